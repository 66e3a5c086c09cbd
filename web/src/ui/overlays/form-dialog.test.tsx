import { screen } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { useDraft } from '../../lib/use-draft.ts';
import { renderScreen } from '../../testing/render-screen.tsx';
import { DayField } from '../fields/day-field.tsx';
import { TextField } from '../fields/text-field.tsx';
import { FormDialog } from './form-dialog.tsx';

interface Form {
  title: string;
  day: string | null | undefined;
}
const initial: Form = { title: 'Pilot', day: '2027-03-15' };

function Plan({ send }: { send: (form: Form) => Promise<void> }) {
  const draft = useDraft<Form>('plan', initial);
  const set = (part: Partial<Form>) => draft.setValue({ ...draft.value, ...part });
  return (
    <FormDialog
      title="Pilot planen"
      submitLabel="Speichern"
      draft={draft}
      initial={initial}
      errors={{ fields: {}, summary: undefined }}
      isBusy={false}
      send={() => send(draft.value)}
      onClose={() => undefined}
    >
      <TextField label="Titel" value={draft.value.title} onChange={(event) => set({ title: event.target.value })} />
      <DayField label="Tag" value={draft.value.day} onChange={(day) => set({ day })} />
    </FormDialog>
  );
}

it.each([
  ['Enter in the field', '{Enter}'],
  ['the button', ''],
])('a day that cannot be read is not sent by %s: the field says so and takes the focus', async (_way, keys) => {
  const send = vi.fn<(form: Form) => Promise<void>>(async () => undefined);
  const { user } = renderScreen(<Plan send={send} />);
  const day = await screen.findByLabelText('Tag');
  await user.clear(day);
  await user.type(day, `irgendwann${keys}`);
  if (keys === '') await user.click(screen.getByRole('button', { name: 'Speichern' }));
  expect(await screen.findByText(/Bitte prüfen Sie die markierten Felder/)).toBeTruthy();
  expect(day.getAttribute('aria-invalid')).toBe('true');
  expect(document.activeElement).toBe(day);
  expect(send).not.toHaveBeenCalled();

  await user.click(screen.getByRole('button', { name: 'Speichern' }));
  expect(document.activeElement, 'each time').toBe(day);

  await user.clear(day);
  await user.type(day, '16.3.2027{Enter}');
  expect(send).toHaveBeenCalledWith({ title: 'Pilot', day: '2027-03-16' });
  localStorage.clear();
});
