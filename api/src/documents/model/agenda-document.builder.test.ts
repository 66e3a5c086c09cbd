import { describe, expect, it } from 'vitest';
import * as make from '../testing/content.factory.ts';
import { createLargeContent } from '../testing/large-content.factory.ts';
import { buildModel, figures, findTable, headings, textOf } from '../testing/read-model.ts';
import { cellsOf, walkBlocks, walkDocument } from './document.walk.ts';
import { listProblems } from './validate-document.rules.ts';

describe('an agenda that has nothing yet', () => {
  const model = buildModel(make.createContent());

  it('is a document with a cover, and says what is missing', () => {
    expect(listProblems(model)).toEqual([]);
    expect(model.cover).toMatchObject({
      organisation: 'Stadt Musterlingen',
      period: null,
      mark: 'Arbeitsstand vom 22.11.2026',
    });
    expect(headings(model).map(({ text }) => text)).toEqual([
      'Auf einen Blick',
      'Handlungsfelder und Ziele',
      'Maßnahmen',
      'Kosten und Finanzierung',
      'Kennzahlen',
      'Anhang: Stand der Bearbeitung',
      'Schritt 1: Strategische Planung und Zieldefinition',
      'Schritt 2: Auswahl der passenden Technologie',
      'Schritt 3: Schulung und Change Management',
      'Schritt 4: Bürgerbeteiligung und Feedback',
      'Schritt 5: Pilotprojekte als Testlauf',
      'Anhang: Lücken',
      'Agenda und Texte',
    ]);
    expect(textOf(walkDocument(model))).toContain('Handlungsfelder und Ziele sind noch nicht festgelegt.');
    expect(findTable(model, 'Lücken: Agenda und Texte')).toEqual([
      ['Agenda im Ganzen', 'wer die Agenda zur Chefsache macht, Laufzeit und Handlungsfelder'],
    ]);
  });
});

describe('a full agenda', () => {
  const model = buildModel(createLargeContent(45));

  it('has no problems and stands in the order of the agenda', () => {
    expect(listProblems(model)).toEqual([]);
    expect(
      headings(model)
        .filter(({ level }) => level === 1)
        .map(({ text }) => text),
    ).toEqual([
      'Auf einen Blick',
      'Leitbild',
      'Ausgangslage',
      'Leitlinien',
      'Beteiligung der Bürgerschaft',
      'Handlungsfelder und Ziele',
      'Maßnahmen',
      'Fahrplan',
      'Kosten und Finanzierung',
      'Kennzahlen',
      'Anhang: Stand der Bearbeitung',
      'Anhang: Lücken',
    ]);
  });

  it('has words and numbers beside every picture', () => {
    expect(figures(model).length).toBeGreaterThan(15);
    for (const { alt, table } of figures(model)) {
      expect(alt.length).toBeGreaterThan(40);
      expect(table.rows.length).toBeGreaterThan(0);
    }
  });

  it('is plain JSON, so that any renderer can read it', () => {
    expect(JSON.parse(JSON.stringify(model))).toEqual(model);
  });
});

describe('fields in two levels', () => {
  it('stand below each other, their goals one level deeper, and whatever has no field at the end', () => {
    const upper = make.createField({ number: 1, name: 'Stadt', position: 0 });
    const lower = make.createField({ number: 2, name: 'Verkehr', position: 1, parentId: upper.id });
    const goals = [
      make.createGoal({ title: 'Weniger Stau', fieldId: lower.id }),
      make.createGoal({ number: 2, title: 'Heimatlos' }),
    ];
    const model = buildModel(make.createContent({ fields: [lower, upper], goals }));
    expect(
      headings(model)
        .filter(({ id }) => /^(field|goal)-/.test(id ?? ''))
        .map(({ level, text }) => `${level} ${text}`),
    ).toEqual([
      '2 Handlungsfeld 1: Stadt',
      '3 Handlungsfeld 2: Verkehr',
      '4 Ziel 1: Weniger Stau',
      '2 Ohne Handlungsfeld',
      '3 Ziel 2: Heimatlos',
    ]);
  });

  it('are all there even where they name each other as parent', () => {
    const [a, b] = [make.createField({ name: 'A' }), make.createField({ name: 'B', number: 2 })];
    const model = buildModel(
      make.createContent({
        fields: [
          { ...a, parentId: b.id },
          { ...b, parentId: a.id },
        ],
      }),
    );
    expect(headings(model).filter(({ id }) => id?.startsWith('field-'))).toHaveLength(2);
  });
});

describe('the picture of a KPI', () => {
  const reading = (readOn: string, value: number, isBreak = false) => ({
    id: make.nextId(),
    readOn,
    value,
    isBreak,
    note: null,
    origin: 'manual' as const,
    revision: 1,
  });
  const kpi = make.createKpi({
    unit: '%',
    baselineValue: 10,
    baselineOn: '2025-01-01',
    targets: [{ dueOn: '2028-12-31', value: 80 }],
    readings: [reading('2025-06-30', 20), reading('2025-12-31', 30), reading('2026-06-30', 35, true)],
  });
  const [figure] = figures(buildModel(make.createContent({ kpis: [kpi] }))).filter(({ chart }) => chart.kind === 'kpi');

  it('is interrupted where the way of counting changed', () => {
    expect(figure?.chart).toMatchObject({ runs: [[{ value: 20 }, { value: 30 }], [{ value: 35 }]] });
    expect(figure?.alt).toContain('Die Linie ist unterbrochen');
  });

  it('has all its values in the table, with the break marked', () => {
    const cells = figure ? cellsOf({ ...figure.table, head: [] }).map((cell) => textOf(walkBlocks(cell.blocks))) : [];
    expect(cells).toEqual(
      [
        ['01.01.2025', 'Ausgangswert', '10 %', ''],
        ['30.06.2025', 'Messwert', '20 %', ''],
        ['31.12.2025', 'Messwert', '30 %', ''],
        ['30.06.2026', 'Messwert', '35 %', 'Zählweise geändert'],
        ['31.12.2028', 'Zielwert', '80 %', ''],
      ].flat(),
    );
  });
});

describe('the roadmap', () => {
  it('is not flattened by a slip of the keyboard, the table keeps what was typed', () => {
    const field = make.createField();
    const dates = [make.year(2027), make.year(2107)];
    const measures = dates.map((start, index) =>
      make.createMeasure({ number: `1.${index + 1}`, fieldId: field.id, start }),
    );
    const model = buildModel(make.createContent({ fields: [field], measures }));
    expect(figures(model)[0]?.chart).toMatchObject({ firstYear: 2027, lastYear: 2027 });
    expect(findTable(model, 'Termine Handlungsfeld 1: Verwaltungshandeln und Service').map((row) => row[2])).toEqual([
      '2027',
      '2107',
    ]);
  });
});
