import type { AgendaContent } from '@agendawerk/shared/agendas/index.ts';
import * as make from './content.factory.ts';
import { text, vision } from './sample-texts.ts';

/** A little of everything a document can hold: text with lists, links and tables, a field, a goal, a measure, a KPI. */
export function createSmallContent(given: Partial<AgendaContent> = {}): AgendaContent {
  const field = make.createField();
  const goal = make.createGoal({ fieldId: field.id });
  const measure = make.createMeasure({
    fieldId: field.id,
    goalIds: [goal.id],
    status: 'running',
    light: 'amber',
    benefit: text,
    start: make.quarter(2026, 2),
    end: make.year(2028),
    milestones: [{ id: make.nextId(), title: 'Anforderungen abgestimmt', due: make.quarter(2026, 4), doneOn: null }],
    costs: [
      {
        id: make.nextId(),
        year: 2027,
        untilYear: 2029,
        kind: 'expense',
        recurrence: 'yearly',
        amount: '4200.50',
        amountMax: null,
        budgetLine: null,
        note: null,
      },
    ],
  });
  const kpi = make.createKpi({
    unit: '%',
    baselineValue: 20,
    baselineOn: '2024-06-30',
    targets: [{ dueOn: '2028-12-31', value: 55 }],
    measureIds: [measure.id],
    readings: [
      { id: make.nextId(), readOn: '2026-06-30', value: 33, note: null, origin: 'manual', isBreak: false, revision: 1 },
    ],
  });
  return make.createContent({
    chapters: [make.createChapter({ kind: 'vision', title: 'Leitbild', body: vision })],
    fields: [field],
    goals: [{ ...goal, measureIds: [measure.id] }],
    measures: [measure],
    kpis: [kpi],
    ...given,
  });
}
