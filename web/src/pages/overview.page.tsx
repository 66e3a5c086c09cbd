import { RecentChanges } from '../features/activity/index.ts';
import { AgendaOverview } from '../features/overview/index.ts';
import { RoadmapPath } from '../features/roadmap/index.ts';
import { useAgenda } from '../lib/current-agenda.ts';
import { usePageTitle } from '../lib/use-page-title.ts';

export function OverviewPage() {
  usePageTitle(useAgenda().title);
  return <AgendaOverview path={<RoadmapPath />} recentChanges={<RecentChanges />} />;
}
