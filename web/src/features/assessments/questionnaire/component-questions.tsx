import { type ComponentAnswer, componentStates } from '@agendawerk/shared/assessments/index.ts';
import { webAddressPattern } from '@agendawerk/shared/kernel/index.ts';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { catalogueQuery } from '../../../lib/data/catalogue-data.ts';
import { useReadable } from '../../../lib/use-readable.ts';
import { DayField } from '../../../ui/fields/day-field.tsx';
import { TextField } from '../../../ui/fields/text-field.tsx';
import { AnswerChoice } from './answer-choice.tsx';
import type { QuestionProps } from './questionnaire.tsx';
import styles from './questionnaire.module.css';

/** The nine components; evidence is asked for once there is something to show. */
export function ComponentQuestions({ answers, onChange }: QuestionProps) {
  const { t } = useTranslation('assessments');
  const { data: catalogue } = useQuery(catalogueQuery);
  const change = (componentId: string, part: Partial<ComponentAnswer>) =>
    onChange({
      components: answers.components.map((answer) =>
        answer.componentId === componentId ? { ...answer, ...part } : answer,
      ),
    });
  return (
    <div className={styles.components}>
      {answers.components.map(({ componentId, state, evidence, evidenceOn }) => {
        const entry = catalogue?.eGovernment.components.find(({ id }) => id === componentId);
        const name = entry?.name ?? componentId;
        const hasEvidence = state === 'in_use' || state === 'planned' || evidence !== null || evidenceOn !== null;
        return (
          <div key={componentId} className={styles.component}>
            <AnswerChoice
              id={componentId}
              label={name}
              hint={entry?.note ?? undefined}
              choices={componentStates.map((value) => ({ value, label: t(`components.states.${value}`) }))}
              value={state}
              onChange={(value) => change(componentId, { state: value })}
            />
            {hasEvidence ? (
              <div className={styles.evidence}>
                <TextField
                  label={t('components.evidence')}
                  aria-label={t('components.evidenceOf', { name })}
                  isCompact
                  maxLength={500}
                  value={evidence ?? ''}
                  onChange={(event) => change(componentId, { evidence: event.target.value || null })}
                />
                <EvidenceDay value={evidenceOn} onChange={(day) => change(componentId, { evidenceOn: day })} />
                {evidence && webAddressPattern.test(evidence) ? (
                  <a href={evidence} rel="noreferrer" target="_blank" className={styles.open}>
                    {t('components.open')}
                    <span className="sr-only">: {name}</span>
                  </a>
                ) : null}
              </div>
            ) : null}
          </div>
        );
      })}
    </div>
  );
}

function EvidenceDay({ value, onChange }: { value: string | null; onChange: (day: string | null) => void }) {
  const { t } = useTranslation('assessments');
  return <DayField label={t('components.evidenceOn')} isCompact {...useReadable(value, onChange)} />;
}
