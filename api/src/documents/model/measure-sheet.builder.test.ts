import { describe, expect, it } from 'vitest';
import * as make from '../testing/content.factory.ts';
import { buildModel, findTable, textOf } from '../testing/read-model.ts';
import { inlinesOf, walkDocument } from './document.walk.ts';

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
    unneededParts: [{ part: 'pilot', reason: 'Der Nachbarkreis hat es erprobt.' }],
  });
  const update = make.createUpdate({
    measureId: measure.id,
    reportedOn: '2026-10-01',
    light: 'red',
    reason: 'Anbieter ist insolvent.',
    remedy: 'Neu vergeben.',
  });
  const older = make.createUpdate({ measureId: measure.id, reportedOn: '2026-04-01', doneText: 'Alter Stand.' });
  const model = buildModel(
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

  it('says which step it does not need, and why', () => {
    expect(words).toContain('Pilot (Der Nachbarkreis hat es erprobt)');
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
  });

  it('names its gaps in one line, and the annex lists them again', () => {
    const open = make.createMeasure({ title: 'Freies WLAN', status: 'running' });
    const thin = buildModel(make.createContent({ measures: [open] }));
    const line = 'Handlungsfeld, Ziel, Nutzen, Federführung, verantwortliche Person, Beginn, Ende, Kennzahl und Kosten';
    expect([...walkDocument(thin)].find(({ type }) => type === 'notice')).toMatchObject({
      title: 'Noch offen',
      content: [{ text: line }],
    });
    expect(findTable(thin, 'Lücken: Maßnahmen')).toEqual([['1.1 Freies WLAN', line]]);
  });
});
