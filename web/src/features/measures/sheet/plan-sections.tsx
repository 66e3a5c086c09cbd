import { type EditMeasure, participationParts } from '@agendawerk/shared/measures/index.ts';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useAgendaAddress } from '../../../lib/current-agenda.ts';
import { measuresQuery, useAgendaScope } from '../../../lib/data/agenda-data.ts';
import { useDirectory } from '../../../lib/data/workspace-data.ts';
import { paths } from '../../../lib/paths.ts';
import type { Typed } from '../../../lib/typed.ts';
import { useFormat } from '../../../lib/use-format.ts';
import { Badge } from '../../../ui/feedback/badge.tsx';
import { DayField } from '../../../ui/fields/day-field.tsx';
import { PartialDateField } from '../../../ui/fields/partial-date-field.tsx';
import { Select } from '../../../ui/fields/select.tsx';
import { TextArea } from '../../../ui/fields/text-area.tsx';
import { TextField } from '../../../ui/fields/text-field.tsx';
import { LinesSection } from './lines-section.tsx';
import { type SheetContext, useGap } from './property.tsx';
import styles from './sheet.module.css';

type Lines<Name extends 'milestones' | 'risks' | 'participations' | 'dependencies'> = NonNullable<
  EditMeasure[Name]
>[number];
type MilestoneValues = Typed<Lines<'milestones'>, 'due' | 'doneOn'>;

export function MilestonesSection({ sheet }: { sheet: SheetContext }) {
  const { t } = useTranslation('measures');
  const { formatPartialDate, formatDay } = useFormat();
  const gap = useGap();
  const { milestones } = sheet.measure;
  return (
    <LinesSection<MilestoneValues>
      sheet={sheet}
      id="milestones"
      title={t('sections.milestones')}
      lineName={t('lines.names.milestone')}
      property="milestones"
      lines={milestones}
      create={() => ({ title: '', due: null, doneOn: null })}
      isEmpty={(line) => !line.title.trim()}
      toChange={(lines) => ({
        milestones: lines.map((line) => ({ ...line, due: line.due ?? null, doneOn: line.doneOn ?? null })),
      })}
      editor={({ line, onChange, errorOf }) => (
        <div className={styles.fields}>
          <div className={styles.grow}>
            <TextField
              label={t('plan.milestone')}
              value={line.title}
              onChange={(event) => onChange({ title: event.target.value })}
              error={errorOf('title')}
            />
          </div>
          <PartialDateField
            label={t('plan.due')}
            value={line.due}
            onChange={(due) => onChange({ due })}
            error={errorOf('due')}
          />
          <DayField
            label={t('plan.doneOn')}
            value={line.doneOn}
            onChange={(doneOn) => onChange({ doneOn })}
            error={errorOf('doneOn')}
          />
        </div>
      )}
    >
      {milestones.length === 0 ? <p>{gap}</p> : null}
      <ul className={styles.list}>
        {milestones.map((milestone) => (
          <li key={milestone.id}>
            {milestone.title}
            {milestone.due ? <span className="muted"> · {formatPartialDate(milestone.due)}</span> : null}{' '}
            {milestone.doneOn ? (
              <Badge tone="success">{t('plan.done', { day: formatDay(milestone.doneOn) })}</Badge>
            ) : null}
          </li>
        ))}
      </ul>
    </LinesSection>
  );
}

export function RisksSection({ sheet }: { sheet: SheetContext }) {
  const { t } = useTranslation('measures');
  const gap = useGap();
  const { risks } = sheet.measure;
  const scale = (property: 'likelihood' | 'impact') =>
    [1, 2, 3, 4, 5].map((step) => ({ value: String(step), label: t(`scale.${property}.${step as 1}`) }));
  return (
    <LinesSection<Lines<'risks'>>
      sheet={sheet}
      id="risks"
      title={t('sections.risks')}
      lineName={t('lines.names.risk')}
      property="risks"
      lines={risks}
      create={() => ({ title: '', likelihood: null, impact: null, mitigation: null })}
      isEmpty={(line) => !line.title.trim()}
      toChange={(lines) => ({ risks: lines })}
      editor={({ line, onChange, errorOf }) => (
        <div className={styles.fields}>
          <div className={styles.grow}>
            <TextField
              label={t('plan.risk')}
              value={line.title}
              onChange={(event) => onChange({ title: event.target.value })}
              error={errorOf('title')}
            />
          </div>
          {(['likelihood', 'impact'] as const).map((property) => (
            <Select
              key={property}
              label={t(`plan.${property}`)}
              width="medium"
              emptyLabel={t('gap')}
              options={scale(property)}
              value={line[property] === null ? '' : String(line[property])}
              onChange={(event) =>
                onChange({ [property]: event.target.value === '' ? null : Number(event.target.value) })
              }
            />
          ))}
          <div className={styles.grow}>
            <TextArea
              label={t('plan.mitigation')}
              value={line.mitigation ?? ''}
              onChange={(event) => onChange({ mitigation: event.target.value || null })}
              error={errorOf('mitigation')}
            />
          </div>
        </div>
      )}
    >
      {risks.length === 0 ? <p>{gap}</p> : null}
      <ul className={styles.list}>
        {risks.map((risk) => (
          <li key={risk.id}>
            <strong>{risk.title}</strong>
            {risk.likelihood !== null && risk.impact !== null ? (
              <span className="muted">
                {' '}
                · {t('plan.riskSize', { likelihood: risk.likelihood, impact: risk.impact })}
              </span>
            ) : null}
            {risk.mitigation ? <p className={styles.plain}>{risk.mitigation}</p> : null}
          </li>
        ))}
      </ul>
    </LinesSection>
  );
}

