import type { ChangePlan, GroupReadiness, TargetGroup } from '@agendawerk/shared/change/index.ts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useAgendaAddress } from '../../../lib/current-agenda.ts';
import { paths } from '../../../lib/paths.ts';
import { useCan, useWorkspace } from '../../../lib/session.ts';
import { Button } from '../../../ui/actions/button.tsx';
import { LinkButton } from '../../../ui/actions/link-button.tsx';
import { StatusMark } from '../../../ui/feedback/status-mark.tsx';
import { Gap } from '../../../ui/layout/fact-list.tsx';
import { Section } from '../../../ui/layout/section.tsx';
import { Row } from '../../../ui/layout/stack.tsx';
import { SimpleTable } from '../../../ui/table/simple-table.tsx';
import styles from '../parts/change.module.css';
import { TrainingDialog } from '../trainings/training-dialog.tsx';

interface TrainingsSectionProps {
  readiness: readonly GroupReadiness[];
  affected: readonly TargetGroup[];
  plan: ChangePlan;
  measureId: string;
}

/** Group by group which trainings prepare for the measure, and whether one comes in time. */
export function TrainingsSection({ readiness, affected, plan, measureId }: TrainingsSectionProps) {
  const { t } = useTranslation('change');
  const address = useAgendaAddress();
  const [isAdding, setAdding] = useState(false);
  const [leadDepartmentId = null] = useWorkspace().departmentIds;
  const mayAdd = useCan('training.edit', { leadDepartmentId });
  const untrained = readiness.filter(({ hasTraining }) => !hasTraining).map(({ groupId }) => groupId);
  const trainingsOf = (id: string) =>
    plan.trainings.filter(
      ({ attendance, measureIds }) =>
        attendance.some(({ groupId }) => groupId === id) && (measureIds.length === 0 || measureIds.includes(measureId)),
    );
  return (
    <Section
      title={t('measures.trainings')}
      id="trainings"
      lead={t('measures.trainingsLead')}
      actions={
        <Row>
          {mayAdd && affected.length > 0 ? (
            <Button size="small" icon="add" onClick={() => setAdding(true)} data-print="hide">
              {t('training.add')}
            </Button>
          ) : null}
          <LinkButton size="small" to={paths.trainings(address)}>
            {t('measures.toTrainings')}
          </LinkButton>
        </Row>
      }
    >
      {affected.length === 0 ? (
        <p className="muted">{t('checks.noGroups')}</p>
      ) : (
        <SimpleTable
          caption={t('measures.trainings')}
          isCaptionHidden
          columns={[
            { label: t('group.title') },
            { label: t('measures.inTime') },
            { label: t('views.trainings.title') },
          ]}
          rows={affected.map(({ id, title }) => {
            const isTrained = readiness.some(({ groupId, hasTraining }) => groupId === id && hasTraining);
            const trainings = trainingsOf(id);
            return {
              id,
              cells: [
                title,
                <StatusMark
                  key="state"
                  tone={isTrained ? 'good' : 'warning'}
                  label={t(isTrained ? 'checks.kept' : 'checks.missing')}
                />,
                trainings.length === 0 ? (
                  <Gap key="none">{t('measures.noTraining')}</Gap>
                ) : (
                  <ul key="trainings" className={styles.plain}>
                    {trainings.map((training) => (
                      <li key={training.id}>
                        <Link to={paths.training(address, training.id)}>{training.title}</Link>
                      </li>
                    ))}
                  </ul>
                ),
              ],
            };
          })}
        />
      )}
      {isAdding ? (
        <TrainingDialog
          training={undefined}
          forMeasure={{ measureId, groupIds: untrained }}
          plan={plan}
          onClose={() => setAdding(false)}
        />
      ) : null}
    </Section>
  );
}
