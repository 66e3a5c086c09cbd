import { getInvolvementPhase, type Involvement, type InvolvementPhase } from '@agendawerk/shared/involvements/index.ts';
import { useTranslation } from 'react-i18next';
import { todayInGermany } from '../../../lib/today.ts';
import { Badge, type BadgeTone } from '../../../ui/feedback/badge.tsx';

const tones: Record<InvolvementPhase, BadgeTone> = {
  planned: 'neutral',
  running: 'info',
  evaluating: 'warning',
  evaluated: 'success',
};

export function PhaseBadge({ involvement }: { involvement: Involvement }) {
  const { t } = useTranslation('involvements');
  const phase = getInvolvementPhase(involvement, todayInGermany());
  return <Badge tone={tones[phase]}>{t(`phases.${phase}`)}</Badge>;
}
