import { MeasureChangeList } from '../../features/change/index.ts';

export function MeasureChangesPage() {
  return <MeasureChangeList />;
}
