import { measuredBy } from '@agendawerk/shared/gaps/index.ts';
import { updateKpi } from '@agendawerk/shared/kpis/index.ts';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useAgendaAddress } from '../../../lib/current-agenda.ts';
import { useAgendaScope } from '../../../lib/data/agenda-data.ts';
import { kpisQuery } from '../../../lib/data/kpis-data.ts';
import { paths } from '../../../lib/paths.ts';
import { useContractMutation } from '../../../lib/use-contract-mutation.ts';
import { Button } from '../../../ui/actions/button.tsx';
import { LinkButton } from '../../../ui/actions/link-button.tsx';
import { ConfirmedSelect } from '../../../ui/fields/confirmed-select.tsx';
import { Gap } from '../../../ui/layout/fact-list.tsx';
import type { GoalContext } from './goal-property.tsx';
import styles from './goals.module.css';

/** What the goal is measured by. A KPI counts once it has a baseline and a target; both are given on its own page. */
export function GoalKpis({ context: { goal, isEditable } }: { context: GoalContext }) {
  const { t } = useTranslation('goals');
  const address = useAgendaAddress();
  const scope = useAgendaScope();
  const { data: kpis = [] } = useQuery(kpisQuery(scope));
  const assign = useContractMutation(updateKpi, {
    invalidates: [['goals', scope.agendaId], ['kpis', scope.agendaId], ['kpi']],
  });
  const [isAssigning, setAssigning] = useState(false);
  const [assignedId, setAssignedId] = useState<string>();
  const assigned = useRef<HTMLAnchorElement>(null);
  const own = kpis.filter((kpi) => goal.kpiIds.includes(kpi.id));
  const others = kpis.filter((kpi) => !goal.kpiIds.includes(kpi.id));

  // The list in which it was chosen is gone: the focus goes on to what came of it.
  const isShown = own.some(({ id }) => id === assignedId);
  useEffect(() => {
    if (isShown) assigned.current?.focus();
  }, [isShown]);

  const add = (kpiId: string) => {
    const kpi = others.find((each) => each.id === kpiId);
    if (!kpi) return;
    setAssigning(false);
    setAssignedId(kpiId);
    assign.mutate({
      params: { workspaceId: scope.workspaceId, kpiId },
      revision: kpi.revision,
      body: { goalIds: [...kpi.goalIds, goal.id] },
    });
  };
  return (
    <>
      {own.length === 0 ? <Gap>{t('kpis.none')}</Gap> : null}
      <ul className={styles.links}>
        {own.map((kpi) => {
          const { hasBaseline, hasTarget } = measuredBy(kpi);
          return (
            <li key={kpi.id} className={styles.link}>
              <Link to={paths.kpi(address, kpi.id)} ref={kpi.id === assignedId ? assigned : undefined}>
                {kpi.name}
              </Link>
              {hasBaseline && hasTarget ? null : (
                <span>
                  <Gap>{t(hasBaseline ? 'kpis.noTarget' : hasTarget ? 'kpis.noBaseline' : 'kpis.neither')}</Gap>{' '}
                  {isEditable ? (
                    <Link
                      to={`${paths.kpi(address, kpi.id)}#${hasBaseline ? 'targets' : 'baselineValue'}`}
                      data-mends
                      aria-label={t('kpis.mendNamed', { kpi: kpi.name })}
                    >
                      {t('kpis.mend')}
                    </Link>
                  ) : null}
                </span>
              )}
            </li>
          );
        })}
      </ul>
      {isEditable ? (
        <div className={styles.assign} data-print="hide">
          {isAssigning ? (
            <ConfirmedSelect
              label={t('kpis.assign')}
              width="long"
              emptyLabel={t('kpis.choose')}
              options={others.map((kpi) => ({ value: kpi.id, label: kpi.name }))}
              isBusy={assign.isPending}
              ref={focus}
              onConfirm={add}
            />
          ) : (
            <>
              <LinkButton size="small" icon="add" to={paths.kpisForGoal(address, goal.id)}>
                {t('kpis.create')}
              </LinkButton>
              {others.length > 0 ? (
                <Button size="small" onClick={() => setAssigning(true)}>
                  {t('kpis.assign')}
                </Button>
              ) : null}
            </>
          )}
        </div>
      ) : null}
    </>
  );
}

const focus = (element: HTMLElement | null) => element?.focus();
