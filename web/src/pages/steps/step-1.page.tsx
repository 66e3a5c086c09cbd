import { useTranslation } from 'react-i18next';
import { useStandingFact } from '../../features/assessments/index.ts';
import { useDatasetFact } from '../../features/datasets/index.ts';
import {
  ActionismList,
  FieldBalance,
  StepOneExamples,
  StepOnePresent,
  StepOneSuggestions,
  StepPage,
} from '../../features/roadmap/index.ts';
import { useAgendaAddress } from '../../lib/current-agenda.ts';
import { paths } from '../../lib/paths.ts';
import { LinkButton } from '../../ui/actions/link-button.tsx';
import { Section } from '../../ui/layout/section.tsx';

export function StepOnePage() {
  const { t } = useTranslation('roadmap');
  const address = useAgendaAddress();
  const more = [useStandingFact(), useDatasetFact()];
  return (
    <StepPage
      number={1}
      present={<StepOnePresent more={more} />}
      suggestions={<StepOneSuggestions />}
      examples={<StepOneExamples />}
    >
      <Section title={t('page.balance')} id="balance">
        <FieldBalance />
      </Section>
      <Section title={t('page.actionism')} id="actionism" lead={t('page.actionismLead')}>
        <ActionismList />
      </Section>
      <Section title={t('page.portfolio')} lead={t('page.portfolioLead')}>
        <div>
          <LinkButton to={paths.portfolio(address)}>{t('page.toPortfolio')}</LinkButton>
        </div>
      </Section>
    </StepPage>
  );
}
