import { useParams } from 'react-router';
import { TrainingDetail } from '../../features/change/index.ts';

export function TrainingDetailPage() {
  const { trainingId = '' } = useParams();
  return <TrainingDetail key={trainingId} trainingId={trainingId} />;
}
