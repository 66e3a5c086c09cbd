import { useTranslation } from 'react-i18next';
import { MeasuresHeader } from '../features/measures/parts/measures-header.tsx';
import { MeasureTimeline } from '../features/measures/timeline/measure-timeline.tsx';
import { TimelinePaper } from '../features/measures/timeline/printed-timeline.tsx';
import { usePageTitle } from '../lib/use-page-title.ts';
import { Stack } from '../ui/layout/stack.tsx';

export function TimelinePage() {
  const { t } = useTranslation('measures');
  usePageTitle(t('views.timeline'), t('title'));
  return (
    <TimelinePaper>
      <Stack>
        <MeasuresHeader />
        <MeasureTimeline />
      </Stack>
    </TimelinePaper>
  );
}
