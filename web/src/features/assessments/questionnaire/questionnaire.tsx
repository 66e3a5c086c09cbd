import {
  type Assessment,
  type AssessmentAnswers,
  type ChoiceQuestion,
  choiceQuestions,
  countAnswered,
} from '@agendawerk/shared/assessments/index.ts';
import { useTranslation } from 'react-i18next';
import { useCan } from '../../../lib/session.ts';
import { useFieldErrors } from '../../../lib/use-field-errors.ts';
import { Notice } from '../../../ui/feedback/notice.tsx';
import { SaveStateLine } from '../../../ui/fields/save-state.tsx';
import { TextArea } from '../../../ui/fields/text-area.tsx';
import { Section } from '../../../ui/layout/section.tsx';
import { Stack } from '../../../ui/layout/stack.tsx';
import { useAnswers } from '../use-answers.ts';
import { AnswerChoice } from './answer-choice.tsx';
import { ComponentQuestions } from './component-questions.tsx';
import { DepartmentQuestion } from './department-question.tsx';
import { FieldQuestion } from './field-question.tsx';
import { MaturityQuestions } from './maturity-questions.tsx';
import styles from './questionnaire.module.css';

export interface QuestionProps {
  answers: AssessmentAnswers;
  onChange: (part: Partial<AssessmentAnswers>) => void;
}

const groups: readonly { id: 'steering' | 'data' | 'resources' | 'outlook'; questions: readonly ChoiceQuestion[] }[] = [
  { id: 'steering', questions: ['strategy', 'responsible'] },
  { id: 'data', questions: ['dataInventory', 'openData'] },
  { id: 'resources', questions: ['isChallenge', 'staffResources', 'moneyResources', 'digitalCompetences'] },
  { id: 'outlook', questions: ['smartCity', 'ai'] },
];

/** All questions of a year on one page; nothing has to be answered, everything saves itself. */
export function Questionnaire({ assessment }: { assessment: Assessment }) {
  const { t } = useTranslation('assessments');
  const mayEdit = useCan('agenda.edit');
  const { value, setValue, state, isRestored, isUnprotected, flush } = useAnswers(assessment);
  const errors = useFieldErrors()(state.status === 'failed' ? state.error : null);
  const { answered, total } = countAnswered(value);
  const set = (part: Partial<AssessmentAnswers>) => setValue({ ...value, ...part });
  return (
    // Leaving any field saves at once.
    <fieldset className={styles.form} disabled={!mayEdit} onBlur={() => void flush()}>
      <legend className="sr-only">{t('questionnaire', { year: assessment.year })}</legend>
      <Stack gap="section">
        <div className={styles.bar}>
          <span>{t('answered', { answered, total })}</span>
          <SaveStateLine state={state} isUnprotected={isUnprotected} />
        </div>
        {mayEdit ? null : <Notice>{t('readOnly')}</Notice>}
        {isRestored ? <Notice>{t('restored')}</Notice> : null}
        <Section title={t('components.title')} lead={t('components.lead')} id="components">
          <ComponentQuestions answers={value} onChange={set} />
        </Section>
        {groups.map(({ id, questions }) => (
          <Section key={id} title={t(`groups.${id}`)} id={id}>
            <div className={styles.questions}>
              {questions.map((question) => (
                <Choice key={question} question={question} answers={value} onChange={set} />
              ))}
              {id === 'steering' ? (
                <>
                  <DepartmentQuestion answers={value} onChange={set} errors={errors.fields} />
                  <FieldQuestion answers={value} onChange={set} />
                </>
              ) : null}
            </div>
          </Section>
        ))}
        <Section title={t('maturity.title')} lead={t('maturity.lead')} id="maturity">
          <MaturityQuestions answers={value} onChange={set} />
        </Section>
        <div className={styles.remarks}>
          <TextArea
            label={t('remarks')}
            value={value.remarks ?? ''}
            onChange={(event) => set({ remarks: event.target.value || null })}
            error={errors.fields['remarks']}
          />
        </div>
      </Stack>
    </fieldset>
  );
}

function Choice({ question, answers, onChange }: QuestionProps & { question: ChoiceQuestion }) {
  const { t } = useTranslation('assessments');
  const values: readonly string[] = choiceQuestions[question];
  return (
    <AnswerChoice
      id={question}
      label={t(`questions.${question}`)}
      choices={values.map((value) => ({ value, label: t(`choices.${question}.${value}` as 'choices.ai.none') }))}
      value={answers[question]}
      onChange={(value) => onChange({ [question]: value })}
    />
  );
}
