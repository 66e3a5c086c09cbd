import { isPartialDate } from '@agendawerk/shared/comments/index.ts';
import type { AgendaContent } from '@agendawerk/shared/agendas/index.ts';
import { afterEach, expect, it, vi } from 'vitest';
import { renderInAgenda } from '../../../testing/render-in-agenda.tsx';
import { PartialDateField } from '../../../ui/fields/partial-date-field.tsx';
import type { CoSigningContext, ProposalFields } from './co-signing-page.tsx';
import { RemarkForm } from './remark-form.tsx';

const id = '01a21000-0000-7000-8000-000000000002';
const start = { date: '2027-01-01', precision: 'year' };

const Fields: ProposalFields = ({ value, onChange }) => {
  const proposed = value.form === 'value' ? value.value : null;
  return (
    <PartialDateField
      label="Vorschlag"
      value={proposed === undefined || isPartialDate(proposed) ? proposed : null}
      onChange={(date) => onChange({ form: 'value', value: date })}
    />
  );
};

function renderForm() {
  const content = { measures: [{ id, title: 'Online-Termine', start, end: null }] } as unknown as AgendaContent;
  const scope = { workspaceId: id, roundId: id, departmentId: id };
  const context = { scope, base: '/', content, Fields } as unknown as CoSigningContext;
  return renderInAgenda(
    <RemarkForm
      context={context}
      place={{ kind: 'measure', id, part: 'time' }}
      quote={null}
      onClose={() => undefined}
    />,
  );
}

afterEach(() => {
  vi.unstubAllGlobals();
  localStorage.clear();
});

it('a date that cannot be read is not proposed; after a reload what stands in the version is back', async () => {
  const first = renderForm();
  await first.user.type(await first.findByLabelText(/^Ihre Anmerkung/), 'Das geht früher.');
  await first.user.click(first.getByRole('button', { name: 'Änderung vorschlagen' }));
  const field = await first.findByLabelText('Vorschlag');
  expect(field).toHaveProperty('value', '2027');
  await first.user.clear(field);
  await first.user.type(field, 'irgendwann');
  await first.user.click(first.getByRole('button', { name: 'Anmerkung speichern' }));
  expect(first.getByText(/Noch nicht gespeichert/)).toBeTruthy();
  expect(field.getAttribute('aria-invalid')).toBe('true');
  expect(document.activeElement).toBe(field);
  expect(first.written).toEqual([]);
  first.unmount();

  const second = renderForm();
  expect(await second.findByLabelText(/^Ihre Anmerkung/)).toHaveProperty('value', 'Das geht früher.');
  expect(await second.findByLabelText('Vorschlag')).toHaveProperty('value', '2027');
});
