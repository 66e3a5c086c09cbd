import { useParams } from 'react-router';
import { MeasureSheet } from '../features/measures/sheet/measure-sheet.tsx';

export function MeasurePage() {
  const { measureId = '' } = useParams();
  return <MeasureSheet measureId={measureId} />;
}
