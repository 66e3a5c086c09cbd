import { type OpenSurveyPage, scaleValues } from '@agendawerk/shared/surveys/index.ts';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useErrorText } from '../../../lib/use-error-text.ts';
import { useLanguage } from '../../../lib/use-format.ts';
import { Button } from '../../../ui/actions/button.tsx';
import { Notice } from '../../../ui/feedback/notice.tsx';
import { FormErrorSummary, type FormProblem } from '../../../ui/fields/form-error-summary.tsx';
import { RadioGroup } from '../../../ui/fields/radio-group.tsx';
import { Stack } from '../../../ui/layout/stack.tsx';
import { useAnswerSurvey } from '../api/survey-data.ts';
import { useSheet } from './use-sheet.ts';

interface AnswerFormProps {
  token: string;
  survey: OpenSurveyPage;
  onDone: () => void;
}

/** The statements one below the other. Nothing that was chosen is lost by a refusal, a reload or a lost connection. */
export function AnswerForm({ token, survey, onDone }: AnswerFormProps) {
  const { t } = useTranslation('surveys');
  const errorText = useErrorText();
  const { chosen, choose, finish, hasAnswered } = useSheet(survey.id);
  const [isAsked, setAsked] = useState(false);
  const send = useAnswerSurvey();
  const isEnglish = useLanguage() === 'en';
  const idOf = (questionId: string) => `question-${questionId}`;
  const open = survey.questions.filter(({ id }) => chosen[id] === undefined);
  const problems: FormProblem[] = send.error
    ? [{ message: errorText(send.error) }]
    : open.map(({ id }) => ({
        fieldId: idOf(id),
        message: t('answering.missing', { number: survey.questions.findIndex((question) => question.id === id) + 1 }),
      }));

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setAsked(true);
    if (open.length > 0) return;
    const answers = survey.questions.map(({ id }) => ({ questionId: id, value: chosen[id] ?? 0 }));
    await send.mutateAsync({ params: { token }, body: { answers } });
    finish();
    onDone();
  };

  return (
    <form onSubmit={(event) => void submit(event).catch(() => undefined)} noValidate>
      <Stack gap="large">
        {hasAnswered ? <Notice>{t('answering.again')}</Notice> : null}
        {isAsked ? <FormErrorSummary problems={problems} /> : null}
        {survey.questions.map(({ id, text, textEn }, index) => (
          <RadioGroup
            key={id}
            id={idOf(id)}
            label={`${index + 1}. ${isEnglish ? (textEn ?? text) : text}`}
            options={scaleValues.map((value) => ({ value: String(value), label: t(`scale.${value}`) }))}
            value={chosen[id] === undefined ? null : String(chosen[id])}
            onChange={(value) => choose(id, Number(value))}
            error={isAsked && chosen[id] === undefined ? t('answering.choose') : undefined}
          />
        ))}
        <p className="muted reading">{t('answering.final')}</p>
        <div>
          <Button type="submit" variant="primary" isBusy={send.isPending}>
            {t('answering.send')}
          </Button>
        </div>
      </Stack>
    </form>
  );
}
