import { createAgenda } from '@agendawerk/shared/agendas/index.ts';
import { createAssessment, updateAssessment } from '@agendawerk/shared/assessments/index.ts';
import { createChapter, listChapters, updateChapter } from '@agendawerk/shared/chapters/index.ts';
import { createDataset } from '@agendawerk/shared/datasets/index.ts';
import { createDepartment, updateDepartment } from '@agendawerk/shared/departments/index.ts';
import { createField } from '@agendawerk/shared/fields/index.ts';
import { createGoal, setGoalAcceptance } from '@agendawerk/shared/goals/index.ts';
import { createInvolvement, updateInvolvement } from '@agendawerk/shared/involvements/index.ts';
import { createKpi, createReading } from '@agendawerk/shared/kpis/index.ts';
import { createMeasure, createProgressUpdate } from '@agendawerk/shared/measures/index.ts';
import { createMunicipality } from '@agendawerk/shared/municipalities/index.ts';
import type { ApiClient } from './api-client.ts';
import {
  type DemoKind,
  toCreateDataset,
  toCreateDepartment,
  toCreateField,
  toCreateGoal,
  toCreateInvolvement,
  toCreateKpi,
  toCreateMeasure,
  toCreateUpdate,
} from './bodies.ts';
import type { DemoTown } from './demo-town.ts';
import { writeDecision } from './write-decision.ts';
import { writeChange } from './write-change.ts';
import { writeComment } from './write-comment.ts';
import { writePilot } from './write-pilot.ts';
import { writeRound } from './write-round.ts';
import { type AtTime, writeSurvey } from './write-survey.ts';

/** How much is written at the same time. */
export const lanes = 3;

interface LoadTown {
  town: DemoTown;
  workspaceId: string;
  /** Calls as this person of the town. */
  as: (person: string) => ApiClient;
  atTime: AtTime;
  /** Makes the people of the town members, once there are departments; gives their ids by key. */
  join: (departmentId: (key: string) => string) => Promise<ReadonlyMap<string, string>>;
}

