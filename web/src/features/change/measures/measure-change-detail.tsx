import { can } from '@agendawerk/shared/access/index.ts';
import {
  type ChangePlan,
  type GroupReadiness,
  judgeMeasureChange,
  judgeSuccess,
  type MeasureChange,
  successChecks,
  type TargetGroup,
} from '@agendawerk/shared/change/index.ts';
import type { MeasureListItem } from '@agendawerk/shared/measures/index.ts';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useAgendaAddress } from '../../../lib/current-agenda.ts';
import { measuresQuery, useAgendaScope } from '../../../lib/data/agenda-data.ts';
import { paths } from '../../../lib/paths.ts';
import { useCan, useWorkspace } from '../../../lib/session.ts';
import { useAgendaCrumbs } from '../../../lib/use-agenda-crumbs.ts';
import { useFormat } from '../../../lib/use-format.ts';
import { usePageTitle } from '../../../lib/use-page-title.ts';
import { useScrollToHash } from '../../../lib/use-scroll-to-hash.ts';
import { Button } from '../../../ui/actions/button.tsx';
import { ErrorState } from '../../../ui/feedback/error-state.tsx';
import { EmptyState } from '../../../ui/feedback/empty-state.tsx';
import { Skeleton } from '../../../ui/feedback/skeleton.tsx';
import { StatusMark } from '../../../ui/feedback/status-mark.tsx';
import { FactList, Gap } from '../../../ui/layout/fact-list.tsx';
import { PageHeader } from '../../../ui/layout/page-header.tsx';
import { Section } from '../../../ui/layout/section.tsx';
import { Stack } from '../../../ui/layout/stack.tsx';
import { SimpleTable } from '../../../ui/table/simple-table.tsx';
import { changePlanQuery } from '../api/change-data.ts';
import { GroupDialog } from '../groups/group-dialog.tsx';
import { ActivitySection } from './activity-section.tsx';
import { AffectedDialog } from './affected-dialog.tsx';
import { TrainingsSection } from './trainings-section.tsx';

export function MeasureChangeDetail({ measureId }: { measureId: string }) {
  const { t } = useTranslation('change');
  const scope = useAgendaScope();
  const plan = useQuery(changePlanQuery(scope));
  const measures = useQuery(measuresQuery(scope));
  const error = plan.error ?? measures.error;
  if (error) return <ErrorState error={error} onRetry={() => void Promise.all([plan.refetch(), measures.refetch()])} />;
  if (!plan.data || !measures.data) return <Skeleton lines={10} />;
  const measure = measures.data.find(({ id }) => id === measureId);
  if (!measure) return <EmptyState title={t('measures.gone')} />;
  return <LoadedChange measure={measure} plan={plan.data} />;
}

function LoadedChange({ measure, plan }: { measure: MeasureListItem; plan: ChangePlan }) {
  const { t } = useTranslation('change');
  const address = useAgendaAddress();
  const mayEdit = can(useWorkspace(), 'change.edit', measure);
  const name = `${measure.number} ${measure.title}`;
  const crumbs = useAgendaCrumbs(
    { label: t('stepName'), to: paths.step(address, 3) },
    { label: t('views.measures.title'), to: paths.measureChanges(address) },
    { label: measure.number },
  );
  usePageTitle(name, t('views.measures.title'));
  useScrollToHash(true);
  const change: MeasureChange = plan.measures.find(({ measureId }) => measureId === measure.id) ?? {
    measureId: measure.id,
    groups: [],
    staffCouncilOn: null,
    revision: 0,
  };
  const affected = plan.groups.filter(({ id }) => change.groups.some(({ groupId }) => groupId === id));
  const readiness = judgeMeasureChange(measure, plan);
  return (
    <Stack gap="large">
      <PageHeader
        crumbs={crumbs}
        title={t('measures.detailTitle', { measure: name })}
        lead={<Link to={paths.measure(address, measure.id)}>{t('measures.toMeasure')}</Link>}
      />
      <Stack gap="section">
        <AffectedSection change={change} measure={measure} plan={plan} affected={affected} mayEdit={mayEdit} />
        <ChecksSection groups={readiness} />
        <ActivitySection
          measureId={measure.id}
          activities={plan.activities.filter(({ measureId }) => measureId === measure.id)}
          groups={affected}
          mayEdit={mayEdit}
        />
        <TrainingsSection readiness={readiness} affected={affected} plan={plan} measureId={measure.id} />
      </Stack>
    </Stack>
  );
}

