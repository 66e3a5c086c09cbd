import { useState } from 'react';
import { Checkbox } from '../../ui/fields/checkbox.tsx';
import { ChoiceBar } from '../../ui/fields/choice-bar.tsx';
import { Combobox, MultiCombobox } from '../../ui/fields/combobox.tsx';
import { FixedField } from '../../ui/fields/fixed-field.tsx';
import { FormErrorSummary } from '../../ui/fields/form-error-summary.tsx';
import { InlineEdit } from '../../ui/fields/inline-edit.tsx';
import { MoneyField } from '../../ui/fields/money-field.tsx';
import { NumberField } from '../../ui/fields/number-field.tsx';
import { PartialDateField } from '../../ui/fields/partial-date-field.tsx';
import { PasswordField } from '../../ui/fields/password-field.tsx';
import { CheckboxGroup } from '../../ui/fields/checkbox-group.tsx';
import { RadioGroup } from '../../ui/fields/radio-group.tsx';
import { SaveStateLine } from '../../ui/fields/save-state.tsx';
import { Select } from '../../ui/fields/select.tsx';
import { Switch } from '../../ui/fields/switch.tsx';
import { TextArea } from '../../ui/fields/text-area.tsx';
import { TextField } from '../../ui/fields/text-field.tsx';
import { EmailAddress } from '../../ui/layout/email-address.tsx';
import { Section } from '../../ui/layout/section.tsx';
import { Columns, FormColumn, Stack } from '../../ui/layout/stack.tsx';

const departments = [
  { value: '10', label: '10 Hauptamt', hint: 'Zentrale Dienste' },
  { value: '20', label: '20 Kämmerei' },
  { value: '32', label: '32 Bürgerservice und Ordnung' },
  { value: '61', label: '61 Stadtplanung und Umwelt' },
];
const priorities = [
  { value: 'high', label: 'hoch', hint: 'möglichst sofort' },
  { value: 'medium', label: 'mittel', hint: 'Beginn binnen 2 Jahren' },
  { value: 'low', label: 'niedrig', hint: 'Beginn binnen 4 Jahren' },
] as const;

export function FieldsGallery() {
  const [lead, setLead] = useState<string | null>('32');
  const [involved, setInvolved] = useState(['10', '61']);
  const [priority, setPriority] = useState<'high' | 'medium' | 'low'>('medium');
  const [taking, setTaking] = useState<string[]>(['20']);
  const [isOn, setOn] = useState(true);
  const [title, setTitle] = useState('Online-Terminvergabe');
  return (
    <Section title="Felder" id="fields">
      <Columns narrowest="22rem">
        <FormColumn>
          <TextField label="Titel" defaultValue="Online-Terminvergabe für alle Bürgerdienste" />
          <TextField label="Kurzname" hint="Höchstens 30 Zeichen, erscheint in Diagrammen." isRequired />
          <TextField
            label="E-Mail-Adresse"
            error="Bitte geben Sie eine E-Mail-Adresse ein."
            defaultValue="maria.sommer"
          />
          <FixedField label="Adresse des Kontos" hint="Sie wird anderswo geändert.">
            <EmailAddress address="kerstin.freifrau-von-ahrens@stadt-musterlingen.example" />
          </FixedField>
          <TextField label="AGS" value="12069454" readOnly width="medium" />
          <TextField label="Gesperrt" value="nicht änderbar" disabled width="medium" />
          <TextArea
            label="Nutzen"
            hint="Für wen, was wird besser?"
            defaultValue="Bürgerinnen und Bürger warten nicht mehr im Rathaus, sondern kommen zur vereinbarten Zeit."
          />
          <PasswordField label="Passwort" autoComplete="current-password" />
          <MoneyState />
        </FormColumn>
        <FormColumn>
          <Select label="Federführung" options={departments} emptyLabel="keine Angabe" />
          <Combobox
            label="Verantwortlicher Fachbereich"
            hint="Tippen Sie Nummer oder Namen."
            options={departments}
            value={lead}
            onChange={setLead}
          />
          <MultiCombobox label="Beteiligte" options={departments} value={involved} onChange={setInvolved} />
          <RadioGroup label="Priorität" options={priorities} value={priority} onChange={setPriority} />
          <CheckboxGroup label="Beteiligte Bereiche" options={departments} value={taking} onChange={setTaking} />
          <Stack>
            <Checkbox label="Nutzt künstliche Intelligenz" hint="Dann gehört ein kurzes KI-Blatt dazu." />
            <Checkbox label="Wirkt nach außen" defaultChecked />
            <Checkbox label="In der Tabelle" isCompact defaultChecked />
          </Stack>
          <ChoiceBar
            label="Nach Art eingrenzen"
            choices={[
              { value: 'on', label: 'Alles', count: 16 },
              { value: 'off', label: 'Maßnahmen', count: 5 },
            ]}
            value={isOn ? 'on' : 'off'}
            onChange={(value) => setOn(value === 'on')}
          />
          <Switch label="Erinnerungen per E-Mail" hint="Höchstens einmal in der Woche." isOn={isOn} onChange={setOn} />
        </FormColumn>
      </Columns>
      <InlineEdit
        label="Titel"
        draftKey="gallery:title"
        saved={title}
        save={async (next) => setTitle(next)}
        isOneLine
        editor={({ value, onChange }) => (
          <TextField label="Titel" isLabelHidden value={value} onChange={(event) => onChange(event.target.value)} />
        )}
      >
        <strong>{title}</strong>
      </InlineEdit>
      <Stack gap="small">
        <SaveStateLine state={{ status: 'unsaved' }} />
        <SaveStateLine state={{ status: 'saving' }} />
        <SaveStateLine state={{ status: 'saved', at: new Date('2027-03-15T09:42:00Z') }} />
        <SaveStateLine state={{ status: 'waiting' }} />
        <SaveStateLine state={{ status: 'failed', error: null }} />
      </Stack>
      <FormErrorSummary
        problems={[
          { message: 'Bitte geben Sie eine E-Mail-Adresse ein.', fieldId: 'x' },
          { message: 'Das Ende liegt vor dem Beginn.' },
        ]}
      />
    </Section>
  );
}

function MoneyState() {
  const [amount, setAmount] = useState<string | null | undefined>('12500.00');
  const [start, setStart] = useState<Parameters<Parameters<typeof PartialDateField>[0]['onChange']>[0]>({
    date: '2027-07-01',
    precision: 'quarter',
  });
  const [people, setPeople] = useState<number | null | undefined>(24_000);
  return (
    <>
      <MoneyField label="Investition" value={amount} onChange={setAmount} />
      <PartialDateField label="Beginn" value={start} onChange={setStart} />
      <NumberField label="Einwohnerzahl" value={people} onChange={setPeople} isWhole />
    </>
  );
}
