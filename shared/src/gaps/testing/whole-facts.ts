import type { GoalFacts, MeasureFacts } from '../index.ts';

const year = { date: '2027-01-01', precision: 'year' as const };

/** A goal that lacks nothing. */
export const wholeGoal: GoalFacts = {
  id: 'goal',
  level: 'strategic',
  fieldId: 'field',
  parentId: null,
  specific: '80 Anträge online',
  isAccepted: true,
  resources: '0,5 Stellen',
  due: year,
  kpiIds: ['kpi'],
  measureIds: ['measure'],
};

/** A measure that lacks nothing. */
export const wholeMeasure: MeasureFacts = {
  id: 'measure',
  status: 'planned',
  fieldId: 'field',
  leadDepartmentId: 'department',
  ownerId: 'member',
  start: year,
  end: year,
  hasBenefit: true,
  goalIds: ['goal'],
  kpiCount: 1,
  costCount: 1,
  openCosts: 0,
};
