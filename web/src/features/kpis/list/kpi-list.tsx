import { getCatalogue, suggest, toCreateKpi } from '@agendawerk/shared/catalogue/index.ts';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { callApi } from '../../../lib/call-api.ts';
import { useAgendaAddress } from '../../../lib/current-agenda.ts';
import { kpisQuery, useAgendaScope } from '../../../lib/data/agenda-data.ts';
import { paths } from '../../../lib/paths.ts';
import { useCan } from '../../../lib/session.ts';
import { useAgendaCrumbs } from '../../../lib/use-agenda-crumbs.ts';
import { Button } from '../../../ui/actions/button.tsx';
import { PageHeader } from '../../../ui/layout/page-header.tsx';
import { Section } from '../../../ui/layout/section.tsx';
import { Stack } from '../../../ui/layout/stack.tsx';
import { useCreateKpi } from '../api/kpi-mutations.ts';
import { KpiDialog } from '../parts/kpi-dialog.tsx';
import styles from '../parts/kpis.module.css';
import { KpiTable } from './kpi-table.tsx';

/** What is measured, where it stands, where it shall go; and what other municipalities measure. */
export function KpiList() {
  const { t } = useTranslation('kpis');
  const mayEdit = useCan('kpi.edit');
  const address = useAgendaAddress();
  const navigate = useNavigate();
  const [isAdding, setAdding] = useState(false);
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
      <Stack gap="section">
        <KpiTable />
        {mayEdit ? <KpiSuggestions /> : null}
      </Stack>
      {isAdding ? (
        <KpiDialog
          kpi={undefined}
          onClose={(saved) => {
            setAdding(false);
            if (saved) void navigate(paths.kpi(address, saved.id));
          }}
        />
      ) : null}
    </Stack>
  );
}

const shownAtFirst = 6;

function KpiSuggestions() {
  const { t } = useTranslation('kpis');
  const scope = useAgendaScope();
  const address = useAgendaAddress();
  const navigate = useNavigate();
  const [isWhole, setWhole] = useState(false);
  const { data: kpis } = useQuery(kpisQuery(scope));
  const { data: catalogue } = useQuery({
    queryKey: ['catalogue'],
    queryFn: async ({ signal }) => (await callApi(getCatalogue, { signal })).data,
    staleTime: Number.POSITIVE_INFINITY,
  });
  const create = useCreateKpi();
  if (!kpis || !catalogue) return null;
  const entries = suggest({
    kind: 'kpis',
    catalogue,
    takenIds: kpis.map((kpi) => kpi.catalogueId),
    takenTitles: kpis.map((kpi) => kpi.name),
  });
  const adopt = async (entry: (typeof entries)[number]) => {
    const kpi = await create.mutateAsync({ params: scope, body: toCreateKpi(entry) });
    await navigate(paths.kpi(address, kpi.id));
  };
  return (
    <Section title={t('suggestions')} lead={t('suggestionsLead')}>
      <ul className={styles.suggestions}>
        {(isWhole ? entries : entries.slice(0, shownAtFirst)).map((entry) => (
          <li key={entry.id}>
            <strong>{entry.name}</strong>
            <p>{entry.definition}</p>
            <Button
              size="small"
              icon="add"
              aria-label={t('adoptNamed', { name: entry.name })}
              onClick={() => void adopt(entry).catch(() => undefined)}
            >
              {t('adopt')}
            </Button>
          </li>
        ))}
      </ul>
      {entries.length > shownAtFirst ? (
        <div>
          <Button variant="tertiary" size="small" aria-expanded={isWhole} onClick={() => setWhole(!isWhole)}>
            {isWhole ? t('fewer') : t('more', { count: entries.length - shownAtFirst })}
          </Button>
        </div>
      ) : null}
    </Section>
  );
}
