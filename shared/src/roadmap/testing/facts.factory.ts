import type { RoadmapFacts, RoadmapMeasure } from '../roadmap-facts.rules.ts';

const year = { date: '2027-01-01', precision: 'year' as const };

export function anyGoal(given: Partial<RoadmapFacts['goals'][number]> = {}): RoadmapFacts['goals'][number] {
  return {
    id: 'goal',
    title: 'Anträge ganz online',
    level: 'strategic',
    fieldId: 'field',
    parentId: null,
    specific: '80 Anträge online',
    isAccepted: true,
    resources: '0,5 Stellen',
    due: year,
    kpiIds: ['kpi'],
    measureIds: ['measure'],
    ...given,
  };
}

export function anyMeasure(given: Partial<RoadmapMeasure> = {}): RoadmapMeasure {
  return {
    id: 'measure',
    number: '1.1',
    title: 'Online-Terminvergabe',
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
    unneededParts: [],
    ...given,
  };
}

/** An agenda in which every point of every step is met. A slice adds what its points ask for. */
export const wholeFacts: RoadmapFacts = {
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
};
