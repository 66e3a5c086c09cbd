import { expect, it } from 'vitest';
import * as make from '../testing/content.factory.ts';
import { createInvolvement } from '../testing/involvement.factory.ts';
import { buildModel, findTable, headings, textOf } from '../testing/read-model.ts';
import { walkDocument } from './document.walk.ts';
import { listProblems } from './validate-document.rules.ts';

it('tells of each participation whom, when and how, what came of it and what was changed', () => {
  const measure = make.createMeasure({ number: '1.1', title: 'Terminvergabe' });
  const involvement = createInvolvement({ measureId: measure.id });
  const model = buildModel(make.createContent({ measures: [measure], involvements: [involvement] }));
  expect(listProblems(model)).toEqual([]);
  expect(findTable(model, 'Beteiligungen im Überblick')).toEqual([
    ['Werkstatt zur Terminvergabe', 'Konsultation', '1. Quartal 2026 bis 2. Quartal 2026', 'ausgewertet'],
  ]);
  const text = textOf(walkDocument(model));
  expect(text).toContain('1.1 Terminvergabe');
  expect(text).toContain('38 Hinweise, 12 davon zu Öffnungszeiten.');
  expect(text).toContain('Termine auch am Samstag.');
});

it('names an answer that is owed after the end, and none before it', () => {
  const open = { result: null, changes: null, level: null };
  const ended = textOf(walkDocument(buildModel(make.createContent({ involvements: [createInvolvement(open)] }))));
  expect(ended).toContain('Noch nicht beschrieben.');
  expect(ended).toContain('noch offen');
  const running = createInvolvement({ ...open, endedOn: null });
  expect(textOf(walkDocument(buildModel(make.createContent({ involvements: [running] }))))).not.toContain(
    'Noch nicht beschrieben.',
  );
});

it('can be left out, and is no chapter where nothing is planned', () => {
  const titles = (...given: Parameters<typeof buildModel>) => headings(buildModel(...given)).map(({ text }) => text);
  const content = make.createContent({ involvements: [createInvolvement()] });
  expect(titles(content)).toContain('Beteiligung');
  expect(titles(content, ['participation'])).not.toContain('Beteiligung');
  expect(titles(make.createContent())).not.toContain('Beteiligung');
});
