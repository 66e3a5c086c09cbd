import { expect, it } from 'vitest';
import { drawChart } from '../charts/draw-chart.ts';
import { createAssessment, createDataset, municipalityId } from '../testing/assessment.factory.ts';
import * as make from '../testing/content.factory.ts';
import { buildModel, findTable, headings, textOf } from '../testing/read-model.ts';
import { buildAgendaDocument } from './agenda-document.builder.ts';
import { walkDocument } from './document.walk.ts';
import { listProblems } from './validate-document.rules.ts';

const before = createAssessment({
  year: 2025,
  components: [{ componentId: 'suche', state: 'in_use', evidence: null, evidenceOn: null }],
  criteria: [{ criterionId: 'strategy.goals', present: 1, target: 3 }],
});
const now = createAssessment({
  strategy: 'adopted',
  dataInventory: 'partial',
  departmentsTaking: 5,
  departmentsTotal: 8,
  studyFields: ['verwaltung'],
  remarks: 'Zwei Komponenten liefert der Kreis.',
  components: [
    { componentId: 'suche', state: 'in_use', evidence: 'https://musterlingen.example', evidenceOn: '2026-02-10' },
    { componentId: 'eid', state: 'in_use', evidence: null, evidenceOn: null },
    { componentId: 'app', state: 'planned', evidence: null, evidenceOn: null },
  ],
  criteria: [
    { criterionId: 'strategy.goals', present: 3, target: 4 },
    { criterionId: 'strategy.steering', present: 2, target: 4 },
  ],
});

it('tells where the town stands, beside the figures with their number of respondents, their year and their source', () => {
  const model = buildModel(make.createContent({ assessments: [before, now] }));
  expect(listProblems(model)).toEqual([]);
  const text = textOf(walkDocument(model));
  expect(text).toContain('2 von 9 Komponenten sind im Einsatz: ein Anfang ist gemacht. 2025 war es 1.');
  expect(findTable(model, 'Komponenten im Einsatz: Stufen der Studie')).toEqual([
    ['keine Komponente (0)', '', '16 %'],
    ['Einstieg (1–2)', 'hier', '32 %'],
    ['gut aufgestellt (3–9)', '', '52 %'],
  ]);
  const figures = findTable(model, 'Eigene Antworten und Zahlen der Studien') ?? [];
  expect(figures).toContainEqual(['Kommunen mit einer Strategie', 'trifft zu', '14 %', 'KGSt/ÖFIT 2019, n = 412']);
  expect(figures).toContainEqual([
    'Laufende Smart-City-Projekte',
    'keine Angabe',
    'über 50 %',
    expect.stringContaining('Moduldrei 2022/2023, n = 721, 01.06.2022'),
  ]);
  expect([...walkDocument(model)]).toContainEqual(expect.objectContaining({ type: 'notice', title: 'Kein Maßstab' }));
  expect(text).toContain('Sie sagen nicht, was richtig ist, und gelten nicht für alle Kommunen.');
  expect(text).toContain('nicht repräsentativ für alle Kommunen');
  expect(text).toContain('52 % sind der Rest zu 100 %, in der Quelle nicht genannt.');
});

it('shows the maturity with Ist, Soll and the year before as a picture, and the table that says the same', () => {
  const model = buildModel(make.createContent({ assessments: [before, now] }));
  expect(findTable(model, 'Reifegrad in Zahlen (Mittel der Kriterien)')).toEqual([
    ['Strategie', '2,5', '4,0', '1,0'],
    ['Technik', '–', '–', '–'],
    ['Organisation', '–', '–', '–'],
    ['Kompetenzen', '–', '–', '–'],
  ]);
  const figure = [...walkDocument(model)].find((block) => block.type === 'figure');
  expect(figure).toMatchObject({ chart: { kind: 'radar', max: 4 } });
  if (figure?.type !== 'figure') throw new Error('there is no picture');
  expect(figure.alt).toContain('Ist 2026: Strategie 2,5, Technik –');
  const svg = drawChart(figure.chart);
  for (const word of ['Ist 2026', 'Soll', 'Ist 2025', 'Kompetenzen']) expect(svg).toContain(word);
  expect(textOf(walkDocument(model))).toContain('Sie zählen nicht als null.');
});

