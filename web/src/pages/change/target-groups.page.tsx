import { GroupPage } from '../../features/change/index.ts';

export function TargetGroupsPage() {
  return <GroupPage />;
}
