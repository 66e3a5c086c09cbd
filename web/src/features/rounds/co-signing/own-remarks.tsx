import { useTranslation } from 'react-i18next';
import { Section } from '../../../ui/layout/section.tsx';
import type { CoSigningContext } from './co-signing-page.tsx';
import { RemarkList } from './remark-list.tsx';

/** All that the department has said in the round, with what became of it. */
export function OwnRemarks({ context }: { context: CoSigningContext }) {
  const { t } = useTranslation('rounds');
  const { remarks, department, round } = context.page;
  const lead = round.closedAt === null ? t('coSigning.ownRemarksLead') : t('coSigning.ownRemarksResult');
  return (
    <Section title={t('coSigning.ownRemarks', { count: remarks.length, department: department.name })} lead={lead}>
      <RemarkList context={context} remarks={remarks} showsPlace />
    </Section>
  );
}
