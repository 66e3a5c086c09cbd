import { expect, it } from 'vitest';
import * as make from '../testing/content.factory.ts';
import { createPilot } from '../testing/pilot.factory.ts';
import { buildModel, findTable, headings, textOf } from '../testing/read-model.ts';
import { walkDocument } from './document.walk.ts';
import { listProblems } from './validate-document.rules.ts';

it('tells of each pilot what was tried, by what it was judged, and what was decided', () => {
  const measure = make.createMeasure({ number: '1.1', title: 'Terminvergabe' });
  const pilot = createPilot({ rolledOutId: measure.id });
  const model = buildModel(make.createContent({ measures: [measure], pilots: [pilot] }));
  expect(listProblems(model)).toEqual([]);
  expect(findTable(model, 'Pilotprojekte im Überblick')).toEqual([
    ['Termine im Bürgerbüro', 'entschieden', '1 von 2', 'in die Fläche bringen'],
  ]);
  const [usage, waiting] = findTable(model, 'Erfolgskriterien: Termine im Bürgerbüro') ?? [];
  expect(usage?.join(' | ')).toMatch(/mindestens 20 % \| 27,5 %.*30\.06\.2026 \| .*erfüllt/);
  expect(waiting?.join(' | ')).toMatch(/höchstens 10 Minuten \| Das Aufrufsystem zählte nicht\. \| .*nicht gemessen/);
  expect(textOf(walkDocument(model))).toContain('Weitergeführt in 1.1 Terminvergabe.');
});

it('asks what is still open before the start', () => {
  const pilot = createPilot({
    operator: null,
    runningCosts: null,
    startedOn: null,
    endedOn: null,
    decision: null,
    decidedOn: null,
    criteria: [],
  });
  const text = textOf(walkDocument(buildModel(make.createContent({ pilots: [pilot] }))));
  expect(text).toContain('Erfolgskriterien sind noch nicht festgelegt.');
  expect(text).toContain('noch offen');
});

it('has no chapter where nothing is tried', () => {
  expect(headings(buildModel(make.createContent())).map(({ text }) => text)).not.toContain('Pilotprojekte');
});
