import type { RoadmapStep } from '@agendawerk/shared/roadmap/index.ts';
import { useTranslation } from 'react-i18next';
import type { BadgeTone } from '../../ui/feedback/badge.tsx';

export const stepTones: Record<RoadmapStep['state'], BadgeTone> = { open: 'neutral', started: 'info', done: 'success' };

/** "4 von 9 Punkten erfüllt". */
export function useStepState(): (step: Pick<RoadmapStep, 'met' | 'total' | 'state'>) => string {
  const { t } = useTranslation('roadmap');
  return ({ met, total, state }) => {
    if (total === 0) return t('state.nothing');
    return t(state === 'done' ? 'state.done' : 'state.count', { met, count: total });
  };
}
