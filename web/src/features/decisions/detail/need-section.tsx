import type { Decision } from '@agendawerk/shared/decisions/index.ts';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useAgendaAddress } from '../../../lib/current-agenda.ts';
import { measuresQuery, useAgendaScope } from '../../../lib/data/agenda-data.ts';
import { paths } from '../../../lib/paths.ts';
import { nameIn } from '../../../lib/use-describe-part.ts';
import { FactList, Gap } from '../../../ui/layout/fact-list.tsx';
import { Section } from '../../../ui/layout/section.tsx';
import { FormColumn } from '../../../ui/layout/stack.tsx';
import { EditDialog } from '../parts/edit-dialog.tsx';
import { EditPartButton } from '../parts/edit-part-button.tsx';
import { SheetFields, type SheetValues } from '../parts/sheet-fields.tsx';
import styles from '../parts/decisions.module.css';

/** For which measures, what is needed and what the solution has to do. */
export function NeedSection({ decision, mayEdit }: { decision: Decision; mayEdit: boolean }) {
  const { t } = useTranslation('decisions');
  const address = useAgendaAddress();
  const { data: measures = [] } = useQuery(measuresQuery(useAgendaScope()));
  const [isOpen, setOpen] = useState(false);
  const own = measures.filter(({ id }) => decision.measureIds.includes(id));
  const text = (value: string | null) => (value ? <span className={styles.text}>{value}</span> : <Gap>{t('gap')}</Gap>);
  return (
    <Section
      id="need"
      title={t('needTitle')}
      actions={mayEdit ? <EditPartButton onClick={() => setOpen(true)} label={t('edit.need')} /> : undefined}
    >
      <FactList
        facts={[
          {
            id: 'measures',
            label: t('measures'),
            value:
              own.length === 0 ? (
                <Gap>{t('gap')}</Gap>
              ) : (
                own.map((measure) => (
                  <div key={measure.id}>
                    <Link to={paths.measure(address, measure.id)}>{`${measure.number} ${measure.title}`}</Link>
                  </div>
                ))
              ),
          },
          { id: 'need', label: t('need'), value: text(decision.need) },
          { id: 'requirements', label: t('requirements'), value: text(decision.requirements) },
        ]}
      />
      {isOpen ? (
        <EditDialog<SheetValues>
          title={t('edit.need')}
          draftKey="sheet"
          width="medium"
          decision={decision}
          valuesOf={({ title, measureIds, need, requirements }) => ({ title, measureIds, need, requirements })}
          texts={{
            title: t('title'),
            measureIds: { label: t('measures'), show: (ids) => ids.map(nameIn(measures)).join('\n') },
            need: t('need'),
            requirements: t('requirements'),
          }}
          onClose={() => setOpen(false)}
        >
          {(part) => (
            <FormColumn>
              <SheetFields {...part} />
            </FormColumn>
          )}
        </EditDialog>
      ) : null}
    </Section>
  );
}
