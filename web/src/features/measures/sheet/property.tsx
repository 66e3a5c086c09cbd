import type { EditMeasure, Measure } from '@agendawerk/shared/measures/index.ts';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { InlineEdit } from '../../../ui/fields/inline-edit.tsx';
import { PartialDateField } from '../../../ui/fields/partial-date-field.tsx';
import { Select } from '../../../ui/fields/select.tsx';
import { TextArea } from '../../../ui/fields/text-area.tsx';
import { TextField } from '../../../ui/fields/text-field.tsx';
import { Gap } from '../../../ui/layout/fact-list.tsx';
import { useFormat } from '../../../lib/use-format.ts';
import { PlaceMark, PlaceText } from '../../../lib/place-marks.tsx';
import { isSame } from '../../../lib/is-same.ts';
import type { SaveMeasure } from '../api/use-save-measure.ts';
import styles from './sheet.module.css';

/** What every property of a sheet needs to be read and changed in place. */
export interface SheetContext {
  measure: Measure;
  save: SaveMeasure;
  isEditable: boolean;
}

type Editable = keyof EditMeasure & keyof Measure;

interface PropertyFrame<Value> {
  sheet: SheetContext;
  name: Editable;
  label: string;
  value: Value;
  isEditable?: boolean;
  isOneLine?: boolean;
  toChange: (value: Value) => EditMeasure;
  view: ReactNode;
  editor: (value: Value, onChange: (value: Value) => void) => ReactNode;
}

function Property<Value>({
  sheet,
  name,
  label,
  value,
  isEditable = sheet.isEditable,
  isOneLine = true,
  toChange,
  view,
  editor,
}: PropertyFrame<Value>) {
  const { measure, save } = sheet;
  return (
    <InlineEdit
      label={label}
      draftKey={`measure:${measure.id}:${name}`}
      saved={value}
      revision={measure.revision}
      save={(next) => save(toChange(next))}
      isEqual={isSame}
      isOneLine={isOneLine}
      isEditable={isEditable}
      mark={<PlaceMark kind="measure" id={measure.id} part={name} />}
      editor={(current) => editor(current.value, current.onChange)}
    >
      {view}
    </InlineEdit>
  );
}

export function useGap(): ReactNode {
  const { t } = useTranslation('measures');
  return <Gap>{t('gap')}</Gap>;
}

type TextName =
  | 'benefit'
  | 'expectedResult'
  | 'targetGroup'
  | 'firstSteps'
  | 'plainLanguage'
  | 'benefitQuality'
  | 'benefitWorking'
  | 'benefitService'
  | 'aiPurpose'
  | 'aiHumanControl'
  | 'aiTransparency'
  | 'adoptedFrom';

/** Several lines of plain text. */
export function TextProperty({
  sheet,
  name,
  label,
  hint,
}: {
  sheet: SheetContext;
  name: TextName;
  label: string;
  hint?: string;
}) {
  const gap = useGap();
  const value = sheet.measure[name] ?? '';
  return (
    <Property
      sheet={sheet}
      name={name}
      label={label}
      value={value}
      isOneLine={false}
      toChange={(text) => ({ [name]: text || null })}
      view={
        value ? (
          <PlaceText kind="measure" id={sheet.measure.id} part={name}>
            <p className={styles.plain}>{value}</p>
          </PlaceText>
        ) : (
          gap
        )
      }
      editor={(text, onChange) => (
        <TextArea
          label={label}
          isLabelHidden
          hint={hint}
          value={text}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    />
  );
}

export function TitleProperty({ sheet, label }: { sheet: SheetContext; label: string }) {
  return (
    <Property
      sheet={sheet}
      name="title"
      label={label}
      value={sheet.measure.title}
      toChange={(title) => ({ title })}
      view={sheet.measure.title}
      editor={(text, onChange) => (
        <TextField label={label} isLabelHidden value={text} onChange={(event) => onChange(event.target.value)} />
      )}
    />
  );
}

interface ChoiceProps {
  sheet: SheetContext;
  name: Editable;
  label: string;
  options: readonly { value: string; label: string }[];
  /** How the value reads; the option's label where nothing else is given. */
  view?: ReactNode;
  isEditable?: boolean;
  /** From the choice to the property: a number, a truth. */
  read?: (choice: string | null) => unknown;
}

/** One of some, or nothing. */
export function ChoiceProperty({
  sheet,
  name,
  label,
  options,
  view,
  isEditable,
  read = (choice) => choice,
}: ChoiceProps) {
  const { t } = useTranslation('measures');
  const gap = useGap();
  const present = sheet.measure[name];
  const value = typeof present === 'object' ? '' : String(present);
  const chosen = options.find((option) => option.value === value)?.label;
  return (
    <Property
      sheet={sheet}
      name={name}
      label={label}
      value={value}
      {...(isEditable === undefined ? {} : { isEditable })}
      toChange={(choice) => ({ [name]: read(choice || null) })}
      view={value === '' ? gap : (view ?? chosen ?? gap)}
      editor={(choice, onChange) => (
        <Select
          label={label}
          isLabelHidden
          options={options}
          emptyLabel={t('gap')}
          value={choice}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    />
  );
}

export function DateProperty({ sheet, name, label }: { sheet: SheetContext; name: 'start' | 'end'; label: string }) {
  const gap = useGap();
  const { formatPartialDate } = useFormat();
  const value = sheet.measure[name];
  return (
    <Property<Measure['start'] | undefined>
      sheet={sheet}
      name={name}
      label={label}
      value={value}
      toChange={(date) => (date === undefined ? {} : { [name]: date })}
      view={value ? formatPartialDate(value) : gap}
      editor={(date, onChange) => <PartialDateField label={label} isLabelHidden value={date} onChange={onChange} />}
    />
  );
}