it('shows every answer, also those that are missing', () => {
  const model = buildModel(make.createContent({ assessments: [now] }));
  const answers = findTable(model, 'Fragen und Antworten 2026') ?? [];
  expect(answers).toContainEqual(['Gibt es eine Digitalstrategie?', 'ja, beschlossen']);
  expect(answers).toContainEqual(['Wird künstliche Intelligenz eingesetzt?', 'keine Angabe']);
  expect(answers).toContainEqual(['Wie viele Fachbereiche machen mit?', '5 von 8']);
  expect(findTable(model, 'Die neun Komponenten 2026')).toContainEqual([
    'Suchfunktion',
    'im Einsatz',
    expect.stringMatching(/musterlingen\.example.*Stand vom 10\.02\.2026/s),
  ]);
  expect(findTable(model, 'Die zwölf Kriterien 2026')?.[0]).toEqual([
    'Ziele',
    'Strategie',
    '3 kontrollieren',
    '4 handeln',
  ]);
});

it('has a part for each of several municipalities', () => {
  const [first] = make.createContent().municipalities;
  if (!first) throw new Error('there is no municipality');
  const other = { ...first, id: make.nextId(), name: 'Nebenort' };
  const model = buildModel(
    make.createContent({
      municipalities: [first, other],
      assessments: [now, createAssessment({ municipalityId: other.id, strategy: 'none' })],
    }),
  );
  expect(listProblems(model)).toEqual([]);
  const titles = headings(model).map(({ text }) => text);
  expect(titles).toEqual(expect.arrayContaining(['Musterlingen', 'Nebenort']));
  expect(findTable(model, 'Fragen und Antworten 2026: Nebenort')).toBeDefined();
});

it('lists the data there is, and says what nobody knows yet', () => {
  const model = buildModel(
    make.createContent({
      datasets: [
        createDataset({ isOpen: true, hasPersonalData: false, licence: 'CC0 1.0', updateInterval: 'yearly' }),
        createDataset({ title: 'Melderegister', hasPersonalData: true }),
      ],
    }),
  );
  expect(listProblems(model)).toEqual([]);
  expect(textOf(walkDocument(model))).toContain('2 Datensätze, davon 1 offen und 1 mit Personenbezug.');
  const [trees, register] = findTable(model, 'Datenbestand im Überblick') ?? [];
  expect(trees?.join(' | ')).toMatch(/Baumkataster \| nicht bekannt \| nein \| ja.*CC0 1\.0 \| jährlich/s);
  expect(register).toEqual(['Melderegister', 'nicht bekannt', 'ja', 'nicht bekannt', 'nicht bekannt']);
});

it('has neither chapter where nothing was answered or listed, nor where it was left out', () => {
  const chapters = ['Standortbestimmung', 'Datenbestand'];
  const unanswered = make.createContent({ assessments: [createAssessment({ municipalityId })] });
  const titlesOf = (model: ReturnType<typeof buildModel>) => headings(model).map(({ text }) => text);
  for (const title of chapters) expect(titlesOf(buildModel(unanswered))).not.toContain(title);
  const content = make.createContent({ assessments: [now], datasets: [createDataset()] });
  expect(titlesOf(buildModel(content))).toEqual(expect.arrayContaining(chapters));
  const without = buildAgendaDocument({
    content,
    without: ['assessment', 'datasets'],
    createdAt: '2026-11-22T08:00:00.000Z',
    replacedCharacters: 0,
  });
  for (const title of chapters) expect(titlesOf(without)).not.toContain(title);
});
