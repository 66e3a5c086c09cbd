import {
  type EditMeasure,
  measureLevels,
  municipalityRoles,
  priorities,
  trendIds,
} from '@agendawerk/shared/measures/index.ts';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { fieldsQuery, useAgendaScope } from '../../../lib/data/agenda-data.ts';
import { useDirectory } from '../../../lib/data/workspace-data.ts';
import { FactList } from '../../../ui/layout/fact-list.tsx';
import { Columns } from '../../../ui/layout/stack.tsx';
import { ChoiceProperty, DateProperty, type SheetContext } from './property.tsx';

interface MeasureFactsProps {
  sheet: SheetContext;
  abilities: { changeLead: boolean; changeOwner: boolean };
}

/** Lead, owner, time and place in the plan: what a head of department looks for first. */
export function MeasureFacts({ sheet, abilities }: MeasureFactsProps) {
  const { t } = useTranslation(['measures', 'terms']);
  const { departments, members } = useDirectory();
  const { data: fields = [] } = useQuery(fieldsQuery(useAgendaScope()));
  const named = (entries: readonly { id: string; name: string }[]) =>
    entries.map((entry) => ({ value: entry.id, label: entry.name }));
  const people = named(
    members.filter(
      (member) =>
        member.status !== 'ended' || member.id === sheet.measure.ownerId || member.id === sheet.measure.deputyId,
    ),
  );
  const scale = (property: 'effort' | 'impact') =>
    [1, 2, 3, 4, 5].map((step) => ({ value: String(step), label: t(`scale.${property}.${step as 1}`) }));
  const number = (choice: string | null) => (choice === null ? null : Number(choice));
  const choice = (
    name: keyof EditMeasure & keyof SheetContext['measure'],
    options: { value: string; label: string }[],
    more: { isEditable?: boolean; read?: (choice: string | null) => unknown } = {},
  ) => ({
    id: name,
    anchor: name,
    label: t(`properties.${name as 'priority'}`),
    value: (
      <ChoiceProperty
        sheet={sheet}
        name={name}
        label={t(`properties.${name as 'priority'}`)}
        options={options}
        {...more}
      />
    ),
  });
  const isLead = sheet.isEditable && abilities.changeLead;
  return (
    <Columns narrowest="24rem">
      <FactList
        facts={[
          choice('fieldId', named(fields), { isEditable: isLead }),
          choice('leadDepartmentId', named(departments), { isEditable: isLead }),
          choice('ownerId', people, { isEditable: sheet.isEditable && abilities.changeOwner }),
          choice('deputyId', people),
          {
            id: 'start',
            anchor: 'start',
            label: t('properties.start'),
            value: <DateProperty sheet={sheet} name="start" label={t('properties.start')} />,
          },
          {
            id: 'end',
            anchor: 'end',
            label: t('properties.end'),
            value: <DateProperty sheet={sheet} name="end" label={t('properties.end')} />,
          },
        ]}
      />
      <FactList
        facts={[
          choice(
            'priority',
            priorities.map((value) => ({
              value,
              label: `${t(`terms:priorities.${value}`)} (${t(`terms:priorityHints.${value}`)})`,
            })),
          ),
          choice('effort', scale('effort'), { read: number }),
          choice('impact', scale('impact'), { read: number }),
          choice(
            'trend',
            trendIds.map((id) => ({ value: String(id), label: t(`terms:trends.${id}`) })),
            { read: number },
          ),
          choice(
            'level',
            measureLevels.map((value) => ({ value, label: t(`terms:measureLevels.${value}`) })),
          ),
          choice(
            'municipalityRole',
            municipalityRoles.map((value) => ({ value, label: t(`terms:municipalityRoles.${value}`) })),
          ),
          choice(
            'isInternal',
            [
              { value: 'true', label: t('terms:internal.yes') },
              { value: 'false', label: t('terms:internal.no') },
            ],
            {
              read: (value) => (value === null ? null : value === 'true'),
            },
          ),
        ]}
      />
    </Columns>
  );
}
