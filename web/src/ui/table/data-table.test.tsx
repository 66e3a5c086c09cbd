import { screen, within } from '@testing-library/react';
import { useState } from 'react';
import { describe, expect, it } from 'vitest';
import { renderScreen } from '../../testing/render-screen.tsx';
import { TextField } from '../fields/text-field.tsx';
import { ColumnChooser } from './column-chooser.tsx';
import { DataTable } from './data-table.tsx';
import type { DataColumn, Sort } from './data-table.types.ts';

interface Measure {
  id: string;
  title: string;
  lead: string;
  cost: number;
}
const measures: Measure[] = [
  { id: 'a', title: 'Terminvergabe', lead: 'Bürgerservice', cost: 300 },
  { id: 'b', title: 'Glasfaser', lead: 'Planung', cost: 100 },
];
const columns: DataColumn<Measure>[] = [
  { id: 'title', header: 'Maßnahme', isTitle: true, cell: (row) => row.title, sortValue: (row) => row.title },
  { id: 'lead', header: 'Federführung', cell: (row) => row.lead },
  {
    id: 'cost',
    header: 'Kosten',
    isNumeric: true,
    cell: (row) => row.cost,
    sortValue: (row) => row.cost,
    isShownAtFirst: false,
  },
];

function Measures() {
  const [sort, setSort] = useState<Sort | null>(null);
  const [shown, setShown] = useState<string[] | null>(null);
  const [selection, setSelection] = useState<ReadonlySet<string>>(new Set());
  return (
    <>
      <ColumnChooser columns={columns} shownColumns={shown} onChange={setShown} />
      <DataTable
        caption="Maßnahmen"
        columns={columns}
        rows={measures}
        rowId={(row) => row.id}
        rowLabel={(row) => row.title}
        sort={sort}
        onSortChange={setSort}
        shownColumns={shown}
        selection={selection}
        onSelectionChange={setSelection}
      />
    </>
  );
}

const titles = () => screen.getAllByRole('rowheader').map((cell) => cell.textContent);

describe('a table of measures', () => {
  it('sorts by its heads and says how', async () => {
    const { user } = renderScreen(<Measures />);
    await user.click(screen.getByRole('button', { name: 'Maßnahme' }));
    expect(titles()).toEqual(['Glasfaser', 'Terminvergabe']);
    expect(screen.getByRole('columnheader', { name: 'Maßnahme' }).getAttribute('aria-sort')).toBe('ascending');
    await user.click(screen.getByRole('button', { name: 'Maßnahme' }));
    expect(titles()).toEqual(['Terminvergabe', 'Glasfaser']);
  });

  it('offers the same on phones, where the heads are gone', async () => {
    const { user } = renderScreen(<Measures />);
    await user.selectOptions(screen.getByLabelText('Sortieren nach'), 'Maßnahme, aufsteigend');
    expect(titles()).toEqual(['Glasfaser', 'Terminvergabe']);
  });

  it('names each row that can be selected, and counts', async () => {
    const { user } = renderScreen(<Measures />);
    await user.click(screen.getByRole('checkbox', { name: 'Glasfaser auswählen' }));
    expect(screen.getByText('1 Zeile ausgewählt')).toBeTruthy();
    await user.click(screen.getByRole('checkbox', { name: 'Alle auswählen' }));
    expect(screen.getByText('2 Zeilen ausgewählt')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Auswahl aufheben' }));
    expect(screen.queryByText(/ausgewählt/)).toBeNull();
  });

  it('shows the columns that one chooses', async () => {
    const { user } = renderScreen(<Measures />);
    expect(screen.queryByRole('columnheader', { name: 'Kosten' })).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Spalten' }));
    await user.click(within(await screen.findByRole('dialog', { name: 'Spalten' })).getByLabelText('Kosten'));
    await user.keyboard('{Escape}');
    expect(screen.getByRole('columnheader', { name: 'Kosten' })).toBeTruthy();
  });

  it('leaves a row alone as long as it shows the same', async () => {
    const drawn: string[] = [];
    const watched: DataColumn<Measure>[] = [
      {
        id: 'title',
        header: 'Maßnahme',
        isTitle: true,
        cell: (row) => {
          drawn.push(row.title);
          return row.title;
        },
      },
    ];
    function Found() {
      const [text, setText] = useState('');
      const [selection, setSelection] = useState<ReadonlySet<string>>(new Set());
      return (
        <>
          <TextField label="Suche" value={text} onChange={(event) => setText(event.target.value)} />
          <DataTable
            caption="Maßnahmen"
            columns={watched}
            rows={measures.filter((row) => row.title.startsWith(text))}
            rowId={(row) => row.id}
            rowLabel={(row) => row.title}
            shownColumns={['title']}
            selection={selection}
            onSelectionChange={setSelection}
          />
        </>
      );
    }
    const { user } = renderScreen(<Found />);
    drawn.length = 0;
    await user.type(screen.getByLabelText('Suche'), 'Gl');
    expect(titles()).toEqual(['Glasfaser']);
    expect(drawn).toEqual([]);
    await user.click(screen.getByRole('checkbox', { name: 'Glasfaser auswählen' }));
    expect(drawn).toEqual(['Glasfaser']);
  });
});
