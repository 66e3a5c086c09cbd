import { expect, it } from 'vitest';
import { createChange } from '../testing/change.factory.ts';
import * as make from '../testing/content.factory.ts';
import { buildModel, findTable, headings, textOf } from '../testing/read-model.ts';
import { walkDocument } from './document.walk.ts';
import { listProblems } from './validate-document.rules.ts';

const title = 'Schulungs- und Veränderungsplan';

it('tells whom changes affect, what is missing, how people are trained and what they are told', () => {
  const start = { date: '2026-06-01', precision: 'day' as const };
  const measure = make.createMeasure({ number: '1.1', title: 'E-Akte', start });
  const model = buildModel(make.createContent({ measures: [measure], change: createChange(measure.id) }));
  expect(listProblems(model)).toEqual([]);
  expect(findTable(model, 'Gruppen und Schulungsabdeckung')).toEqual([
    ['Sachbearbeitung', '', '20', '75 % (höchstens 15 von 20)'],
    ['Fahrdienst', '', 'offen', 'noch keine Pflichtschulung'],
  ]);
  expect(findTable(model, 'Kompetenzlücken')).toEqual([
    ['Sachbearbeitung', '2 (3 − 1)'],
    ['Fahrdienst', ''],
  ]);
  const [training] = findTable(model, 'Schulungen') ?? [];
  expect(training?.join(' | ')).toMatch(
    /Pflicht, 8 h \| Sachbearbeitung \(15\) \| 04\.05\.2026, 09:00 Uhr, Rathaus \| 2\.400/,
  );
  const [activity] = findTable(model, 'Kommunikation und Einbindung: 1.1') ?? [];
  expect(activity?.join(' | ')).toContain('Ab Juni arbeiten wir mit der E-Akte.');
  const text = textOf(walkDocument(model));
  expect(text).toContain('Sachbearbeitung (Betroffenheit hoch, Haltung abwartend)');
  // Told and trained, but not involved.
  expect(text).toContain('02.03.2026erfüllterfülltfehlt noch');
});

it('is left out where nobody wants it, and where there is nothing to tell', () => {
  const measure = make.createMeasure();
  const content = make.createContent({ measures: [measure], change: createChange(measure.id) });
  const titles = (model: ReturnType<typeof buildModel>) => headings(model).map(({ text }) => text);
  expect(titles(buildModel(content))).toContain(title);
  expect(titles(buildModel(content, ['change']))).not.toContain(title);
  expect(titles(buildModel(make.createContent()))).not.toContain(title);
});
