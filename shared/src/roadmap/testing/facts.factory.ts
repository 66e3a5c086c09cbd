import { wholeGoal, wholeMeasure } from '../../gaps/testing/whole-facts.ts';
import type { RoadmapFacts, RoadmapMeasure } from '../roadmap-facts.rules.ts';

export function anyGoal(given: Partial<RoadmapFacts['goals'][number]> = {}): RoadmapFacts['goals'][number] {
  return {
    ...wholeGoal,
    title: 'Anträge ganz online',
    ...given,
  };
}

export function anyMeasure(given: Partial<RoadmapMeasure> = {}): RoadmapMeasure {
  return {
    ...wholeMeasure,
    number: '1.1',
    title: 'Online-Terminvergabe',
    usesAi: false,
    reportedOn: '2026-10-15',
    unneededParts: [],
    ...given,
  };
}

/** An agenda in which every point of every step is met. A slice adds what its points ask for. */
export const wholeFacts: RoadmapFacts = {
  today: '2026-11-26',
  agenda: { id: 'agenda', title: 'Digitale Agenda', firstYear: 2027, lastYear: 2031, sponsor: 'Bürgermeisterin' },
  chapters: [{ id: 'vision', kind: 'vision', title: 'Leitbild', body: true }],
  fields: [{ id: 'field', number: 1, name: 'Verwaltung', parentId: null, leadDepartmentId: 'department' }],
  goals: [anyGoal()],
  measures: [anyMeasure()],
  kpis: [
    {
      id: 'kpi',
      direction: 'higher',
      baselineValue: 12,
      rangeMin: null,
      rangeMax: null,
      targets: [{ dueOn: '2028-12-31', value: 80 }],
      name: 'Anträge online',
      frequency: 'quarterly',
      responsibleId: 'member',
      lastReadOn: '2026-09-30',
    },
  ],
  decisions: [
    {
      id: 'decision',
      title: 'Terminvergabe',
      measureIds: ['measure'],
      decidedOn: '2026-05-04',
      isSuperseded: false,
      optionCount: 2,
      usesAi: true,
      aspects: ['future', 'scalability'],
    },
  ],
  pilots: [
    {
      id: 'pilot',
      title: 'Termine im Bürgerbüro',
      hasCriteria: true,
      operator: 'Team Bürgerbüro',
      runningCosts: '4800.00',
      endedOn: '2026-08-31',
      decision: 'roll_out',
    },
  ],
  affected: [{ measureId: 'measure', groupIds: ['group'] }],
  trainings: [{ groupIds: ['group'], measureIds: [], isPractical: true, days: ['2026-11-02'] }],
  activities: [{ measureId: 'measure', kind: 'message', groupIds: ['group'], day: '2026-10-01' }],
  involvements: [
    {
      id: 'involvement',
      title: 'Werkstatt zur Terminvergabe',
      level: 'consult',
      start: { date: '2027-01-01', precision: 'year' },
      endedOn: '2027-03-31',
      hasAudience: true,
      hasResult: true,
      hasChanges: true,
    },
  ],
};

/** The day on which somebody begins: standing chapters without text, and nothing else. */
export const emptyFacts: RoadmapFacts = {
  ...wholeFacts,
  agenda: { ...wholeFacts.agenda, sponsor: null },
  chapters: wholeFacts.chapters.map((chapter) => ({ ...chapter, body: null })),
  fields: [],
  goals: [],
  measures: [],
  kpis: [],
  decisions: [],
  pilots: [],
  affected: [],
  trainings: [],
  activities: [],
  involvements: [],
};
