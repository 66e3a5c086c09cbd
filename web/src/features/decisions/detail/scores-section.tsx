import { type Assessor, type AssessorInput, type Decision, getOpinion } from '@agendawerk/shared/decisions/index.ts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../lib/use-format.ts';
import { Button } from '../../../ui/actions/button.tsx';
import { Gap } from '../../../ui/layout/fact-list.tsx';
import { TextField } from '../../../ui/fields/text-field.tsx';
import { Section } from '../../../ui/layout/section.tsx';
import { Row, Stack } from '../../../ui/layout/stack.tsx';
import { SimpleTable } from '../../../ui/table/simple-table.tsx';
import { EditDialog } from '../parts/edit-dialog.tsx';
import { EditPartButton } from '../parts/edit-part-button.tsx';
import styles from '../parts/decisions.module.css';
import { useDecisionText } from '../parts/use-decision-text.ts';
import { ScoresDialog } from './scores-dialog.tsx';

/** What each assessor says of each option by each criterion: the mean counts, the spread is shown. */
export function ScoresSection({ decision, mayEdit }: { decision: Decision; mayEdit: boolean }) {
  const { t } = useTranslation('decisions');
  const [isOpen, setOpen] = useState(false);
  const [assessor, setAssessor] = useState<Assessor>();
  const canScore = mayEdit && decision.options.length > 0 && decision.criteria.length > 0;
  return (
    <Section
      id="scores"
      title={t('scores')}
      lead={t('scoresLead')}
      actions={mayEdit ? <EditPartButton label={t('edit.assessors')} onClick={() => setOpen(true)} /> : undefined}
    >
      {decision.criteria.length > 0 && decision.options.length > 0 ? <ScoreTable decision={decision} /> : null}
      {decision.assessors.length === 0 ? <p className="muted">{t('noAssessors')}</p> : null}
      {canScore ? (
        <Row id="assess">
          {decision.assessors.map((each) => (
            <Button key={each.id} size="small" onClick={() => setAssessor(each)} data-print="hide">
              {t('scoreAs', { name: each.name })}
            </Button>
          ))}
        </Row>
      ) : null}
      {isOpen ? <AssessorsDialog decision={decision} onClose={() => setOpen(false)} /> : null}
      {assessor ? (
        <ScoresDialog
          key={assessor.id}
          decision={decision}
          assessor={assessor}
          onClose={() => setAssessor(undefined)}
        />
      ) : null}
    </Section>
  );
}

function ScoreTable({ decision }: { decision: Decision }) {
  const { t } = useTranslation('decisions');
  const { formatNumber } = useFormat();
  const { valueText } = useDecisionText();
  const { criteria, options, scores, assessors } = decision;
  const nameOf = (id: string) => assessors.find((each) => each.id === id)?.name ?? '';
  const cell = (optionId: string, criterionId: string) => {
    const opinion = getOpinion(scores, { optionId, criterionId });
    const reasons = scores.filter(
      (score) => score.optionId === optionId && score.criterionId === criterionId && score.reason,
    );
    return (
      <span key={optionId}>
        {opinion ? valueText(opinion.mean) : <Gap>{t('notScored')}</Gap>}
        {opinion && opinion.count > 1 ? (
          <span className={styles.spread}>
            {opinion.lowest === opinion.highest
              ? t('agreed', { count: opinion.count })
              : t('spread', {
                  lowest: formatNumber(opinion.lowest),
                  highest: formatNumber(opinion.highest),
                  count: opinion.count,
                })}
          </span>
        ) : null}
        {reasons.map(({ assessorId, reason }) => (
          <span key={assessorId} className={styles.spread}>
            {assessors.length > 1 ? t('reasonOf', { name: nameOf(assessorId), reason }) : reason}
          </span>
        ))}
      </span>
    );
  };
  return (
    <SimpleTable
      caption={t('scores')}
      isCaptionHidden
      columns={[{ label: t('criterion') }, ...options.map(({ title }) => ({ label: title }))]}
      rows={criteria.map((criterion) => ({
        id: criterion.id,
        cells: [
          t('weighted', { title: criterion.title, weight: formatNumber(criterion.weight) }),
          ...options.map((option) => cell(option.id, criterion.id)),
        ],
      }))}
    />
  );
}

function AssessorsDialog({ decision, onClose }: { decision: Decision; onClose: () => void }) {
  const { t } = useTranslation('decisions');
  return (
    <EditDialog<{ assessors: AssessorInput[] }>
      title={t('edit.assessors')}
      draftKey="assessors"
      decision={decision}
      valuesOf={({ assessors }) => ({ assessors })}
      texts={{ assessors: { label: t('edit.assessors'), show: (lines) => lines.map(({ name }) => name).join('\n') } }}
      onClose={onClose}
    >
      {({ form: { assessors }, set, errors }) => (
        <Stack>
          <p className="muted">{t('assessorsHint')}</p>
          {assessors.map((line, index) => (
            // A line that is not saved yet has no name of its own; its order is that of the form.
            <Row key={index} align="end">
              <TextField
                label={t('assessorNumber', { number: index + 1 })}
                isRequired
                value={line.name}
                onChange={(event) =>
                  set({
                    assessors: assessors.map((each, place) =>
                      place === index ? { ...each, name: event.target.value } : each,
                    ),
                  })
                }
                error={errors[`assessors.${index}.name`]}
              />
              <Button
                size="small"
                variant="tertiary"
                icon="delete"
                onClick={() => set({ assessors: assessors.filter((_, place) => place !== index) })}
              >
                {t('removeAssessor', { number: index + 1 })}
              </Button>
            </Row>
          ))}
          <div>
            <Button icon="add" onClick={() => set({ assessors: [...assessors, { name: '' }] })}>
              {t('addAssessor')}
            </Button>
          </div>
        </Stack>
      )}
    </EditDialog>
  );
}
