import { describe, expect, it } from 'vitest';
import { heading, paragraph, run, table } from './compose.ts';
import type { Block, DocumentModel, FigureBlock } from './document.ts';
import { listProblems } from './validate-document.rules.ts';

function createModel(blocks: Block[], title = 'Digitale Agenda'): DocumentModel {
  return {
    language: 'de-DE',
    title,
    author: 'Stadt Musterlingen',
    description: '',
    keywords: [],
    createdAt: '2026-11-22T08:00:00.000Z',
    cover: { organisation: 'Stadt Musterlingen', title, period: null, mark: 'Arbeitsstand', facts: [] },
    mark: 'Arbeitsstand',
    contentsDepth: 2,
    parts: [{ orientation: 'portrait', blocks }],
  };
}

const data = table({ caption: 'Werte', columns: [{ title: 'Jahr' }, { title: 'Wert' }], rows: [['2027', '5']] });
const figure: FigureBlock = {
  type: 'figure',
  caption: 'Verlauf',
  alt: 'Liniendiagramm',
  chart: { kind: 'years', bars: [] },
  table: data,
};
const problemsOf = (...blocks: Block[]) => listProblems(createModel([heading(1, 'Kapitel'), ...blocks]));

describe('a document', () => {
  it('with title, headings in order, described figures and whole tables has no problems', () => {
    expect(
      problemsOf(heading(2, 'Unterkapitel', { id: 'a' }), paragraph([run('siehe', { target: 'a' })]), figure),
    ).toEqual([]);
  });

  it('wants a title', () => {
    expect(listProblems(createModel([], ' '))).toEqual(['Dem Dokument fehlt ein Titel.']);
  });

  it.each<[string, Block[]]>([
    ['Eine Überschrift ist leer.', [heading(2, ' ')]],
    ['Die Überschrift „Zu tief“ überspringt eine Stufe (1 auf 3).', [heading(3, 'Zu tief')]],
    ['Zwei Überschriften tragen dieselbe Kennung.', [heading(2, 'A', { id: 'x' }), heading(2, 'B', { id: 'x' })]],
    ['Ein Verweis zeigt ins Leere (nirgends).', [paragraph([run('siehe', { target: 'nirgends' })])]],
    ['Der Abbildung „Verlauf“ fehlt die Beschreibung.', [{ ...figure, alt: ' ' }]],
    ['Einer Abbildung fehlt die Überschrift.', [{ ...figure, caption: '' }]],
    ['Der Abbildung „Verlauf“ fehlt die Tabelle mit ihren Werten.', [{ ...figure, table: { ...data, rows: [] } }]],
    ['Einer Tabelle fehlt die Überschrift.', [{ ...data, caption: '' }]],
    ['Die Tabelle „Werte“ hat keine Kopfzeile.', [{ ...data, head: [] }]],
    ['Die Tabelle „Werte“ hat keine Zeilen.', [{ ...data, rows: [] }]],
    ['Die Tabelle „Werte“ hat Zeilen von verschiedener Länge.', [{ ...data, rows: [...data.rows, []] }]],
    ['Eine Aufstellung ist leer.', [{ type: 'facts', layout: 'list', items: [] }]],
    ['Eine Liste ist leer.', [{ type: 'list', isOrdered: false, items: [] }]],
  ])('is told: %s', (problem, blocks) => {
    expect(problemsOf(...blocks)).toContain(problem);
  });

  it('begins with a heading of the first level', () => {
    expect(listProblems(createModel([heading(2, 'Leitbild')]))).toEqual([
      'Die erste Überschrift „Leitbild“ ist nicht von der ersten Stufe.',
    ]);
  });

  it('is looked through inside lists and cells too', () => {
    const inList: Block = { type: 'list', isOrdered: false, items: [[paragraph([run('siehe', { target: 'weg' })])]] };
    expect(problemsOf(inList)).toEqual(['Ein Verweis zeigt ins Leere (weg).']);
  });
});
