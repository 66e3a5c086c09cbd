import {
  type CriterionAnswer,
  type CriterionId,
  maturityCriteria,
  maturityDimensions,
  maturityStages,
} from '@agendawerk/shared/assessments/index.ts';
import { useTranslation } from 'react-i18next';
import { Select } from '../../../ui/fields/select.tsx';
import type { QuestionProps } from './questionnaire.tsx';
import styles from './questionnaire.module.css';

/** Four dimensions with three criteria each: Ist today, Soll in two to three years. */
export function MaturityQuestions({ answers, onChange }: QuestionProps) {
  const { t } = useTranslation('assessments');
  const change = (criterionId: CriterionId, part: Partial<CriterionAnswer>) =>
    onChange({
      criteria: answers.criteria.map((answer) =>
        answer.criterionId === criterionId ? { ...answer, ...part } : answer,
      ),
    });
  const stages = maturityStages.map((stage, index) => ({ value: String(index), label: t(`stages.${stage}`) }));
  const toStage = (text: string) => (text === '' ? null : Number(text));
  return (
    <div className={styles.dimensions}>
      {maturityDimensions.map((dimension) => (
        <section key={dimension} aria-labelledby={`dimension-${dimension}`}>
          <h3 id={`dimension-${dimension}`} className={styles.dimension}>
            {t(`dimensions.${dimension}`)}
          </h3>
          {(maturityCriteria[dimension] as readonly CriterionId[]).map((id) => {
            const answer = answers.criteria.find(({ criterionId }) => criterionId === id);
            return (
              <fieldset key={id} id={id} className={styles.criterion}>
                <legend>{t(`criteria.${id}`)}</legend>
                <Select
                  label={t('maturity.present')}
                  isCompact
                  emptyLabel={t('unanswered')}
                  options={stages}
                  value={answer?.present == null ? '' : String(answer.present)}
                  onChange={(event) => change(id, { present: toStage(event.target.value) })}
                />
                <Select
                  label={t('maturity.target')}
                  isCompact
                  emptyLabel={t('unanswered')}
                  options={stages}
                  value={answer?.target == null ? '' : String(answer.target)}
                  onChange={(event) => change(id, { target: toStage(event.target.value) })}
                />
              </fieldset>
            );
          })}
        </section>
      ))}
    </div>
  );
}
