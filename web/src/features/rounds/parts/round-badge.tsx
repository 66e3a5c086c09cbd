import { isOverdue, type Round } from '@agendawerk/shared/rounds/index.ts';
import { useTranslation } from 'react-i18next';
import { todayInGermany } from '../../../lib/today.ts';
import { Badge } from '../../../ui/feedback/badge.tsx';

export function RoundBadge({ round }: { round: Pick<Round, 'closedAt' | 'dueOn'> }) {
  const { t } = useTranslation('rounds');
  if (round.closedAt !== null) return <Badge tone="success">{t('states.closed')}</Badge>;
  if (isOverdue(round, todayInGermany())) return <Badge tone="warning">{t('states.overdue')}</Badge>;
  return <Badge tone="info">{t('states.open')}</Badge>;
}
