import { calculateAttainment, type Kpi } from '@agendawerk/shared/kpis/index.ts';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { useAgendaAddress } from '../../../lib/current-agenda.ts';
import { measuresQuery, useAgendaScope } from '../../../lib/data/agenda-data.ts';
import { goalsQuery } from '../../../lib/data/goals-data.ts';
import { useDirectory } from '../../../lib/data/workspace-data.ts';
import { paths } from '../../../lib/paths.ts';
import { PlaceMark } from '../../../lib/place-marks.tsx';
import { useAgendaCrumbs } from '../../../lib/use-agenda-crumbs.ts';
import { useFormat } from '../../../lib/use-format.ts';
import { usePageTitle } from '../../../lib/use-page-title.ts';
import { useScrollToHash } from '../../../lib/use-scroll-to-hash.ts';
import { Button } from '../../../ui/actions/button.tsx';
import { ErrorState } from '../../../ui/feedback/error-state.tsx';
import { Skeleton } from '../../../ui/feedback/skeleton.tsx';
import { FactList, Gap } from '../../../ui/layout/fact-list.tsx';
import { SuggestionBadge } from '../../../ui/feedback/suggestion-badge.tsx';
import { MendableGap } from '../../../ui/layout/mendable-gap.tsx';
import { PageHeader } from '../../../ui/layout/page-header.tsx';
import { Section } from '../../../ui/layout/section.tsx';
import { Row, Stack } from '../../../ui/layout/stack.tsx';
import { ConfirmDialog } from '../../../ui/overlays/confirm-dialog.tsx';
import { kpiQuery, useDeleteKpi } from '../api/kpi-mutations.ts';
import { KpiChart } from '../parts/kpi-chart.tsx';
import { KpiDialog } from '../parts/kpi-dialog.tsx';
import { KpiStatusMark } from '../parts/kpi-status-mark.tsx';
import { useKpiFormat } from '../parts/use-kpi-format.ts';
import { ReadingsTable } from './readings-table.tsx';
import styles from '../parts/kpis.module.css';

export function KpiDetail({ kpiId }: { kpiId: string }) {
  const { workspaceId } = useAgendaScope();
  const { data, error, refetch } = useQuery(kpiQuery({ workspaceId, kpiId }));
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton lines={10} />;
  return <LoadedKpi kpi={data.kpi} abilities={data.abilities} />;
}

function LoadedKpi({ kpi, abilities }: { kpi: Kpi; abilities: { edit: boolean; report: boolean } }) {
  const { t } = useTranslation('kpis');
  const [edited, setEdited] = useState<{ at?: string }>();
  const address = useAgendaAddress();
  const crumbs = useAgendaCrumbs({ label: t('title'), to: paths.kpis(address) }, { label: kpi.name });
  usePageTitle(kpi.name, t('title'));
  useScrollToHash(true);
  const gapAt: GapAt = (property, label) => (
    <MendableGap
      text={t('gap')}
      label={label}
      onMend={abilities.edit ? () => setEdited({ at: property }) : undefined}
    />
  );
  return (
    <Stack gap="large">
      <PageHeader
        crumbs={crumbs}
        title={kpi.name}
        lead={kpi.definition ?? undefined}
        state={
          <Row>
            <KpiStatusMark kpi={kpi} />
            <SuggestionBadge isAsSuggested={kpi.isAsSuggested} />
          </Row>
        }
        actions={
          <Row>
            {abilities.edit ? (
              <>
                <Button icon="edit" onClick={() => setEdited({})}>
                  {t('edit')}
                </Button>
                <DeleteButton kpi={kpi} />
              </>
            ) : null}
            <PlaceMark kind="kpi" id={kpi.id} />
          </Row>
        }
      />
      <Stack gap="section">
        <KpiFacts kpi={kpi} gapAt={gapAt} />
        {/* Without a single value there is no picture, only its empty frame. */}
        {kpi.readings.length > 0 || kpi.targets.length > 0 ? <KpiChart kpi={kpi} /> : null}
        <ReadingsTable kpi={kpi} mayReport={abilities.report} />
        <KpiPurpose kpi={kpi} gapAt={gapAt} />
      </Stack>
      {edited ? <KpiDialog kpi={kpi} at={edited.at} onClose={() => setEdited(undefined)} /> : null}
    </Stack>
  );
}

/** What stands where a property is missing; its place is where links to the gap lead (`mendingPath`). */
type GapAt = (property: string, label: string) => ReactNode;

