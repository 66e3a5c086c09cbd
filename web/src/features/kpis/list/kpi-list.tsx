import { suggest, toCreateKpi } from '@agendawerk/shared/catalogue/index.ts';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate, useSearchParams } from 'react-router';
import { useAgendaAddress } from '../../../lib/current-agenda.ts';
import { useAgendaScope } from '../../../lib/data/agenda-data.ts';
import { goalsQuery } from '../../../lib/data/goals-data.ts';
import { kpisQuery } from '../../../lib/data/kpis-data.ts';
import { catalogueQuery } from '../../../lib/data/catalogue-data.ts';
import { paths } from '../../../lib/paths.ts';
import { useCan } from '../../../lib/session.ts';
import { useAgendaCrumbs } from '../../../lib/use-agenda-crumbs.ts';
import { Button } from '../../../ui/actions/button.tsx';
import { Notice } from '../../../ui/feedback/notice.tsx';
import { PageHeader } from '../../../ui/layout/page-header.tsx';
import { Section } from '../../../ui/layout/section.tsx';
import { Stack } from '../../../ui/layout/stack.tsx';
import { SuggestionList } from '../../../ui/layout/suggestion-list.tsx';
import { useCreateKpi } from '../api/kpi-mutations.ts';
import { KpiDialog } from '../parts/kpi-dialog.tsx';
import { KpiTable } from './kpi-table.tsx';

/** What is measured, where it stands, where it shall go; and what other municipalities measure. */
export function KpiList() {
  const { t } = useTranslation('kpis');
  const mayEdit = useCan('kpi.edit');
  const address = useAgendaAddress();
  const navigate = useNavigate();
  const [isAdding, setAdding] = useState(false);
  const goal = useServedGoal();
  const goalIds = goal ? [goal.id] : [];
  return (
    <Stack gap="large">
      <PageHeader
        crumbs={useAgendaCrumbs({ label: t('title') })}
        title={t('title')}
        lead={t('lead')}
        actions={
          mayEdit ? (
            <Button variant="primary" icon="add" onClick={() => setAdding(true)}>
              {t('create')}
            </Button>
          ) : undefined
        }
      />
      {goal ? (
        <Notice actions={<Link to={`${paths.goal(address, goal.id)}#kpiIds`}>{t('backToGoal')}</Link>}>
          {t('forGoal', { goal: goal.title })}
        </Notice>
      ) : null}
      <Stack gap="section">
        <KpiTable />
        {mayEdit ? <KpiSuggestions goalIds={goalIds} /> : null}
      </Stack>
      {isAdding ? (
        <KpiDialog
          kpi={undefined}
          goalIds={goalIds}
          onClose={(saved) => {
            setAdding(false);
            if (saved) void navigate(paths.kpi(address, saved.id));
          }}
        />
      ) : null}
    </Stack>
  );
}

/** Somebody came from a goal (`?goal=<id>`) to say what it is measured by. */
function useServedGoal() {
  const [params] = useSearchParams();
  const { data: goals } = useQuery(goalsQuery(useAgendaScope()));
  return goals?.find(({ id }) => id === params.get('goal'));
}

function KpiSuggestions({ goalIds }: { goalIds: string[] }) {
  const { t } = useTranslation('kpis');
  const scope = useAgendaScope();
  const address = useAgendaAddress();
  const navigate = useNavigate();
  const { data: kpis } = useQuery(kpisQuery(scope));
  const { data: catalogue } = useQuery(catalogueQuery);
  const create = useCreateKpi();
  if (!kpis || !catalogue) return null;
  const entries = suggest({
    kind: 'kpis',
    catalogue,
    takenIds: kpis.map((kpi) => kpi.catalogueId),
    takenTitles: kpis.map((kpi) => kpi.name),
  });
  const adopt = async (id: string) => {
    const entry = entries.find((each) => each.id === id);
    if (!entry) return;
    const kpi = await create.mutateAsync({ params: scope, body: { ...toCreateKpi(entry), goalIds } });
    // What a suggestion cannot know comes next: where the town stands today.
    await navigate(`${paths.kpi(address, kpi.id)}#baselineValue`);
  };
  return (
    <Section title={t('suggestions')} lead={t('suggestionsLead')}>
      <SuggestionList
        suggestions={entries.map(({ id, name, definition }) => ({ id, title: name, text: definition }))}
        onAdopt={(id) => void adopt(id).catch(() => undefined)}
      />
    </Section>
  );
}
