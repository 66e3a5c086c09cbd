import {
  type CommentPlace,
  findPartForm,
  isPartialDate,
  isRichText,
  type PartValue,
  type Quote,
  type SuggestionInput,
} from '@agendawerk/shared/comments/index.ts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { TextPort } from '../../../lib/text-sync/text-sync.types.ts';
import { PartialDateField } from '../../../ui/fields/partial-date-field.tsx';
import { TextArea } from '../../../ui/fields/text-area.tsx';
import { TextField } from '../../../ui/fields/text-field.tsx';
import { RichTextEditor } from '../../../ui/richtext/richtext-editor.tsx';

interface SuggestionFieldsProps {
  place: CommentPlace;
  quote: Quote | null;
  value: SuggestionInput;
  onChange: (suggestion: SuggestionInput) => void;
}

/** The proposed words or value, in the form that the part has. */
export function SuggestionFields({ place, quote, value, onChange }: SuggestionFieldsProps) {
  const { t } = useTranslation('comments');
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
  const write = (next: PartValue) => onChange({ form: 'value', value: next });
  switch (place.part === null ? 'none' : findPartForm(place.kind, place.part)) {
    case 'date':
      return (
        <PartialDateField
          label={label}
          value={isPartialDate(value.value) ? value.value : null}
          onChange={(date) => date !== undefined && write(date)}
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

function RichSuggestion({
  label,
  value,
  onChange,
}: {
  label: string;
  value: PartValue;
  onChange: (value: PartValue) => void;
}) {
  const [initial] = useState(() => (isRichText(value) ? value : null));
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

function asText(value: PartValue): string {
  return typeof value === 'string' ? value : '';
}
