import { expect, test } from 'vitest';
import * as make from '../testing/content.factory.ts';
import { buildModel, findTable, headings } from '../testing/read-model.ts';

const caption = 'Schritt 1: Strategische Planung und Zieldefinition';
const annex = 'Anhang: Stand der Bearbeitung';

test('the annex says of every point how far it is and what lacks it', () => {
  const goal = make.createGoal({ title: 'Anträge online', resources: 'Eine halbe Stelle' });
  const measures = ['1.1', '1.2'].map((number) =>
    make.createMeasure({ number, title: `Vorhaben ${number}`, benefit: number === '1.1' ? 'Kürzere Wege' : null }),
  );
  const rows = findTable(buildModel(make.createContent({ goals: [goal], measures })), caption);
  const row = (sentence: string) => rows.find(([first]) => first === sentence)?.slice(1);
  expect(rows).toHaveLength(9);
  expect(row('Jedes Handlungsfeld hat ein Ziel.')).toEqual(['noch nicht zu prüfen', '']);
  expect(row('Jede Maßnahme hat einen Nutzen.')).toEqual(['offen (1 von 2)', '1.2 Vorhaben 1.2: Nutzen']);
  expect(row('Jedes Ziel ist SMART.')?.[1]).toBe(
    'Anträge online: genaue Beschreibung, Kennzahl mit Ausgangs- und Zielwert, Termin, Zustimmung der Federführung',
  );
});

test('what goes on for good follows the steps, once there is something to keep an eye on', () => {
  const title = 'Auf Dauer: Monitoring und Verbesserung';
  const texts = (content: Parameters<typeof buildModel>[0]) => headings(buildModel(content)).map(({ text }) => text);
  expect(texts(make.createContent())).not.toContain(title);
  const kpi = make.createKpi({ name: 'Anträge online', responsibleId: null });
  const content = make.createContent({ kpis: [kpi] });
  expect(texts(content)).toContain(title);
  const rows = findTable(buildModel(content), title);
  expect(rows.find(([first]) => first === 'Jede Kennzahl hat eine Person, die sie pflegt.')?.slice(1)).toEqual([
    'offen',
    'Anträge online: verantwortliche Person',
  ]);
});

test('many places are counted', () => {
  const measures = Array.from({ length: 9 }, (_, index) =>
    make.createMeasure({ number: `1.${index + 1}`, title: 'Vorhaben' }),
  );
  const rows = findTable(buildModel(make.createContent({ measures })), caption);
  const open = rows.find(([sentence]) => sentence === 'Jede Maßnahme hat eine verantwortliche Person.')?.[2];
  expect(open).toMatch(/und 3 weitere Stellen$/);
});

test('whoever does not want the annex leaves it out', () => {
  const titles = (without: 'editing_state'[]) =>
    headings(buildModel(make.createContent(), without)).map(({ text }) => text);
  expect(titles([])).toContain(annex);
  expect(titles(['editing_state'])).not.toContain(annex);
  expect(titles(['editing_state'])).toContain('Anhang: Lücken');
});
