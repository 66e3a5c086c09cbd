import type { CostLine } from '@agendawerk/shared/measures/index.ts';
import { describe, expect, it } from 'vitest';
import * as make from '../testing/content.factory.ts';
import { buildModel, findTable, textOf } from '../testing/read-model.ts';
import { walkDocument } from './document.walk.ts';

const cost = (given: Partial<CostLine>): CostLine => ({
  id: make.nextId(),
  year: 2027,
  untilYear: null,
  kind: 'investment',
  recurrence: 'once',
  amount: null,
  amountMax: null,
  budgetLine: null,
  note: null,
  ...given,
});
const funding = { id: make.nextId(), year: 2027, note: null };

describe('the budget of an agenda', () => {
  const measures = [
    make.createMeasure({
      status: 'running',
      costs: [cost({ amount: '20000.00', amountMax: '50000.00', spent: '12500.50' }), cost({ kind: 'personnel' })],
      funding: [
        { ...funding, programme: 'Smarte Kommune', amount: '5000.00', state: 'granted' },
        { ...funding, programme: 'Digitalpakt', amount: '900.00', state: 'requested' },
      ],
      staff: [{ id: make.nextId(), year: 2027, fte: 0.5, note: null }],
    }),
    make.createMeasure({
      status: 'dropped',
      costs: [cost({ amount: '70000.00' })],
      staff: [{ id: make.nextId(), year: 2027, fte: 2, note: null }],
    }),
  ];
  const model = buildModel(make.createContent({ measures }));
  const words = textOf(walkDocument(model));

  it('sets the own share beside the funding, and deducts only what is granted', () => {
    expect(findTable(model, 'Kosten, Förderung und Eigenanteil nach Jahren').at(-1)).toEqual([
      'Summe',
      '20.000 bis 50.000 €',
      '5.000 €',
      '15.000 bis 45.000 €',
      '900 €',
      '1',
    ]);
  });

  it('leaves out what was dropped, as the screens do: its costs, its staff and its share of the first page', () => {
    expect(words).toContain('1 Maßnahme nennt zusammen Kosten von 20.000 bis 50.000 €.');
    expect(words).toContain('Aufgegebene Maßnahmen zählen nicht mit.');
    expect(words).toMatch(/Die Maßnahmen kosten 20\.000 bis 50\.000 €/);
    expect(findTable(model, 'Personalbedarf aller Maßnahmen')).toEqual([['2027', '0,5', '0']]);
  });

  it('tells what has been spent, in the sum and line by line', () => {
    expect(words).toMatch(/Ausgegeben sind davon bisher 12\.50[01] €/);
    expect(findTable(model, 'Kosten der Maßnahme 1.1')).toEqual([
      ['2027', 'Investition', 'einmalig', '20.000 bis 50.000 €', '12.500,50 €'],
      ['2027', 'Personal', 'einmalig', 'offen', ''],
      ['Summe', '', '', '20.000 bis 50.000 €', '12.500,50 €'],
    ]);
  });

  it('says nothing of spending where nobody has', () => {
    const silent = buildModel(
      make.createContent({ measures: [make.createMeasure({ costs: [cost({ amount: '1' })] })] }),
    );
    expect(textOf(walkDocument(silent))).not.toContain('Ausgegeben');
  });
});
