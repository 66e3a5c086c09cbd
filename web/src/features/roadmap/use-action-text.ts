import type { RoadmapAction, RoadmapOpen } from '@agendawerk/shared/roadmap/index.ts';
import { holds } from '@agendawerk/shared/access/index.ts';
import { useTranslation } from 'react-i18next';
import { useWorkspace } from '../../lib/session.ts';

/** What to do next, in words: of the point, or of the very place where that is something else. */
export function useActionText(): (action: Pick<RoadmapAction, 'pointId' | 'count' | 'first'>) => string {
  const { t } = useTranslation('roadmap');
  const isWaiting = useIsWaiting();
  return ({ pointId, count, first }) => {
    if (first.part === 'fields') return t('actionsAt.fields');
    if (isWaiting(first)) return t('actionsAt.isAccepted', { count });
    return t(`actions.${pointId}`, { count });
  };
}

/** Whether somebody else has to do it: only heads agree to goals. */
export function useIsWaiting(): (open: RoadmapOpen) => boolean {
  const workspace = useWorkspace();
  return ({ part }) => part === 'isAccepted' && !holds(workspace, 'goal.accept');
}
