import type { AgendaContent } from '@agendawerk/shared/agendas/index.ts';
import { describe, expect, it } from 'vitest';
import * as make from '../testing/content.factory.ts';
import { createLargeContent } from '../testing/large-content.factory.ts';
import { buildAgendaDocument } from './agenda-document.builder.ts';
import type { Block, DocumentModel, FigureBlock, HeadingBlock, TableBlock } from './document.ts';
import { cellsOf, inlinesOf, walkBlocks, walkDocument } from './document.walk.ts';
import { listProblems } from './validate-document.rules.ts';

const createdAt = '2026-11-22T08:00:00.000Z';
const build = (content: AgendaContent) => buildAgendaDocument({ content, createdAt, replacedCharacters: 0 });
const headings = (model: DocumentModel) =>
  [...walkDocument(model)].filter((block): block is HeadingBlock => block.type === 'heading');
const figures = (model: DocumentModel) =>
  [...walkDocument(model)].filter((block): block is FigureBlock => block.type === 'figure');

function textOf(blocks: Iterable<Block>): string {
  return [...blocks]
    .flatMap((block) => inlinesOf(block))
    .map((inline) => ('text' in inline ? inline.text : ' '))
    .join('')
    .replaceAll('\u00a0', ' ');
}

function findTable(model: DocumentModel, caption: string): string[][] {
  const table = [...walkDocument(model)].find(
    (block): block is TableBlock => block.type === 'table' && block.caption === caption,
  );
  if (!table) throw new Error(`no table ${caption}`);
  return [...table.rows, ...table.foot].map((row) => row.map((cell) => textOf(walkBlocks(cell.blocks))));
}

describe('an agenda that has nothing yet', () => {
  const model = build(make.createContent());

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
  const model = build(createLargeContent(45));

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

describe('the sheet of a measure', () => {
  const department = {
    id: make.nextId(),
    name: 'Hauptamt',
    code: null,
    kind: 'internal' as const,
    parentId: null,
    headId: null,
    position: 0,
    revision: 1,
  };
  const owner = { id: make.nextId(), name: 'Petra Beispiel' };
  const successor = make.createMeasure({ number: '1.2', title: 'Servicekonto' });
  const measure = make.createMeasure({
    status: 'dropped',
    light: 'red',
    percent: 40,
    ownerId: owner.id,
    leadDepartmentId: department.id,
    outcome: 'replaced',
    successorId: successor.id,
    costs: [
      {
        id: make.nextId(),
        year: 2027,
        untilYear: null,
        kind: 'investment',
        recurrence: 'once',
        amount: '20000.00',
        amountMax: '50000.00',
        budgetLine: '1.11',
        note: null,
      },
      {
        id: make.nextId(),
        year: null,
        untilYear: null,
        kind: 'personnel',
        recurrence: 'once',
        amount: null,
        amountMax: null,
        budgetLine: null,
        note: null,
      },
    ],
    funding: [
      { id: make.nextId(), programme: 'Smarte Kommune', year: 2027, amount: '5000.00', state: 'granted', note: null },
      { id: make.nextId(), programme: 'Digitalpakt', year: null, amount: '900.00', state: 'requested', note: null },
    ],
    dependencies: [{ dependsOnId: successor.id, note: null }],
  });
  const update = make.createUpdate({
    measureId: measure.id,
    reportedOn: '2026-10-01',
    light: 'red',
    reason: 'Anbieter ist insolvent.',
    remedy: 'Neu vergeben.',
  });
  const older = make.createUpdate({ measureId: measure.id, reportedOn: '2026-04-01', doneText: 'Alter Stand.' });
  const model = build(
    make.createContent({
      measures: [measure, successor],
      departments: [department],
      people: [owner],
      updates: [update, older],
    }),
  );
  const words = textOf(walkDocument(model));

  it('names people and departments, not their ids', () => {
    expect(words).toContain('Hauptamt');
    expect(words).toContain('Petra Beispiel');
    expect(words).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}/);
  });

  it('tells the status by shape and word, and what became of it', () => {
    expect([...walkDocument(model)].flatMap(inlinesOf)).toContainEqual({
      type: 'status',
      mark: 'red',
      text: 'kritisch · aufgegeben',
    });
    expect(words).toContain('ersetzt durch 1.2 Servicekonto');
  });

  it('tells the newest update only', () => {
    expect(words).toContain('Warum nicht im Plan: Anbieter ist insolvent.');
    expect(words).not.toContain('Alter Stand.');
  });

  it('deducts granted funding from the costs, not what is only asked for', () => {
    expect(findTable(model, 'Kosten der Maßnahme 1.1')).toEqual([
      ['2027', 'Investition', 'einmalig', '20.000 bis 50.000 €', '1.11'],
      ['ohne Jahr', 'Personal', 'einmalig', 'offen', ''],
      ['Summe', '', '', '20.000 bis 50.000 €', ''],
    ]);
    expect(words).toContain(
      'Eigenanteil: 15.000 bis 45.000 € nach bewilligter Förderung. 1 Kostenzeile ist noch offen. Beantragt und nicht abgezogen: 900 €.',
    );
    expect(findTable(model, 'Kosten, Förderung und Eigenanteil nach Jahren').at(-1)).toEqual([
      'Summe',
      '20.000 bis 50.000 €',
      '5.000 €',
      '15.000 bis 45.000 €',
      '900 €',
      '1',
    ]);
  });

  it('names its gaps in one line, and the annex lists them again', () => {
    const open = make.createMeasure({ title: 'Freies WLAN', status: 'running' });
    const thin = build(make.createContent({ measures: [open] }));
    const line = 'Handlungsfeld, Ziel, Nutzen, Federführung, verantwortliche Person, Beginn, Ende, Kennzahl und Kosten';
    expect([...walkDocument(thin)].find(({ type }) => type === 'notice')).toMatchObject({
      title: 'Noch offen',
      content: [{ text: line }],
    });
    expect(findTable(thin, 'Lücken: Maßnahmen')).toEqual([['1.1 Freies WLAN', line]]);
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
    const model = build(make.createContent({ fields: [lower, upper], goals }));
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
    const model = build(
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
  const [figure] = figures(build(make.createContent({ kpis: [kpi] }))).filter(({ chart }) => chart.kind === 'kpi');

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
    const model = build(make.createContent({ fields: [field], measures }));
    expect(figures(model)[0]?.chart).toMatchObject({ firstYear: 2027, lastYear: 2027 });
    expect(findTable(model, 'Termine Handlungsfeld 1: Verwaltungshandeln und Service').map((row) => row[2])).toEqual([
      '2027',
      '2107',
    ]);
  });
});