function KpiFacts({ kpi, gapAt }: { kpi: Kpi; gapAt: GapAt }) {
  const { t } = useTranslation(['kpis', 'terms']);
  const { memberName, departmentName } = useDirectory();
  const { formatDay, formatPercent } = useFormat();
  const { formatValue } = useKpiFormat();
  const fact = (property: string, label: string, value: ReactNode) => ({
    id: property,
    anchor: property,
    label,
    value: (
      <Row>
        {value || gapAt(property, label)}
        <PlaceMark kind="kpi" id={kpi.id} part={property} />
      </Row>
    ),
  });
  const attainment = calculateAttainment(kpi);
  const baselineNumber =
    kpi.baselineValue === null
      ? null
      : `${formatValue(kpi, kpi.baselineValue)}${kpi.baselineOn ? ` (${formatDay(kpi.baselineOn)})` : ''}`;
  // What the source says in words may be more than its number.
  const baseline = [baselineNumber, kpi.baselineNote].filter(Boolean).join(' · ');
  const targets = kpi.targets
    .map((target) => `${formatValue(kpi, target.value)} (${formatDay(target.dueOn)})`)
    .join(', ');
  const range =
    kpi.rangeMin !== null && kpi.rangeMax !== null
      ? `${formatValue(kpi, kpi.rangeMin)} – ${formatValue(kpi, kpi.rangeMax)}`
      : '';
  return (
    <FactList
      facts={[
        ...(kpi.definition === null ? [fact('definition', t('definition'), null)] : []),
        fact('unit', t('unit'), kpi.unit),
        { id: 'direction', label: t('direction'), value: t(`terms:kpiDirections.${kpi.direction}`) },
        fact('baselineValue', t('baseline'), baseline),
        fact('targets', t('targets'), [range, targets].filter(Boolean).join(' · ')),
        {
          id: 'attainment',
          label: t('attainment'),
          value: attainment === undefined ? <Gap>{t('gap')}</Gap> : formatPercent(attainment * 100),
        },
        fact('frequency', t('frequency'), kpi.frequency === null ? null : t(`terms:kpiFrequencies.${kpi.frequency}`)),
        fact('responsibleId', t('responsible'), memberName(kpi.responsibleId)),
        fact('departmentId', t('department'), departmentName(kpi.departmentId)),
        fact('source', t('source'), kpi.source),
      ]}
    />
  );
}

/** The goals and measures that the KPI speaks for. */
function KpiPurpose({ kpi, gapAt }: { kpi: Kpi; gapAt: GapAt }) {
  const { t } = useTranslation('kpis');
  const scope = useAgendaScope();
  const address = useAgendaAddress();
  const { data: goals = [] } = useQuery(goalsQuery(scope));
  const { data: measures = [] } = useQuery(measuresQuery(scope));
  const links = [
    ...goals
      .filter((goal) => kpi.goalIds.includes(goal.id))
      .map((goal) => ({ id: goal.id, label: goal.title, to: paths.goal(address, goal.id) })),
    ...measures
      .filter((measure) => kpi.measureIds.includes(measure.id))
      .map((measure) => ({
        id: measure.id,
        label: `${measure.number} ${measure.title}`,
        to: paths.measure(address, measure.id),
      })),
  ];
  return (
    <Section title={t('purpose')} id="goalIds" actions={<PlaceMark kind="kpi" id={kpi.id} part="goalIds" />}>
      {links.length === 0 ? gapAt('goalIds', t('purpose')) : null}
      <ul className={styles.purposes}>
        {links.map((link) => (
          <li key={link.id}>
            <Link to={link.to}>{link.label}</Link>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function DeleteButton({ kpi }: { kpi: Kpi }) {
  const { t } = useTranslation('kpis');
  const { workspaceId } = useAgendaScope();
  const address = useAgendaAddress();
  const navigate = useNavigate();
  const [isAsking, setAsking] = useState(false);
  const remove = useDeleteKpi();
  const confirm = async () => {
    await remove.mutateAsync({ params: { workspaceId, kpiId: kpi.id }, revision: kpi.revision });
    await navigate(paths.kpis(address));
  };
  return (
    <>
      <Button variant="tertiary" icon="delete" onClick={() => setAsking(true)}>
        {t('remove.open')}
      </Button>
      <ConfirmDialog
        title={t('remove.title', { name: kpi.name })}
        confirmLabel={t('remove.confirm')}
        isOpen={isAsking}
        isBusy={remove.isPending}
        onConfirm={() => void confirm().catch(() => setAsking(false))}
        onClose={() => setAsking(false)}
      >
        {t('remove.text', { count: kpi.readings.length })}
      </ConfirmDialog>
    </>
  );
}
