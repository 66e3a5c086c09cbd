import type { EditMeasure, Measure } from '@agendawerk/shared/measures/index.ts';
import { render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { expect, it, vi } from 'vitest';
import { TextField } from '../../../ui/fields/text-field.tsx';
import { LinesSection } from './lines-section.tsx';

interface Line {
  title: string;
}

function sectionOf(lines: Line[], save: (change: EditMeasure) => Promise<void>) {
  const measure = { id: 'measure', revision: 1 } as Measure;
  return (
    <LinesSection<Line>
      sheet={{ measure, save, isEditable: true }}
      id="risks"
      title="Risiken"
      lineName="Risiko"
      lines={lines}
      create={() => ({ title: '' })}
      isEmpty={({ title }) => title === ''}
      toChange={() => ({ risks: [] })}
      property="risks"
      editor={({ line, onChange }) => (
        <TextField label="Titel" value={line.title} onChange={(event) => onChange({ title: event.target.value })} />
      )}
    >
      {lines.map(({ title }) => title).join()}
    </LinesSection>
  );
}

it('a list is not saved over a line that somebody else has added meanwhile, until one has been told', async () => {
  const save = vi.fn<(change: EditMeasure) => Promise<void>>(async () => undefined);
  const user = userEvent.setup();
  const { rerender } = render(sectionOf([{ title: 'Lieferzeit' }], save));
  await user.click(await screen.findByRole('button', { name: 'Risiken bearbeiten' }));
  await user.type(screen.getByLabelText('Titel'), ' unklar');
  rerender(sectionOf([{ title: 'Lieferzeit' }, { title: 'Von nebenan' }], save));
  await user.click(await screen.findByRole('button', { name: 'Speichern' }));
  expect(await screen.findByText(/Jemand anderes hat das inzwischen geändert/)).toBeTruthy();
  expect(save).not.toHaveBeenCalled();
  await user.click(screen.getByRole('button', { name: 'Speichern' }));
  expect(save).toHaveBeenCalledOnce();
});
