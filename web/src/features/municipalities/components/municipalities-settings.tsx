import { deleteMunicipality, type Municipality } from '@agendawerk/shared/municipalities/index.ts';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { municipalitiesQuery } from '../../../lib/data/municipalities-data.ts';
import { useWorkspace } from '../../../lib/session.ts';
import { useContractMutation } from '../../../lib/use-contract-mutation.ts';
import { useFormat } from '../../../lib/use-format.ts';
import { Button } from '../../../ui/actions/button.tsx';
import { EmptyState } from '../../../ui/feedback/empty-state.tsx';
import { ErrorState } from '../../../ui/feedback/error-state.tsx';
import { Skeleton } from '../../../ui/feedback/skeleton.tsx';
import { Gap } from '../../../ui/layout/fact-list.tsx';
import { Section } from '../../../ui/layout/section.tsx';
import { Row } from '../../../ui/layout/stack.tsx';
import { ConfirmDialog } from '../../../ui/overlays/confirm-dialog.tsx';
import { DataTable } from '../../../ui/table/data-table.tsx';
import type { DataColumn } from '../../../ui/table/data-table.types.ts';
import { MunicipalityDialog } from './municipality-dialog.tsx';

export function MunicipalitiesSettings() {
  const { t } = useTranslation('municipalities');
  const { workspaceId } = useWorkspace();
  const { data, error, refetch } = useQuery(municipalitiesQuery(workspaceId));
  const [edited, setEdited] = useState<Municipality | 'new'>();
  const [leaving, setLeaving] = useState<Municipality>();
  const remove = useContractMutation(deleteMunicipality, {
    invalidates: [['municipalities', workspaceId]],
    successToast: 'municipalities:toast.deleted',
  });
  const columns = useColumns({ onEdit: setEdited, onRemove: setLeaving });

  const confirmRemoval = async () => {
    if (!leaving) return;
    await remove
      .mutateAsync({ params: { workspaceId, municipalityId: leaving.id }, revision: leaving.revision })
      .catch(() => undefined);
    setLeaving(undefined);
  };

  return (
    <Section
      id="municipalities"
      title={t('title')}
      lead={t('lead')}
      actions={
        <Button icon="add" onClick={() => setEdited('new')}>
          {t('add')}
        </Button>
      }
    >
      {error ? <ErrorState error={error} onRetry={() => void refetch()} /> : null}
      {!data && !error ? <Skeleton shape="rows" lines={3} /> : null}
      {data ? (
        <DataTable
          caption={t('title')}
          columns={columns}
          rows={data}
          rowId={(municipality) => municipality.id}
          rowLabel={(municipality) => municipality.name}
          empty={
            <EmptyState title={t('empty.title')} headingLevel={3}>
              {t('empty.text')}
            </EmptyState>
          }
        />
      ) : null}
      {edited ? (
        <MunicipalityDialog municipality={edited === 'new' ? undefined : edited} onClose={() => setEdited(undefined)} />
      ) : null}
      <ConfirmDialog
        title={t('remove.title', { name: leaving?.name ?? '' })}
        confirmLabel={t('remove.confirm')}
        isOpen={leaving !== undefined}
        isBusy={remove.isPending}
        onConfirm={() => void confirmRemoval()}
        onClose={() => setLeaving(undefined)}
      >
        {t('remove.text')}
      </ConfirmDialog>
    </Section>
  );
}

function useColumns({
  onEdit,
  onRemove,
}: {
  onEdit: (municipality: Municipality) => void;
  onRemove: (municipality: Municipality) => void;
}): DataColumn<Municipality>[] {
  const { t } = useTranslation('municipalities');
  const { formatNumber } = useFormat();
  const gap = <Gap>{t('gap')}</Gap>;
  return [
    // 299 names occur more than once in Germany: the district always stands beside the name.
    {
      id: 'name',
      header: t('name'),
      isTitle: true,
      cell: ({ name, district }) => (
        <>
          {name}
          {district ? <span className="muted"> ({district})</span> : null}
        </>
      ),
    },
    { id: 'kind', header: t('kind'), cell: ({ kind }) => t(`kinds.${kind}`) },
    { id: 'state', header: t('state'), cell: ({ state }) => state ?? gap },
    { id: 'ags', header: t('ags'), cell: ({ ags }) => ags ?? gap },
    {
      id: 'population',
      header: t('population'),
      isNumeric: true,
      // A figure without its source and day cannot be checked.
      cell: ({ population, populationSource }) => (
        <>
          {population === null ? gap : formatNumber(population)}
          {populationSource ? <span className="muted"> ({populationSource})</span> : null}
        </>
      ),
    },
    {
      id: 'actions',
      isActions: true,
      header: t('actions'),
      cell: (municipality) => (
        <Row>
          <Button size="small" icon="edit" variant="tertiary" isIconOnly onClick={() => onEdit(municipality)}>
            {t('edit', { name: municipality.name })}
          </Button>
          <Button size="small" icon="delete" variant="tertiary" isIconOnly onClick={() => onRemove(municipality)}>
            {t('remove.open', { name: municipality.name })}
          </Button>
        </Row>
      ),
    },
  ];
}
