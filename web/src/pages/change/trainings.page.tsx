import { TrainingPage } from '../../features/change/index.ts';

export function TrainingsPage() {
  return <TrainingPage />;
}
