import type { EditMeasure, Measure } from '@agendawerk/shared/measures/index.ts';
import type { ReactNode } from 'react';
import { afterEach, expect, it, vi } from 'vitest';
import { renderInAgenda } from '../../../testing/render-in-agenda.tsx';
import { CostsSection } from './cost-section.tsx';
import { FundingSection, StaffSection } from './funding-sections.tsx';
import { MilestonesSection } from './plan-sections.tsx';
import type { SheetContext } from './property.tsx';

const id = '01a21000-0000-7000-8000-000000000002';
const measure = {
  id,
  revision: 1,
  milestones: [{ id, title: 'Start', due: null, doneOn: '2027-03-15' }],
  costs: [
    {
      id,
      year: 2027,
      untilYear: 2029,
      kind: 'expense',
      recurrence: 'yearly',
      amount: '1000.00',
      amountMax: null,
      budgetLine: null,
      note: null,
    },
  ],
  funding: [{ id, programme: 'DigitalPakt', year: 2027, amount: '500.00', state: 'considered', note: null }],
  staff: [{ id, year: 2027, fte: 0.5, note: null }],
} as unknown as Measure;

const sections: Record<string, { labels: string[]; show: (sheet: SheetContext) => ReactNode }> = {
  Meilensteine: { labels: ['Fällig', 'Erledigt am'], show: (sheet) => <MilestonesSection sheet={sheet} /> },
  Kosten: {
    labels: ['Jahr', 'Bis Jahr', 'Betrag', 'Höchstens', 'Bereits ausgegeben'],
    show: (sheet) => <CostsSection sheet={sheet} />,
  },
  Förderung: { labels: ['Jahr', 'Betrag'], show: (sheet) => <FundingSection sheet={sheet} /> },
  Personal: { labels: ['Jahr', 'Stellenanteil (VZÄ)'], show: (sheet) => <StaffSection sheet={sheet} /> },
};

afterEach(() => {
  vi.unstubAllGlobals();
  localStorage.clear();
});

it.each(Object.entries(sections).flatMap(([name, { labels, show }]) => labels.map((label) => ({ name, label, show }))))(
  'a line of "$name" whose "$label" cannot be read is not saved, and the field says so',
  async ({ label, show }) => {
    const save = vi.fn<(change: EditMeasure) => Promise<void>>(async () => undefined);
    const { user, findByLabelText, findByRole, findByText } = renderInAgenda(show({ measure, save, isEditable: true }));
    await user.click(await findByRole('button', { name: /bearbeiten/ }));
    const field = await findByLabelText(label);
    await user.clear(field);
    await user.type(field, 'irgendwann');
    await user.click(await findByRole('button', { name: 'Speichern' }));
    expect(field.getAttribute('aria-invalid')).toBe('true');
    expect(document.activeElement).toBe(field);
    expect(await findByText(/Noch nicht gespeichert/)).toBeTruthy();
    expect(save).not.toHaveBeenCalled();

    await user.clear(field);
    await user.click(await findByRole('button', { name: 'Speichern' }));
    expect(save).toHaveBeenCalledOnce();
  },
);
