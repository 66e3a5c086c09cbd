import { lights, priorities, measureStatuses } from '@agendawerk/shared/measures/index.ts';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useId } from 'react';
import { useTranslation } from 'react-i18next';
import { fieldsQuery, useAgendaScope } from '../../../lib/data/agenda-data.ts';
import { useDirectory } from '../../../lib/data/workspace-data.ts';
import { Button } from '../../../ui/actions/button.tsx';
import { FilterChips } from '../../../ui/feedback/chip.tsx';
import { Checkbox } from '../../../ui/fields/checkbox.tsx';
import { SearchField } from '../../../ui/fields/search-field.tsx';
import { Select } from '../../../ui/fields/select.tsx';
import { PopoverButton } from '../../../ui/overlays/popover-button.tsx';
import { type FilterKey, filterKeys, groupings, isFiltered, type MeasureView, none } from './measure-view.ts';
import styles from './measure-list.module.css';

interface FilterBarProps {
  view: MeasureView;
  onChange: (part: Partial<MeasureView>) => void;
  /** How many measures are shown; undefined while they come. */
  count: number | undefined;
  total: number;
  /** Views without groups (portfolio, timeline by field) hide the choice. */
  canGroup?: boolean;
  tools?: ReactNode;
}

interface Choice {
  value: string;
  label: string;
}

/** Search, filters as chips that can be taken away, and how many are left, said to screen readers too. */
export function FilterBar({ view, onChange, count, total, canGroup = false, tools }: FilterBarProps) {
  const { t } = useTranslation('measures');
  return (
    <div className={styles.bar} data-print="hide">
      <div className={styles.tools}>
        <SearchField
          label={t('search')}
          isLabelHidden
          isCompact
          width="long"
          placeholder={t('search')}
          text={view.text}
          onSearch={(text) => onChange({ text })}
        />
        <PopoverButton
          label={t('filters.open')}
          trigger={
            <Button size="small" icon="filter">
              {t('filters.open')}
            </Button>
          }
        >
          <FilterChoices view={view} onChange={onChange} />
        </PopoverButton>
        {canGroup ? (
          <Select
            label={t('group.label')}
            isLabelHidden
            isCompact
            width="medium"
            emptyLabel={t('group.none')}
            options={groupings.map((grouping) => ({ value: grouping, label: t(`group.by.${grouping}`) }))}
            value={view.group ?? ''}
            onChange={(event) =>
              onChange({ group: groupings.find((grouping) => grouping === event.target.value) ?? null })
            }
          />
        ) : null}
        {tools}
      </div>
      {isFiltered(view) ? <ChosenFilters view={view} onChange={onChange} /> : null}
      <p role="status" className={styles.count}>
        {count === undefined
          ? t('count.loading')
          : count === total
            ? t('count.all', { count })
            : t('count.some', { count, total })}
      </p>
    </div>
  );
}

/** Comes into being with the panel: its words are many, and it is rarely opened. */
function FilterChoices({ view, onChange }: Pick<FilterBarProps, 'view' | 'onChange'>) {
  const { t } = useTranslation('measures');
  const choices = useChoices();
  return (
    <div className={styles.filters}>
      {filterKeys.map((key) => (
        <FilterGroup
          key={key}
          label={t(`filters.${key}`)}
          choices={choices[key]}
          chosen={view[key]}
          onChange={(values) => onChange({ [key]: values })}
        />
      ))}
    </div>
  );
}

function ChosenFilters({ view, onChange }: Pick<FilterBarProps, 'view' | 'onChange'>) {
  const { t } = useTranslation('measures');
  const choices = useChoices();
  const chips = filterKeys.flatMap((key) =>
    view[key].map((value) => ({
      id: `${key}:${value}`,
      label: `${t(`filters.${key}`)}: ${choices[key].find((choice) => choice.value === value)?.label ?? t('filters.unknown')}`,
      onRemove: () => onChange({ [key]: view[key].filter((other) => other !== value) }),
    })),
  );
  if (view.gap) chips.push({ id: 'gap', label: t('filters.gap'), onRemove: () => onChange({ gap: null }) });
  const clear = () => onChange({ ...Object.fromEntries(filterKeys.map((key) => [key, []])), gap: null });
  return <FilterChips chips={chips} onClear={clear} />;
}

interface FilterGroupProps {
  label: string;
  choices: readonly Choice[];
  chosen: readonly string[];
  onChange: (values: string[]) => void;
}

function FilterGroup({ label, choices, chosen, onChange }: FilterGroupProps) {
  const id = useId();
  return (
    <fieldset className={styles.filterGroup} aria-labelledby={id}>
      <legend id={id}>{label}</legend>
      {choices.map((choice) => (
        <Checkbox
          key={choice.value}
          isCompact
          label={choice.label}
          checked={chosen.includes(choice.value)}
          onChange={(event) =>
            onChange(
              event.target.checked ? [...chosen, choice.value] : chosen.filter((value) => value !== choice.value),
            )
          }
        />
      ))}
    </fieldset>
  );
}

function useChoices(): Record<FilterKey, Choice[]> {
  const { t } = useTranslation(['measures', 'terms']);
  const { departments, members } = useDirectory();
  const { data: fields = [] } = useQuery(fieldsQuery(useAgendaScope()));
  const gap = { value: none, label: t('filters.none') };
  const named = (entries: readonly { id: string; name: string }[]) => [
    ...entries.map((entry) => ({ value: entry.id, label: entry.name })),
    gap,
  ];
  return {
    status: measureStatuses.map((value) => ({ value, label: t(`terms:measureStatuses.${value}`) })),
    light: [
      ...lights.map((value) => ({ value, label: t(`terms:lights.${value}`) })),
      { value: none, label: t('terms:lights.none') },
    ],
    field: named(fields),
    department: named(departments),
    owner: named(members),
    priority: [...priorities.map((value) => ({ value, label: t(`terms:priorities.${value}`) })), gap],
  };
}
