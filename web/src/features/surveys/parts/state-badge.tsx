import { getSurveyState, isExpired, type Survey } from '@agendawerk/shared/surveys/index.ts';
import { useTranslation } from 'react-i18next';
import { todayInGermany } from '../../../lib/today.ts';
import { Badge } from '../../../ui/feedback/badge.tsx';

const tones = { draft: 'neutral', open: 'info', closed: 'success' } as const;

export function StateBadge({ survey }: { survey: Survey }) {
  const { t } = useTranslation('surveys');
  if (isExpired(survey, todayInGermany())) return <Badge tone="warning">{t('states.expired')}</Badge>;
  const state = getSurveyState(survey);
  return <Badge tone={tones[state]}>{t(`states.${state}`)}</Badge>;
}