/** Writes a town as its people would have: through the API, each in their own name, so that it obeys every rule. */
export async function loadTown({ town, workspaceId, as, atTime, join }: LoadTown): Promise<void> {
  const known = new Map<string, string>();
  const remember = (kind: DemoKind, key: string, { id }: { id: string }) => known.set(`${kind} ${key}`, id);
  const id = (kind: DemoKind, key: string) => {
    const found = known.get(`${kind} ${key}`);
    if (found === undefined) throw new Error(`${town.name} names the ${kind} ${key} before it is made`);
    return found;
  };
  const admin = as(personWith(town, 'admin'));
  const officer = as(personWith(town, 'officer'));
  const inWorkspace = { workspaceId };

  const municipality = await admin.call(createMunicipality, { params: inWorkspace, body: town.municipality });
  for (const department of town.departments) {
    const body = toCreateDepartment(department, { id });
    remember('department', department.key, await admin.call(createDepartment, { params: inWorkspace, body }));
  }
  for (const [key, memberId] of await join((key) => id('department', key))) remember('person', key, { id: memberId });
  for (const { key, head } of town.departments) {
    if (head === undefined) continue;
    const params = { ...inWorkspace, departmentId: id('department', key) };
    await admin.call(updateDepartment, { params, revision: 1, body: { headId: id('person', head) } });
  }

  const ofMunicipality = { ...inWorkspace, municipalityId: municipality.id };
  for (const { year, answers } of town.assessments) {
    const begun = await officer.call(createAssessment, { params: ofMunicipality, body: { year } });
    const ofYear = { ...inWorkspace, assessmentId: begun.id };
    await officer.call(updateAssessment, { params: ofYear, revision: begun.revision, body: answers });
  }
  for (const dataset of town.datasets) {
    await officer.call(createDataset, { params: inWorkspace, body: toCreateDataset(dataset, { id }) });
  }

  const body = { ...town.agenda, municipalityIds: [municipality.id] };
  const agenda = await officer.call(createAgenda, { params: inWorkspace, body });
  const params = { ...inWorkspace, agendaId: agenda.id };
  await writeChapters(officer, town, params);
  for (const field of town.fields) {
    remember('field', field.key, await officer.call(createField, { params, body: toCreateField(field, { id }) }));
  }
  for (const goal of town.goals) {
    const made = await officer.call(createGoal, { params, body: toCreateGoal(goal, { id }) });
    remember('goal', goal.key, made);
    if (!goal.isAccepted) continue;
    const one = { params: { workspaceId, goalId: made.id }, revision: made.revision, body: { isAccepted: true } };
    await as(headOfField(town, goal.field)).call(setGoalAcceptance, one);
  }
  const stories: (() => Promise<void>)[] = [];
  for (const measure of town.measures) {
    const made = await officer.call(createMeasure, { params, body: toCreateMeasure(measure, { id }) });
    remember('measure', measure.key, made);
    stories.push(async () => {
      const ofMeasure = { ...inWorkspace, measureId: made.id };
      for (const update of measure.updates ?? []) {
        const author = update.by ?? measure.owner;
        const teller = author === undefined ? officer : as(author);
        await teller.call(createProgressUpdate, { params: ofMeasure, body: toCreateUpdate(update) });
      }
    });
  }
  for (const kpi of town.kpis) {
    const made = await officer.call(createKpi, { params, body: toCreateKpi(kpi, { id }) });
    remember('kpi', kpi.key, made);
    stories.push(async () => {
      const reporter = kpi.responsible === undefined ? officer : as(kpi.responsible);
      const ofKpi = { ...inWorkspace, kpiId: made.id };
      for (const body of kpi.readings) await reporter.call(createReading, { params: ofKpi, body });
    });
  }
  await runInLanes(stories);
  for (const decision of town.decisions) await writeDecision(officer, { decision, params, ids: { id } });
  // After the readings, which count for their criteria.
  for (const pilot of town.pilots) await writePilot(officer, { pilot, params, ids: { id } });
  await writeChange(officer, { change: town.change, params, ids: { id }, remember });
  for (const involvement of town.involvements) {
    const made = await officer.call(createInvolvement, { params, body: toCreateInvolvement(involvement, { id }) });
    const one = { params: { ...inWorkspace, involvementId: made.id }, revision: made.revision };
    if (involvement.outcome) await officer.call(updateInvolvement, { ...one, body: involvement.outcome });
  }
  for (const comment of town.comments) await writeComment(officer, { comment, params, ids: { id }, as, atTime });
  for (const survey of town.surveys) await writeSurvey(officer, { survey, params, atTime });
  // Last: a version holds everything.
  for (const round of town.rounds) await writeRound(officer, { round, params, ids: { id }, as, atTime });
}

/** Several at a time, so that the program and the database are both busy; each story keeps its own order. */
async function runInLanes(tasks: readonly (() => Promise<void>)[]): Promise<void> {
  const waiting = tasks.values();
  const lane = async () => {
    for (const run of waiting) await run();
  };
  await Promise.all(Array.from({ length: lanes }, lane));
}

/** The standing chapters come with the agenda; the free ones are added behind them. */
async function writeChapters(
  officer: ApiClient,
  town: DemoTown,
  params: { workspaceId: string; agendaId: string },
): Promise<void> {
  const { items } = await officer.call(listChapters, { params });
  for (const { id, kind, revision } of items) {
    const body = kind === 'free' ? undefined : town.standingChapters[kind];
    if (body === undefined) continue;
    await officer.call(updateChapter, {
      params: { workspaceId: params.workspaceId, chapterId: id },
      revision,
      body: { body },
    });
  }
  for (const chapter of town.freeChapters) await officer.call(createChapter, { params, body: chapter });
}

function headOfField(town: DemoTown, key: string): string {
  const field = town.fields.find((candidate) => candidate.key === key);
  const head = town.departments.find((department) => department.key === field?.lead)?.head;
  if (head === undefined) throw new Error(`nobody in ${town.name} can agree to a goal of ${key}`);
  return head;
}

function personWith(town: DemoTown, role: 'admin' | 'officer'): string {
  const person = town.people.find((candidate) => candidate.roles.includes(role));
  if (!person) throw new Error(`${town.name} has nobody with the role ${role}`);
  return person.key;
}
