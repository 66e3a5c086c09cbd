import type { PartialDate } from '@agendawerk/shared/kernel/index.ts';
import { screen, waitFor } from '@testing-library/react';
import { useState } from 'react';
import { describe, expect, it, vi } from 'vitest';
import { renderScreen } from '../../testing/render-screen.tsx';
import { MultiCombobox } from './combobox.tsx';
import { ConfirmedSelect } from './confirmed-select.tsx';
import { FixedField } from './fixed-field.tsx';
import { FormErrorSummary } from './form-error-summary.tsx';
import { DayField } from './day-field.tsx';
import { InlineEdit } from './inline-edit.tsx';
import { MoneyField } from './money-field.tsx';
import { NumberField } from './number-field.tsx';
import { PartialDateField } from './partial-date-field.tsx';
import { TextField } from './text-field.tsx';

function Money({ onValue }: { onValue: (value: string | null | undefined) => void }) {
  const [value, setValue] = useState<string | null | undefined>(null);
  return (
    <MoneyField
      label="Kosten"
      value={value}
      onChange={(next) => {
        setValue(next);
        onValue(next);
      }}
    />
  );
}

function Begin({ onValue }: { onValue: (value: PartialDate | null | undefined) => void }) {
  const [value, setValue] = useState<PartialDate | null | undefined>(null);
  return (
    <PartialDateField
      label="Beginn"
      value={value}
      onChange={(next) => {
        setValue(next);
        onValue(next);
      }}
    />
  );
}

describe('a field that nobody changes', () => {
  it('is read with its name and its hint, and takes no keys', async () => {
    const { user } = renderScreen(
      <FixedField label="E-Mail-Adresse" hint="Die Adresse ändert die Administration.">
        petra@probheim.example
      </FixedField>,
    );
    const field = screen.getByLabelText('E-Mail-Adresse');
    const hint = document.getElementById(field.getAttribute('aria-describedby') ?? '');
    expect(field.textContent).toBe('petra@probheim.example');
    expect(hint?.textContent).toBe('Die Adresse ändert die Administration.');
    await user.tab();
    expect(document.activeElement).toBe(document.body);
  });
});

describe('fields that understand', () => {
  it('take "12,5 T€" and put it in order when the field is left', async () => {
    const onValue = vi.fn<(value: string | null | undefined) => void>();
    const { user } = renderScreen(<Money onValue={onValue} />);
    const field = screen.getByLabelText('Kosten');
    await user.type(field, '12,5 T€');
    expect(onValue).toHaveBeenLastCalledWith('12500.00');
    await user.tab();
    expect((field as HTMLInputElement).value).toBe('12.500');
  });

  it('leave a year without a mark between its figures, unlike other whole numbers', () => {
    const keep = () => undefined;
    renderScreen(
      <>
        <NumberField label="Jahr" isYear value={2027} onChange={keep} />
        <NumberField label="Einwohnerzahl" isWhole value={2027} onChange={keep} />
      </>,
    );
    expect(screen.getByLabelText<HTMLInputElement>('Jahr').value).toBe('2027');
    expect(screen.getByLabelText<HTMLInputElement>('Einwohnerzahl').value).toBe('2.027');
  });

  it('take "Q3 2027" and say how it was understood', async () => {
    const onValue = vi.fn<(value: PartialDate | null | undefined) => void>();
    const { user } = renderScreen(<Begin onValue={onValue} />);
    await user.type(screen.getByLabelText('Beginn'), 'Q3 2027');
    expect(onValue).toHaveBeenLastCalledWith({ date: '2027-07-01', precision: 'quarter' });
    expect(screen.getByText(/3\. Quartal 2027/)).toBeTruthy();
  });

  it('judge nothing while one types, keep what cannot be read, and say so afterwards', async () => {
    const onValue = vi.fn<(value: PartialDate | null | undefined) => void>();
    const { user } = renderScreen(<Begin onValue={onValue} />);
    const field = screen.getByLabelText('Beginn');
    await user.type(field, 'irgendwann');
    expect(field.getAttribute('aria-invalid')).toBeNull();
    await user.tab();
    expect(field.getAttribute('aria-invalid')).toBe('true');
    expect((field as HTMLInputElement).value).toBe('irgendwann');
    expect(onValue).toHaveBeenLastCalledWith(undefined);
  });

  it.each([
    ['irgendwann', /^Bitte geben Sie ein Jahr/],
    ['Q3 2027', '= 3. Quartal 2027'],
  ])('stay as high as they are after "%s" while a button below them is being pressed', async (typed, sentence) => {
    const { user } = renderScreen(
      <>
        <Begin onValue={() => undefined} />
        <button type="button">Speichern</button>
      </>,
    );
    await user.type(screen.getByLabelText('Beginn'), typed);
    const before = screen.queryAllByText(sentence).length;
    await user.pointer({ keys: '[MouseLeft>]', target: screen.getByRole('button') });
    expect(document.activeElement).toBe(screen.getByRole('button'));
    expect(screen.queryAllByText(sentence)).toHaveLength(before);
    await user.pointer({ keys: '[/MouseLeft]' });
    await waitFor(() => expect(screen.queryAllByText(sentence)).toHaveLength(1 - before));
  });
});

