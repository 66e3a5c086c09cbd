import { useTranslation } from 'react-i18next';
import { Section } from '../../../ui/layout/section.tsx';
import { Stack } from '../../../ui/layout/stack.tsx';
import { SurveyList } from './survey-list.tsx';

/** The readiness pulses as a part of the third step. */
export function SurveySection() {
  const { t } = useTranslation('surveys');
  return (
    <Section title={t('list')} lead={t('lead')} id="surveys">
      <Stack>
        <SurveyList />
      </Stack>
    </Section>
  );
}
