import { useParams } from 'react-router';
import { MeasureChangeDetail } from '../../features/change/index.ts';

export function MeasureChangePage() {
  const { measureId = '' } = useParams();
  return <MeasureChangeDetail key={measureId} measureId={measureId} />;
}