describe('a form with mistakes', () => {
  it('gives the focus to the summary, which leads to the field', async () => {
    const { user } = renderScreen(
      <>
        <FormErrorSummary problems={[{ fieldId: 'title', message: 'Bitte füllen Sie den Titel aus.' }]} />
        <TextField id="title" label="Titel" error="Bitte füllen Sie den Titel aus." />
      </>,
    );
    expect(document.activeElement?.textContent).toContain('Eine Angabe fehlt oder passt nicht');
    await user.click(screen.getByRole('link', { name: 'Titel: Bitte füllen Sie den Titel aus.' }));
    expect(document.activeElement).toBe(screen.getByLabelText('Titel'));
    expect(screen.getByLabelText('Titel').getAttribute('aria-describedby')).toBe('title-error');
  });
});

describe('editing in place', () => {
  function Title({ save }: { save: (value: string) => Promise<void> }) {
    const [saved, setSaved] = useState('Terminvergabe');
    return (
      <InlineEdit
        label="Titel"
        draftKey="test:title"
        saved={saved}
        isOneLine
        save={async (value) => {
          await save(value);
          setSaved(value);
        }}
        editor={({ value, onChange }) => (
          <TextField label="Titel" isLabelHidden value={value} onChange={(event) => onChange(event.target.value)} />
        )}
      >
        {saved}
      </InlineEdit>
    );
  }

  it('opens by the pencil, saves itself with Enter and gives the focus back', async () => {
    const save = vi.fn<(value: string) => Promise<void>>(async () => undefined);
    const { user } = renderScreen(<Title save={save} />);
    await user.click(screen.getByRole('button', { name: 'Titel bearbeiten' }));
    await user.type(screen.getByLabelText('Titel', { selector: 'input' }), ' online{Enter}');
    expect(save).toHaveBeenLastCalledWith('Terminvergabe online');
    expect(screen.getByText('Terminvergabe online')).toBeTruthy();
    expect(screen.getByText(/^Gespeichert \d\d:\d\d$/)).toBeTruthy();
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Titel bearbeiten' }));
  });

  it('keeps a day that cannot be read open at its field, and saves nothing until it can be read', async () => {
    const save = vi.fn<(day: string | null | undefined) => Promise<void>>(async () => undefined);
    const { user } = renderScreen(
      <InlineEdit<string | null | undefined>
        label="Beginn"
        draftKey="test:start"
        saved="2027-03-15"
        save={save}
        isOneLine
        editor={({ value, onChange }) => <DayField label="Beginn" isLabelHidden value={value} onChange={onChange} />}
      >
        15.03.2027
      </InlineEdit>,
    );
    await user.click(screen.getByRole('button', { name: 'Beginn bearbeiten' }));
    const field = screen.getByLabelText('Beginn', { selector: 'input' });
    await user.clear(field);
    await user.type(field, 'irgendwann{Enter}');
    await user.tab();
    expect((field as HTMLInputElement).value).toBe('irgendwann');
    expect(field.isConnected).toBe(true);
    expect(field.getAttribute('aria-invalid')).toBe('true');
    expect(save).not.toHaveBeenCalled();
    await user.clear(field);
    await user.type(field, '16.3.27{Enter}');
    expect(save).toHaveBeenLastCalledWith('2027-03-16');
  });

  it('brings back with Esc what was there before', async () => {
    const save = vi.fn<(value: string) => Promise<void>>(async () => undefined);
    const { user } = renderScreen(<Title save={save} />);
    await user.click(screen.getByRole('button', { name: 'Titel bearbeiten' }));
    await user.type(screen.getByLabelText('Titel', { selector: 'input' }), ' verworfen{Escape}');
    expect(screen.getByText('Terminvergabe')).toBeTruthy();
    expect(save).not.toHaveBeenCalled();
  });
});

describe('a list of several choices', () => {
  function Departments() {
    const [value, setValue] = useState<string[]>([]);
    const options = ['Hauptamt', 'Bauamt'].map((label) => ({ value: label, label }));
    return <MultiCombobox label="Bereiche" options={options} value={value} onChange={setValue} />;
  }

  it('keeps what was chosen when somebody goes on with the Tab key', async () => {
    const { user } = renderScreen(<Departments />);
    await user.type(await screen.findByRole('combobox', { name: 'Bereiche' }), 'Haupt');
    await user.keyboard('{ArrowDown}{Enter}');
    await user.tab();
    expect(screen.getByRole('button', { name: 'Hauptamt entfernen' })).toBeTruthy();
  });
});

describe('a list from which one thing is taken over', () => {
  it('takes nothing over before the button is pressed', async () => {
    const onConfirm = vi.fn<(value: string) => void>();
    const options = ['Nutzung', 'Kosten'].map((label) => ({ value: label, label }));
    const { user } = renderScreen(
      <ConfirmedSelect label="Aus dem Katalog" emptyLabel="Bitte wählen" options={options} onConfirm={onConfirm} />,
    );
    await user.selectOptions(screen.getByLabelText('Aus dem Katalog'), 'Nutzung');
    await user.selectOptions(screen.getByLabelText('Aus dem Katalog'), 'Kosten');
    expect(onConfirm).not.toHaveBeenCalled();
    await user.click(screen.getByRole('button', { name: '„Kosten“ übernehmen' }));
    expect(onConfirm.mock.calls).toEqual([['Kosten']]);
  });
});
