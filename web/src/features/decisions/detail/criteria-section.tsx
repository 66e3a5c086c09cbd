import type { Decision } from '@agendawerk/shared/decisions/index.ts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../lib/use-format.ts';
import { Notice } from '../../../ui/feedback/notice.tsx';
import { Section } from '../../../ui/layout/section.tsx';
import { SimpleTable } from '../../../ui/table/simple-table.tsx';
import { EditPartButton } from '../parts/edit-part-button.tsx';
import styles from '../parts/decisions.module.css';
import { CriteriaDialog } from './criteria-dialog.tsx';

/** By what the options are compared, and how much each criterion counts. */
export function CriteriaSection({ decision, mayEdit }: { decision: Decision; mayEdit: boolean }) {
  const { t } = useTranslation('decisions');
  const { formatNumber } = useFormat();
  const [isOpen, setOpen] = useState(false);
  return (
    <Section
      id="criteria"
      title={t('criteria')}
      lead={t('criteriaLead')}
      actions={mayEdit ? <EditPartButton label={t('edit.criteria')} onClick={() => setOpen(true)} /> : undefined}
    >
      {decision.criteria.length === 0 ? (
        <Notice tone="warning">{t('noCriteria')}</Notice>
      ) : (
        <SimpleTable
          caption={t('criteria')}
          isCaptionHidden
          columns={[{ label: t('criterion') }, { label: t('weight'), isNumeric: true }]}
          rows={decision.criteria.map(({ id, title, question, weight }) => ({
            id,
            cells: [
              <span key="title">
                {title}
                {question ? <span className={styles.spread}>{question}</span> : null}
              </span>,
              `${formatNumber(weight)} %`,
            ],
          }))}
        />
      )}
      {isOpen ? <CriteriaDialog decision={decision} onClose={() => setOpen(false)} /> : null}
    </Section>
  );
}
