import type { Goal } from '@agendawerk/shared/goals/index.ts';
import type { PartialDate } from '@agendawerk/shared/kernel/index.ts';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { PlaceMark, PlaceText } from '../../../lib/place-marks.tsx';
import { isSame } from '../../../lib/is-same.ts';
import { useFormat } from '../../../lib/use-format.ts';
import { InlineEdit, type InlineEditor } from '../../../ui/fields/inline-edit.tsx';
import { PartialDateField } from '../../../ui/fields/partial-date-field.tsx';
import { Select, type SelectOption } from '../../../ui/fields/select.tsx';
import { TextArea } from '../../../ui/fields/text-area.tsx';
import { TextField } from '../../../ui/fields/text-field.tsx';
import { Gap } from '../../../ui/layout/fact-list.tsx';
import type { GoalChange } from '../api/goal-api.ts';
import styles from './goals.module.css';

/** What every property of a goal needs to be read and changed in its place. */
export interface GoalContext {
  goal: Goal;
  isEditable: boolean;
  save: (change: GoalChange) => Promise<void>;
}

interface PropertyProps<Value> {
  context: GoalContext;
  name: keyof Goal & keyof GoalChange;
  label: string;
  value: Value;
  toChange: (value: Value) => GoalChange;
  view: ReactNode;
  isOneLine?: boolean;
  editor: (editor: InlineEditor<Value>) => ReactNode;
}

function Property<Value>({
  context,
  name,
  label,
  value,
  toChange,
  view,
  isOneLine = true,
  editor,
}: PropertyProps<Value>) {
  const { goal, isEditable, save } = context;
  return (
    <InlineEdit
      label={label}
      draftKey={`goal:${goal.id}:${name}`}
      saved={value}
      revision={goal.revision}
      save={(next) => save(toChange(next))}
      isEqual={isSame}
      isOneLine={isOneLine}
      isEditable={isEditable}
      mark={name === 'title' ? null : <PlaceMark kind="goal" id={goal.id} part={name} />}
      editor={editor}
    >
      {view}
    </InlineEdit>
  );
}

export function TitleProperty({ context }: { context: GoalContext }) {
  const { t } = useTranslation('goals');
  return (
    <Property
      context={context}
      name="title"
      label={t('title')}
      value={context.goal.title}
      toChange={(title) => ({ title })}
      view={context.goal.title}
      editor={({ value, onChange }) => (
        <TextField label={t('title')} isLabelHidden value={value} onChange={(event) => onChange(event.target.value)} />
      )}
    />
  );
}

/** Several lines of plain text. */
export function TextProperty({
  context,
  name,
  label,
  hint,
}: {
  context: GoalContext;
  name: 'specific' | 'resources';
  label: string;
  hint: string;
}) {
  const { t } = useTranslation('goals');
  const value = context.goal[name] ?? '';
  return (
    <Property
      context={context}
      name={name}
      label={label}
      value={value}
      isOneLine={false}
      toChange={(text) => ({ [name]: text.trim() || null })}
      view={
        value === '' ? (
          <Gap>{t('gap')}</Gap>
        ) : (
          <PlaceText kind="goal" id={context.goal.id} part={name}>
            <p className={styles.plain}>{value}</p>
          </PlaceText>
        )
      }
      editor={({ value: text, onChange }) => (
        <TextArea
          label={label}
          isLabelHidden
          hint={hint}
          rows={3}
          value={text}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    />
  );
}

export function DueProperty({ context, label }: { context: GoalContext; label: string }) {
  const { t } = useTranslation('goals');
  const { formatPartialDate } = useFormat();
  const { due } = context.goal;
  return (
    <Property<PartialDate | null | undefined>
      context={context}
      name="due"
      label={label}
      value={due}
      // What cannot be read yet is not saved yet.
      toChange={(date) => (date === undefined ? {} : { due: date })}
      view={due === null ? <Gap>{t('gap')}</Gap> : formatPartialDate(due)}
      editor={({ value, onChange }) => (
        <PartialDateField label={label} isLabelHidden value={value} onChange={onChange} />
      )}
    />
  );
}

interface ChoicePropertyProps {
  context: GoalContext;
  name: 'level' | 'fieldId' | 'parentId';
  label: string;
  options: readonly SelectOption[];
  /** Where nothing may be chosen. */
  emptyLabel?: string;
  view: ReactNode;
}

export function ChoiceProperty({ context, name, label, options, emptyLabel, view }: ChoicePropertyProps) {
  return (
    <Property
      context={context}
      name={name}
      label={label}
      value={context.goal[name] ?? ''}
      toChange={(choice) => ({ [name]: choice || null })}
      view={view}
      editor={({ value, onChange }) => (
        <Select
          label={label}
          isLabelHidden
          options={options}
          {...(emptyLabel === undefined ? {} : { emptyLabel })}
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    />
  );
}
