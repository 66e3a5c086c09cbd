import { useParams } from 'react-router';
import { PilotDetail } from '../features/pilots/index.ts';

export function PilotPage() {
  const { pilotId = '' } = useParams();
  return <PilotDetail key={pilotId} pilotId={pilotId} />;
}
