import {
  getSurveyState,
  minimumAnswers,
  type QuestionResult,
  type ResultGroup,
  type Survey,
  type SurveyQuestion,
} from '@agendawerk/shared/surveys/index.ts';
import { useTranslation } from 'react-i18next';
import { useFormat, useLanguage } from '../../../lib/use-format.ts';
import { Notice } from '../../../ui/feedback/notice.tsx';
import { Section } from '../../../ui/layout/section.tsx';
import { SimpleTable } from '../../../ui/table/simple-table.tsx';

/** The results as far as nobody can be told from them; before the closing only how many have answered. */
export function ResultsSection({ survey }: { survey: Survey }) {
  const { t } = useTranslation('surveys');
  const { answers, results } = survey;
  if (getSurveyState(survey) === 'draft') return null;
  if (getSurveyState(survey) === 'open')
    return (
      <Section title={t('results.title')}>
        <p>
          <strong>{t('results.count', { count: answers })}</strong>
        </p>
        <p className="muted reading">{t('results.later', { minimum: minimumAnswers })}</p>
      </Section>
    );
  return (
    <Section title={t('results.title')} lead={t('results.count', { count: answers })}>
      {results === null ? (
        <Notice>{t('results.tooFew', { minimum: minimumAnswers })}</Notice>
      ) : (
        <>
          <ResultTable questions={survey.questions} results={results} />
          <p className="muted reading">{t('results.merged', { minimum: minimumAnswers })}</p>
        </>
      )}
    </Section>
  );
}

interface ResultTableProps {
  questions: readonly SurveyQuestion[];
  results: readonly QuestionResult[];
}

function ResultTable({ questions, results }: ResultTableProps) {
  const { t } = useTranslation('surveys');
  const { formatNumber } = useFormat();
  const isEnglish = useLanguage() === 'en';
  const groupText = ({ from, to, answers }: ResultGroup) =>
    t('results.group', { count: answers, values: from === to ? String(from) : `${from}–${to}` });
  return (
    <SimpleTable
      caption={t('results.title')}
      isCaptionHidden
      columns={[
        { label: t('statement') },
        { label: t('results.spread') },
        { label: t('results.mean'), isNumeric: true },
      ]}
      rows={questions.map(({ id, text, textEn }) => {
        const result = results.find(({ questionId }) => questionId === id);
        const groups = result?.groups ?? [];
        return {
          id,
          cells: [
            isEnglish ? (textEn ?? text) : text,
            groups.length > 0 ? groups.map(groupText).join(', ') : t('results.hidden'),
            result ? formatNumber(result.mean, 1) : t('results.hidden'),
          ],
        };
      })}
    />
  );
}