interface AffectedSectionProps {
  change: MeasureChange;
  measure: MeasureListItem;
  plan: ChangePlan;
  affected: readonly TargetGroup[];
  mayEdit: boolean;
}

function AffectedSection({ change, measure, plan, affected, mayEdit }: AffectedSectionProps) {
  const { t } = useTranslation('change');
  const { formatDay, formatNumber, formatPartialDate } = useFormat();
  const [isOpen, setOpen] = useState(false);
  const [isAdding, setAdding] = useState(false);
  const [leadDepartmentId = null] = useWorkspace().departmentIds;
  const mayAdd = useCan('group.edit', { leadDepartmentId });
  const gap = <Gap>{t('gap')}</Gap>;
  const link = (id: string) => change.groups.find(({ groupId }) => groupId === id);
  return (
    <Section
      title={t('affected.title')}
      id="groups"
      lead={t('affected.lead')}
      actions={
        mayEdit && plan.groups.length > 0 ? (
          <Button size="small" icon="edit" onClick={() => setOpen(true)} data-print="hide">
            {t('affected.edit')}
          </Button>
        ) : undefined
      }
    >
      <Stack>
        {plan.groups.length === 0 ? (
          <div>
            <p className="muted">{t('affected.noGroups')}</p>
            {mayAdd ? (
              <Button icon="add" onClick={() => setAdding(true)}>
                {t('group.add')}
              </Button>
            ) : null}
          </div>
        ) : affected.length === 0 ? (
          <p className="muted">{t('affected.none')}</p>
        ) : (
          <SimpleTable
            caption={t('affected.title')}
            isCaptionHidden
            columns={[
              { label: t('group.title') },
              { label: t('group.headCount'), isNumeric: true },
              { label: t('affected.impact') },
              { label: t('affected.attitude') },
            ]}
            rows={affected.map(({ id, title, headCount }) => {
              const { impact = null, attitude = null } = link(id) ?? {};
              return {
                id,
                cells: [
                  title,
                  headCount === null ? gap : formatNumber(headCount),
                  impact === null ? gap : t(`impacts.${impact}`),
                  attitude === null ? gap : t(`attitudes.${attitude}`),
                ],
              };
            })}
          />
        )}
        <FactList
          facts={[
            { id: 'start', label: t('measures.start'), value: measure.start ? formatPartialDate(measure.start) : gap },
            {
              id: 'council',
              label: t('affected.staffCouncilOn'),
              value: change.staffCouncilOn === null ? gap : formatDay(change.staffCouncilOn),
            },
          ]}
        />
      </Stack>
      {isOpen ? <AffectedDialog change={change} groups={plan.groups} onClose={() => setOpen(false)} /> : null}
      {isAdding ? (
        <GroupDialog
          group={undefined}
          onClose={(made) => {
            setAdding(false);
            // The first group was made for this measure: whether it is affected is asked next.
            if (made) setOpen(mayEdit);
          }}
        />
      ) : null}
    </Section>
  );
}

/** The three things that decide, each kept when every group has it before the start. */
function ChecksSection({ groups }: { groups: readonly GroupReadiness[] }) {
  const { t } = useTranslation('change');
  const success = judgeSuccess(groups);
  return (
    <Section title={t('checks.title')} lead={t('checks.lead')}>
      {success === null ? (
        <p className="muted">{t('checks.noGroups')}</p>
      ) : (
        <FactList
          facts={successChecks.map((name) => ({
            id: name,
            label: t(`checks.names.${name}`),
            value: (
              <>
                <StatusMark
                  tone={success[name] ? 'good' : 'warning'}
                  label={t(success[name] ? 'checks.kept' : 'checks.missing')}
                />{' '}
                <span className="muted">{t(`checks.how.${name}`)}</span>
              </>
            ),
          }))}
        />
      )}
    </Section>
  );
}
