import type { Agenda } from '@agendawerk/shared/agendas/index.ts';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useAgendas } from '../../../lib/current-agenda.ts';
import { municipalitiesQuery } from '../../../lib/data/municipalities-data.ts';
import { paths } from '../../../lib/paths.ts';
import { useCan, useWorkspace } from '../../../lib/session.ts';
import { usePageTitle } from '../../../lib/use-page-title.ts';
import { Button } from '../../../ui/actions/button.tsx';
import { EmptyState } from '../../../ui/feedback/empty-state.tsx';
import { Gap } from '../../../ui/layout/fact-list.tsx';
import { PageHeader } from '../../../ui/layout/page-header.tsx';
import { Stack } from '../../../ui/layout/stack.tsx';
import { DataTable } from '../../../ui/table/data-table.tsx';
import type { DataColumn } from '../../../ui/table/data-table.types.ts';
import { describePeriod } from '../components/period.ts';
import { DeleteAgendaDialog } from './delete-agenda-dialog.tsx';
import { NewAgendaDialog } from './new-agenda-dialog.tsx';

/** The agendas of the workspace; the first is begun here. */
export function AgendasPage() {
  const { t } = useTranslation('agendas');
  const agendas = useAgendas();
  const mayCreate = useCan('agenda.edit');
  const [isCreating, setCreating] = useState(false);
  const [leaving, setLeaving] = useState<Agenda>();
  const columns = useColumns(setLeaving);
  const create = (
    <Button variant="primary" icon="add" onClick={() => setCreating(true)}>
      {t('list.add')}
    </Button>
  );
  usePageTitle(t('list.title'));
  return (
    <Stack gap="large">
      <PageHeader
        title={t('list.title')}
        lead={t(mayCreate ? 'list.lead' : 'list.readOnly')}
        actions={mayCreate && agendas.length > 0 ? create : undefined}
      />
      <DataTable
        caption={t('list.title')}
        columns={columns}
        rows={agendas}
        rowId={(agenda) => agenda.id}
        rowLabel={(agenda) => agenda.title}
        empty={
          <EmptyState
            title={t('list.empty.title')}
            example={t('list.empty.example')}
            actions={mayCreate ? create : undefined}
          >
            {t(mayCreate ? 'list.empty.text' : 'list.empty.readOnly')}
          </EmptyState>
        }
      />
      {isCreating ? <NewAgendaDialog onClose={() => setCreating(false)} /> : null}
      {leaving ? <DeleteAgendaDialog agenda={leaving} onClose={() => setLeaving(undefined)} /> : null}
    </Stack>
  );
}

function useColumns(onDelete: (agenda: Agenda) => void): DataColumn<Agenda>[] {
  const { t } = useTranslation('agendas');
  const { slug, workspaceId } = useWorkspace();
  const mayDelete = useCan('workspace.manage');
  const { data: municipalities = [] } = useQuery(municipalitiesQuery(workspaceId));
  const namesOf = ({ municipalityIds }: Agenda) =>
    municipalities.filter(({ id }) => municipalityIds.includes(id)).map(({ name }) => name);
  return [
    {
      id: 'title',
      header: t('title'),
      isTitle: true,
      width: 'wide',
      cell: (agenda) => <Link to={paths.overview({ workspace: slug, agenda: agenda.slug })}>{agenda.title}</Link>,
    },
    {
      id: 'period',
      header: t('period'),
      cell: ({ firstYear, lastYear }) => {
        const period = describePeriod(firstYear, lastYear);
        return period ? t(`periods.${period.kind}`, period) : <Gap>{t('periodGap')}</Gap>;
      },
    },
    { id: 'sponsor', header: t('sponsor'), cell: ({ sponsor }) => sponsor ?? <Gap>{t('sponsorGap')}</Gap> },
    {
      id: 'municipalities',
      header: t('create.municipalities'),
      cell: (agenda) => namesOf(agenda).join(', ') || <Gap>{t('municipalitiesGap')}</Gap>,
    },
    ...(mayDelete
      ? [
          {
            id: 'actions',
            isActions: true,
            header: t('list.actions'),
            cell: (agenda: Agenda) => (
              <Button size="small" variant="tertiary" icon="delete" isIconOnly onClick={() => onDelete(agenda)}>
                {t('remove.open', { title: agenda.title })}
              </Button>
            ),
          },
        ]
      : []),
  ];
}
