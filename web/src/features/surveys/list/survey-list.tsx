import type { Survey } from '@agendawerk/shared/surveys/index.ts';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { useAgendaAddress } from '../../../lib/current-agenda.ts';
import { useAgendaScope } from '../../../lib/data/agenda-data.ts';
import { paths } from '../../../lib/paths.ts';
import { useCan } from '../../../lib/session.ts';
import { useFormat } from '../../../lib/use-format.ts';
import { Button } from '../../../ui/actions/button.tsx';
import { EmptyState } from '../../../ui/feedback/empty-state.tsx';
import { ErrorState } from '../../../ui/feedback/error-state.tsx';
import { Skeleton } from '../../../ui/feedback/skeleton.tsx';
import { Gap } from '../../../ui/layout/fact-list.tsx';
import { SimpleTable } from '../../../ui/table/simple-table.tsx';
import { surveysQuery } from '../api/survey-data.ts';
import { StateBadge } from '../parts/state-badge.tsx';
import { SurveyDialog } from '../parts/survey-dialog.tsx';
import { TrendChart } from '../parts/trend-chart.tsx';

/** The readiness pulses of the agenda, the newest first, and how the answers have changed from one to the next. */
export function SurveyList() {
  const { t } = useTranslation('surveys');
  const { data: surveys, error, refetch } = useQuery(surveysQuery(useAgendaScope()));
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!surveys) return <Skeleton lines={6} />;
  if (surveys.length === 0)
    return (
      <EmptyState title={t('empty.title')} actions={<CreateButton />} example={t('empty.example')}>
        {t('empty.text')}
      </EmptyState>
    );
  return (
    <>
      <div>
        <CreateButton />
      </div>
      <SurveyTable surveys={surveys} />
      <TrendChart surveys={surveys} />
    </>
  );
}

function SurveyTable({ surveys }: { surveys: readonly Survey[] }) {
  const { t } = useTranslation('surveys');
  const address = useAgendaAddress();
  const { formatDay, formatNumber } = useFormat();
  const gap = <Gap>{t('gap')}</Gap>;
  return (
    <SimpleTable
      caption={t('list')}
      isCaptionHidden
      isList
      columns={[
        { label: t('fields.title') },
        { label: t('state') },
        { label: t('openedOn') },
        { label: t('closesOn') },
        { label: t('answers'), isNumeric: true },
      ]}
      rows={surveys.map((survey) => ({
        id: survey.id,
        cells: [
          <Link key="title" to={paths.survey(address, survey.id)}>
            {survey.title}
          </Link>,
          <StateBadge key="state" survey={survey} />,
          survey.openedOn === null ? gap : formatDay(survey.openedOn),
          survey.closesOn === null ? gap : formatDay(survey.closesOn),
          formatNumber(survey.answers),
        ],
      }))}
    />
  );
}

function CreateButton() {
  const { t } = useTranslation('surveys');
  const mayManage = useCan('survey.manage');
  const address = useAgendaAddress();
  const navigate = useNavigate();
  const [isOpen, setOpen] = useState(false);
  if (!mayManage) return null;
  return (
    <>
      <Button variant="primary" icon="add" onClick={() => setOpen(true)}>
        {t('new')}
      </Button>
      {isOpen ? (
        <SurveyDialog
          survey={undefined}
          onClose={(saved) => {
            setOpen(false);
            if (saved) void navigate(paths.survey(address, saved.id));
          }}
        />
      ) : null}
    </>
  );
}
