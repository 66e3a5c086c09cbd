import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useAgendaAddress } from '../../../lib/current-agenda.ts';
import { useAgendaScope } from '../../../lib/data/agenda-data.ts';
import { goalsQuery } from '../../../lib/data/goals-data.ts';
import { kpisQuery } from '../../../lib/data/kpis-data.ts';
import { isSame } from '../../../lib/is-same.ts';
import { paths } from '../../../lib/paths.ts';
import { PlaceMark } from '../../../lib/place-marks.tsx';
import { MultiCombobox } from '../../../ui/fields/combobox.tsx';
import { InlineEdit } from '../../../ui/fields/inline-edit.tsx';
import { Section } from '../../../ui/layout/section.tsx';
import { type SheetContext, useGap } from './property.tsx';
import styles from './sheet.module.css';

interface Linked {
  id: string;
  label: string;
  to: string;
}

/** The goals that the measure serves, and the KPIs that tell whether it does. */
export function LinksSection({ sheet }: { sheet: SheetContext }) {
  const { t } = useTranslation('measures');
  const scope = useAgendaScope();
  const address = useAgendaAddress();
  const { data: goals = [] } = useQuery(goalsQuery(scope));
  const { data: kpis = [] } = useQuery(kpisQuery(scope));
  return (
    <>
      <LinkList
        sheet={sheet}
        property="goalIds"
        title={t('sections.goals')}
        entries={goals.map((goal) => ({
          id: goal.id,
          label: t('goalLabel', { number: goal.number, title: goal.title }),
          to: paths.goal(address, goal.id),
        }))}
      />
      <LinkList
        sheet={sheet}
        property="kpiIds"
        title={t('sections.kpis')}
        entries={kpis.map((kpi) => ({ id: kpi.id, label: kpi.name, to: paths.kpi(address, kpi.id) }))}
      />
    </>
  );
}

function LinkList({
  sheet,
  property,
  title,
  entries,
}: {
  sheet: SheetContext;
  property: 'goalIds' | 'kpiIds';
  title: string;
  entries: readonly Linked[];
}) {
  const gap = useGap();
  const { measure, save, isEditable } = sheet;
  const chosen = entries.filter((entry) => measure[property].includes(entry.id));
  return (
    <Section title={title} id={property}>
      <InlineEdit
        label={title}
        draftKey={`measure:${measure.id}:${property}`}
        saved={measure[property]}
        revision={measure.revision}
        save={(ids) => save({ [property]: ids })}
        isEqual={isSame}
        isEditable={isEditable}
        mark={<PlaceMark kind="measure" id={measure.id} part={property} />}
        editor={({ value, onChange }) => (
          <MultiCombobox
            label={title}
            options={entries.map((entry) => ({ value: entry.id, label: entry.label }))}
            value={value}
            onChange={onChange}
          />
        )}
      >
        {chosen.length === 0 ? gap : null}
        <ul className={styles.list}>
          {chosen.map((entry) => (
            <li key={entry.id}>
              <Link to={entry.to}>{entry.label}</Link>
            </li>
          ))}
        </ul>
      </InlineEdit>
    </Section>
  );
}
