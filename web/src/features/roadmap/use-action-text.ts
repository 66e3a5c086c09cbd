import type { RoadmapAction } from '@agendawerk/shared/roadmap/index.ts';
import { useTranslation } from 'react-i18next';

/** What to do next, in words: of the point, or of the very place where that is something else. */
export function useActionText(): (action: Pick<RoadmapAction, 'pointId' | 'count' | 'first'>) => string {
  const { t } = useTranslation('roadmap');
  return ({ pointId, count, first: { part } }) => {
    if (part === 'fields') return t('actionsAt.fields');
    if (part === 'isAccepted') return t('actionsAt.isAccepted', { count });
    return t(`actions.${pointId}`, { count });
  };
}
