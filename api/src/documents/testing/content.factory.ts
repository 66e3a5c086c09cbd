import type { AgendaContent } from '@agendawerk/shared/agendas/index.ts';
import type { Chapter } from '@agendawerk/shared/chapters/index.ts';
import type { StrategyField } from '@agendawerk/shared/fields/index.ts';
import type { Goal } from '@agendawerk/shared/goals/index.ts';
import type { PartialDate } from '@agendawerk/shared/kernel/index.ts';
import type { Kpi } from '@agendawerk/shared/kpis/index.ts';
import type { Measure, ProgressUpdate } from '@agendawerk/shared/measures/index.ts';
import { fromPlainText } from '@agendawerk/shared/richtext/index.ts';

let count = 0;

/** Ids that differ from each other and are the same in every run of a test. */
export function nextId(): string {
  return `00000000-0000-7000-8000-${(++count).toString(16).padStart(12, '0')}`;
}

export const agendaId = '00000000-0000-7000-8000-aaaaaaaaaaaa';
const municipalityId = '00000000-0000-7000-8000-bbbbbbbbbbbb';
const instant = '2026-11-22T08:00:00.000Z';

export function quarter(year: number, number: 1 | 2 | 3 | 4): PartialDate {
  return { date: `${year}-${String(number * 3 - 2).padStart(2, '0')}-01`, precision: 'quarter' };
}

export function year(year: number, note?: string): PartialDate {
  return { date: `${year}-01-01`, precision: 'year', ...(note ? { note } : {}) };
}

/** An agenda that has nothing but a title: the first day of a small town. */
export function createContent(given: Partial<AgendaContent> = {}): AgendaContent {
  return {
    contentVersion: 1,
    workspaceName: 'Stadt Musterlingen',
    agenda: {
      id: agendaId,
      slug: 'digitale-agenda',
      title: 'Digitale Agenda Musterlingen',
      firstYear: null,
      lastYear: null,
      sponsor: null,
      municipalityIds: [municipalityId],
      revision: 1,
    },
    municipalities: [
      {
        id: municipalityId,
        name: 'Musterlingen',
        kind: 'stadt',
        ags: null,
        ars: null,
        state: 'Baden-Württemberg',
        district: 'Musterkreis',
        population: 24_000,
        populationSource: null,
        revision: 1,
      },
    ],
    departments: [],
    people: [],
    chapters: [],
    fields: [],
    goals: [],
    measures: [],
    updates: [],
    kpis: [],
    decisions: [],
    pilots: [],
    change: { groups: [], competences: [], trainings: [], measures: [], activities: [] },
    involvements: [],
    assessments: [],
    datasets: [],
    ...given,
  };
}

export function createChapter(
  given: Partial<Omit<Chapter, 'body'>> & { text?: string; body?: Chapter['body'] } = {},
): Chapter {
  const { text, ...rest } = given;
  return {
    id: nextId(),
    agendaId,
    kind: 'free',
    title: 'Kapitel',
    body: text === undefined ? null : fromPlainText(text),
    position: count,
    updatedAt: instant,
    revision: 1,
    ...rest,
  };
}

export function createField(given: Partial<StrategyField> = {}): StrategyField {
  return {
    id: nextId(),
    agendaId,
    number: 1,
    name: 'Verwaltungshandeln und Service',
    description: null,
    colour: null,
    icon: null,
    parentId: null,
    leadDepartmentId: null,
    catalogueId: null,
    isAsSuggested: false,
    externalId: null,
    position: count,
    revision: 1,
    ...given,
  };
}

export function createGoal(given: Partial<Goal> = {}): Goal {
  return {
    id: nextId(),
    agendaId,
    number: 1,
    title: 'Anliegen lassen sich von zu Hause erledigen',
    description: null,
    level: 'strategic',
    fieldId: null,
    parentId: null,
    specific: null,
    isAccepted: false,
    acceptedById: null,
    acceptedOn: null,
    resources: null,
    due: null,
    kpiIds: [],
    measureIds: [],
    catalogueId: null,
    isAsSuggested: false,
    externalId: null,
    position: count,
    revision: 1,
    ...given,
  };
}

export function createMeasure(given: Partial<Measure> = {}): Measure {
  return {
    id: nextId(),
    agendaId,
    number: '1.1',
    title: 'Online-Terminvergabe',
    description: null,
    benefit: null,
    expectedResult: null,
    targetGroup: null,
    firstSteps: null,
    plainLanguage: null,
    benefitQuality: null,
    benefitWorking: null,
    benefitService: null,
    fieldId: null,
    leadDepartmentId: null,
    ownerId: null,
    deputyId: null,
    priority: null,
    effort: null,
    impact: null,
    start: null,
    end: null,
    municipalityRole: null,
    level: null,
    trend: null,
    isInternal: null,
    usesAi: false,
    aiPurpose: null,
    aiRiskClass: null,
    aiHumanControl: null,
    aiTransparency: null,
    adoptedFrom: null,
    outcome: null,
    successorId: null,
    status: 'idea',
    light: null,
    percent: null,
    reportedOn: null,
    goalIds: [],
    kpiIds: [],
    participations: [],
    dependencies: [],
    unneededParts: [],
    milestones: [],
    risks: [],
    costs: [],
    funding: [],
    staff: [],
    catalogueId: null,
    isAsSuggested: false,
    externalId: null,
    createdAt: instant,
    updatedAt: instant,
    revision: 1,
    ...given,
  };
}

export function createUpdate(given: Partial<ProgressUpdate> & { measureId: string }): ProgressUpdate {
  return {
    id: nextId(),
    reportedOn: '2026-10-01',
    status: 'running',
    light: 'green',
    percent: null,
    doneText: null,
    nextText: null,
    reason: null,
    remedy: null,
    closing: null,
    authorId: null,
    authorName: 'Petra Beispiel',
    createdAt: instant,
    ...given,
  };
}

export function createKpi(given: Partial<Kpi> = {}): Kpi {
  return {
    id: nextId(),
    agendaId,
    number: 1,
    name: 'Online gestellte Anträge',
    definition: null,
    unit: null,
    decimals: 0,
    direction: 'higher',
    rangeMin: null,
    rangeMax: null,
    baselineValue: null,
    baselineOn: null,
    baselineNote: null,
    frequency: null,
    responsibleId: null,
    departmentId: null,
    source: null,
    targets: [],
    goalIds: [],
    measureIds: [],
    catalogueId: null,
    isAsSuggested: false,
    externalId: null,
    revision: 1,
    readings: [],
    ...given,
  };
}