export function ParticipationsSection({ sheet }: { sheet: SheetContext }) {
  const { t } = useTranslation(['measures', 'terms']);
  const { departments, departmentName } = useDirectory();
  const gap = useGap();
  const { participations } = sheet.measure;
  return (
    <LinesSection<Lines<'participations'>>
      sheet={sheet}
      id="participations"
      title={t('sections.participations')}
      lineName={t('lines.names.participation')}
      property="participations"
      lines={participations}
      create={() => ({ departmentId: '', part: 'consulted' })}
      isEmpty={(line) => line.departmentId === ''}
      toChange={(lines) => ({ participations: lines })}
      editor={({ line, onChange, errorOf }) => (
        <div className={styles.fields}>
          <Select
            label={t('plan.department')}
            width="long"
            emptyLabel={t('plan.choose')}
            options={departments.map((department) => ({ value: department.id, label: department.name }))}
            value={line.departmentId}
            onChange={(event) => onChange({ departmentId: event.target.value })}
            error={errorOf('departmentId')}
          />
          <Select
            label={t('plan.part')}
            width="medium"
            options={participationParts.map((value) => ({ value, label: t(`terms:participationParts.${value}`) }))}
            value={line.part}
            onChange={(event) =>
              onChange({ part: participationParts.find((part) => part === event.target.value) ?? 'consulted' })
            }
          />
        </div>
      )}
    >
      {participations.length === 0 ? <p>{gap}</p> : null}
      <ul className={styles.list}>
        {participations.map(({ departmentId, part }) => (
          <li key={departmentId}>
            {departmentName(departmentId)} <span className="muted">({t(`terms:participationParts.${part}`)})</span>
          </li>
        ))}
      </ul>
    </LinesSection>
  );
}

export function DependenciesSection({ sheet }: { sheet: SheetContext }) {
  const { t } = useTranslation('measures');
  const address = useAgendaAddress();
  const { data: measures = [] } = useQuery(measuresQuery(useAgendaScope()));
  const { dependencies } = sheet.measure;
  const find = (id: string) => measures.find((measure) => measure.id === id);
  return (
    <LinesSection<Lines<'dependencies'>>
      sheet={sheet}
      id="dependencies"
      title={t('sections.dependencies')}
      lineName={t('lines.names.dependency')}
      property="dependencies"
      lines={dependencies}
      create={() => ({ dependsOnId: '', note: null })}
      isEmpty={(line) => line.dependsOnId === ''}
      toChange={(lines) => ({ dependencies: lines })}
      editor={({ line, onChange, errorOf }) => (
        <div className={styles.fields}>
          <Select
            label={t('plan.dependsOn')}
            width="long"
            emptyLabel={t('plan.choose')}
            options={measures
              .filter((measure) => measure.id !== sheet.measure.id)
              .map((measure) => ({ value: measure.id, label: `${measure.number} ${measure.title}` }))}
            value={line.dependsOnId}
            onChange={(event) => onChange({ dependsOnId: event.target.value })}
            error={errorOf('dependsOnId')}
          />
          <div className={styles.grow}>
            <TextField
              label={t('plan.note')}
              value={line.note ?? ''}
              onChange={(event) => onChange({ note: event.target.value || null })}
              error={errorOf('note')}
            />
          </div>
        </div>
      )}
    >
      {dependencies.length === 0 ? <p className="muted">{t('plan.noDependency')}</p> : null}
      <ul className={styles.list}>
        {dependencies.map(({ dependsOnId, note }) => (
          <li key={dependsOnId}>
            <Link to={paths.measure(address, dependsOnId)}>
              {find(dependsOnId)?.number} {find(dependsOnId)?.title}
            </Link>
            {note ? <span className="muted"> · {note}</span> : null}
          </li>
        ))}
      </ul>
    </LinesSection>
  );
}
