import {
  type CommentPlace,
  findPartForm,
  isPartialDate,
  isReferenceForm,
  isRichText,
  parsePartValue,
  type PartValue,
  type Quote,
} from '@agendawerk/shared/comments/index.ts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { TypedSuggestion } from '../../../lib/typed-suggestion.ts';
import type { TextPort } from '../../../lib/text-sync/text-sync.types.ts';
import { NumberField } from '../../../ui/fields/number-field.tsx';
import { PartialDateField } from '../../../ui/fields/partial-date-field.tsx';
import { Select } from '../../../ui/fields/select.tsx';
import { TextArea } from '../../../ui/fields/text-area.tsx';
import { TextField } from '../../../ui/fields/text-field.tsx';
import { RichTextEditor } from '../../../ui/richtext/richtext-editor.tsx';
import { usePartOptions } from './use-part-options.ts';

interface SuggestionFieldsProps {
  place: CommentPlace;
  quote: Quote | null;
  value: TypedSuggestion;
  onChange: (suggestion: TypedSuggestion) => void;
}

/** The proposed words or value, in the form that the part has. What cannot be read comes as undefined, and its field says so. */
export function SuggestionFields({ place, quote, value, onChange }: SuggestionFieldsProps) {
  const { t } = useTranslation('comments');
  const form = place.part === null ? undefined : findPartForm(place.kind, place.part);
  const label = t('suggest.label');
  if (value.form === 'passage')
    return (
      <TextArea
        label={t('suggest.passage')}
        hint={t('suggest.passageHint')}
        rows={Math.min(8, 2 + Math.ceil((quote?.exact.length ?? 0) / 45))}
        value={value.text}
        onChange={(event) => onChange({ form: 'passage', text: event.target.value })}
      />
    );
  const write = (next: PartValue | undefined) => onChange({ form: 'value', value: next });
  if (form === 'choice' || isReferenceForm(form))
    return <ChosenSuggestion label={label} place={place} value={value.value} onChange={write} />;
  switch (form) {
    case 'date':
      return (
        <PartialDateField
          label={label}
          value={value.value === undefined || isPartialDate(value.value) ? value.value : null}
          onChange={write}
        />
      );
    case 'number':
      return (
        <NumberField
          label={label}
          value={value.value === undefined || typeof value.value === 'number' ? value.value : null}
          onChange={write}
        />
      );
    case 'rich':
      return <RichSuggestion label={label} value={value.value} onChange={write} />;
    case 'line':
      return <TextField label={label} value={asText(value.value)} onChange={(event) => write(event.target.value)} />;
    default:
      return (
        <TextArea
          label={label}
          rows={6}
          value={asText(value.value)}
          onChange={(event) => write(event.target.value || null)}
        />
      );
  }
}

interface ValueProps {
  label: string;
  value: PartValue | undefined;
  onChange: (value: PartValue) => void;
}

function ChosenSuggestion({ label, place, value, onChange }: ValueProps & { place: CommentPlace }) {
  const { t } = useTranslation('ui');
  const options = usePartOptions(place) ?? [];
  const chosen = options.find((option) => option.value === value);
  return (
    <Select
      label={label}
      options={options
        .filter((option) => !option.isPast || option === chosen)
        .map((option) => ({ value: String(option.value), label: option.label }))}
      {...(mayBeEmpty(place) || !chosen ? { emptyLabel: t('wordDiff.nothing') } : {})}
      value={chosen ? String(chosen.value) : ''}
      onChange={(event) =>
        onChange(options.find((option) => String(option.value) === event.target.value)?.value ?? null)
      }
    />
  );
}

function RichSuggestion({ label, value, onChange }: ValueProps) {
  const [initial] = useState(() => (value !== undefined && isRichText(value) ? value : null));
  const [port, setPort] = useState<TextPort>();
  return (
    <RichTextEditor
      label={label}
      initial={initial}
      hasFocus={false}
      onReady={setPort}
      onChange={() => port && onChange(port.read())}
      onLeave={() => undefined}
      foot={null}
    />
  );
}

function mayBeEmpty({ kind, part }: CommentPlace): boolean {
  return part !== null && parsePartValue(kind, part, null) !== undefined;
}

function asText(value: PartValue | undefined): string {
  return typeof value === 'string' ? value : '';
}
