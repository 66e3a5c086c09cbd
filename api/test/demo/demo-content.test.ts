import { createAgendaSchema } from '@agendawerk/shared/agendas/index.ts';
import { editAssessmentSchema } from '@agendawerk/shared/assessments/index.ts';
import { createChapterSchema } from '@agendawerk/shared/chapters/index.ts';
import {
  createChangeActivitySchema,
  createTargetGroupSchema,
  createTrainingSchema,
} from '@agendawerk/shared/change/index.ts';
import { createDatasetSchema } from '@agendawerk/shared/datasets/index.ts';
import { createDepartmentSchema } from '@agendawerk/shared/departments/index.ts';
import { createFieldSchema } from '@agendawerk/shared/fields/index.ts';
import { createGoalSchema } from '@agendawerk/shared/goals/index.ts';
import { createInvolvementSchema, editInvolvementSchema } from '@agendawerk/shared/involvements/index.ts';
import { createKpiSchema, createReadingSchema, getKpiStatus, isNoteMissing } from '@agendawerk/shared/kpis/index.ts';
import {
  costKinds,
  createMeasureSchema,
  createProgressUpdateSchema,
  fundingStates,
  lights,
  measureStatuses,
} from '@agendawerk/shared/measures/index.ts';
import { catalogue } from '@agendawerk/shared/catalogue/catalogue.content.ts';
import {
  createDecisionSchema,
  type Decision,
  judgeSensitivity,
  listMissingAiParts,
  rankOptions,
} from '@agendawerk/shared/decisions/index.ts';
import { createPilotSchema } from '@agendawerk/shared/pilots/index.ts';
import { createMunicipalitySchema } from '@agendawerk/shared/municipalities/index.ts';
import { createSurveySchema } from '@agendawerk/shared/surveys/index.ts';
import { describe, expect, test } from 'vitest';
import type { z } from 'zod';
import {
  toCreateActivity,
  toCreateDataset,
  toCreateDepartment,
  toCreateField,
  toCreateGoal,
  toCreateGroup,
  toCreateInvolvement,
  toCreateKpi,
  toCreateMeasure,
  toCreateDecision,
  toCreatePilot,
  toCreateTraining,
  toCreateUpdate,
} from '../../src/demo/bodies.ts';
import { toJudgements } from '../../src/demo/write-decision.ts';
import type { DemoTown } from '../../src/demo/demo-town.ts';
import { kleinhausen } from '../../src/demo/kleinhausen.ts';
import { musterlingen } from '../../src/demo/musterlingen/index.ts';

const made = new Map<string, string>();
/** An id for each name, always the same. */
const idOf = (name: string) => {
  const id = made.get(name) ?? `0197b0a0-0000-7000-8000-${String(made.size).padStart(12, '0')}`;
  made.set(name, id);
  return id;
};
const { measures, kpis, goals, fields, people, decisions } = musterlingen;
const writtenOn = '2026-11-22';
const statusOf = (measure: DemoTown['measures'][number]) => measure.updates?.at(-1)?.status ?? 'idea';

describe.each([musterlingen, kleinhausen])('$name', (town) => {
  test('says nothing that the API would refuse', () => {
    const ids = { id: (kind: string, key: string) => idOf(`${kind} ${key}`) };
    const refusals: string[] = [];
    const check = (schema: z.ZodType, body: unknown) => {
      const { error } = schema.safeParse(body);
      if (error) refusals.push(`${JSON.stringify(body).slice(0, 80)}: ${error.message}`);
    };
    check(createMunicipalitySchema, town.municipality);
    check(createAgendaSchema, town.agenda);
    for (const chapter of town.freeChapters) check(createChapterSchema, chapter);
    for (const department of town.departments) check(createDepartmentSchema, toCreateDepartment(department, ids));
    for (const field of town.fields) check(createFieldSchema, toCreateField(field, ids));
    for (const goal of town.goals) check(createGoalSchema, toCreateGoal(goal, ids));
    for (const measure of town.measures) {
      check(createMeasureSchema, toCreateMeasure(measure, ids));
      for (const update of measure.updates ?? []) check(createProgressUpdateSchema, toCreateUpdate(update));
    }
    for (const decision of town.decisions) check(createDecisionSchema, toCreateDecision(decision, ids));
    for (const pilot of town.pilots) check(createPilotSchema, toCreatePilot(pilot, ids));
    for (const group of town.change.groups) check(createTargetGroupSchema, toCreateGroup(group, ids));
    for (const training of town.change.trainings) check(createTrainingSchema, toCreateTraining(training, ids));
    for (const { activities } of town.change.measures)
      for (const activity of activities) check(createChangeActivitySchema, toCreateActivity(activity, ids));
    for (const involvement of town.involvements) {
      check(createInvolvementSchema, toCreateInvolvement(involvement, ids));
      check(editInvolvementSchema, involvement.outcome ?? {});
    }
    for (const kpi of town.kpis) {
      check(createKpiSchema, toCreateKpi(kpi, ids));
      for (const reading of kpi.readings) check(createReadingSchema, reading);
    }
    for (const { course: _, sheets, ...words } of town.surveys) {
      check(createSurveySchema, { kind: 'readiness_pulse', ...words });
      for (const sheet of sheets) expect(sheet).toMatch(/^[1-5]{5}$/);
    }
    for (const { answers } of town.assessments) check(editAssessmentSchema, answers);
    for (const dataset of town.datasets) check(createDatasetSchema, toCreateDataset(dataset, ids));
    expect(refusals).toEqual([]);
  });

  test('names only what was written before it, each under a key of its own', () => {
    const known = new Set<string>();
    const unknown: string[] = [];
    const id = (kind: string, key: string) => {
      if (!known.has(`${kind} ${key}`)) unknown.push(`${kind} ${key}`);
      return idOf(`${kind} ${key}`);
    };
    const meet = (kind: string, key: string) => {
      expect(known).not.toContain(`${kind} ${key}`);
      known.add(`${kind} ${key}`);
    };
    for (const person of town.people) meet('person', person.key);
    for (const department of town.departments) {
      toCreateDepartment(department, { id });
      meet('department', department.key);
    }
    for (const person of town.people) for (const key of person.departments) id('department', key);
    for (const field of town.fields) {
      toCreateField(field, { id });
      meet('field', field.key);
    }
    for (const goal of town.goals) {
      toCreateGoal(goal, { id });
      meet('goal', goal.key);
    }
    for (const measure of town.measures) {
      toCreateMeasure(measure, { id });
      meet('measure', measure.key);
    }
    for (const kpi of town.kpis) toCreateKpi(kpi, { id });
    expect(unknown).toEqual([]);
  });

  test('reaches no real person by mail and promises no real money', () => {
    expect(town.people.filter((person) => !person.email.endsWith('.example'))).toEqual([]);
    const programmes = town.measures.flatMap((measure) => measure.funding?.map((line) => line.programme) ?? []);
    expect(programmes.filter((programme) => !programme.endsWith('(Beispiel)'))).toEqual([]);
  });

  test('tells its stories in order, up to the day it was written', () => {
    const days = [
      ...town.measures.map((measure) => measure.updates?.map((update) => update.reportedOn) ?? []),
      ...town.kpis.map((kpi) => kpi.readings.map((reading) => reading.readOn)),
    ];
    for (const story of days) expect(story).toEqual([...new Set(story)].toSorted());
    expect(days.flat().filter((day) => day > writtenOn)).toEqual([]);
  });
});

describe('the technology decisions of Musterlingen', () => {
  /** What the demo's tables say, under ids that are their places. */
  function build(demo: (typeof decisions)[number]) {
    const number = (lines: readonly object[]): unknown => lines.map((line, index) => ({ ...line, id: `${index}` }));
    const presets = catalogue.technologyCriteria.map((entry) => ({ ...entry, title: entry.name }));
    const lists = {
      options: number(demo.options) as Decision['options'],
      mustHaves: number(demo.mustHaves ?? presets.filter(({ isMustHave }) => isMustHave)) as Decision['mustHaves'],
      criteria: number(demo.criteria ?? presets) as Decision['criteria'],
      assessors: number(demo.assessors.map((name) => ({ name }))) as Decision['assessors'],
    };
    return { ...lists, ...toJudgements(lists, demo) };
  }

  test('one is taken, one hangs on a weight, one is open with an option nobody has judged', () => {
    const [taken, close, open] = decisions.map(build);
    if (!taken || !close || !open) throw new Error('there are three');
    expect(rankOptions(taken).map(({ state, rank, option }) => [option.title, state, rank])).toEqual([
      ['Terminmodul des Landesportals', 'ranked', 1],
      ['OpenTermin', 'ranked', 2],
      ['BuchMich Cloud', 'excluded', null],
    ]);
    expect(judgeSensitivity(close)).toMatchObject({ isRobust: false, isTied: false });
    expect(rankOptions(open).map(({ state }) => state)).toEqual(['incomplete', 'incomplete']);
    expect(decisions.map(({ choice }) => choice !== undefined)).toEqual([true, false, false, true]);
  });

  test('one was superseded by another that chose differently, for reasons that came up since', () => {
    const [old] = decisions.filter(({ successor }) => successor);
    if (!old?.successor || !old.choice) throw new Error('there is one');
    const first = ({ option }: { option: number }) => old.options[option]?.title;
    const winner = (demo: typeof old) => rankOptions(build(demo))[0]?.option.title;
    expect(winner(old)).toBe(first(old.choice));
    expect(winner({ ...old, ...old.successor })).toBe(first(old.successor.choice));
    expect(first(old.choice)).not.toBe(first(old.successor.choice));
    expect(old.successor.choice.decidedOn > old.choice.decidedOn).toBe(true);
  });

  test('options that use artificial intelligence have a sheet, one of them unfinished', () => {
    const missing = decisions.flatMap((demo) => build(demo).options.filter(({ usesAi }) => usesAi));
    expect(missing.map((option) => listMissingAiParts({ ...blankSheet, ...option }).length)).toEqual([0, 5]);
  });
  const blankSheet = {
    aiPurpose: null,
    aiData: null,
    aiRiskClass: null,
    aiHumanControl: null,
    aiStaffTransparency: null,
    aiCitizenTransparency: null,
  };
});

describe('the agenda of Musterlingen', () => {
  test('has 8 fields, 14 goals, 45 measures, 19 KPIs and one login per role', () => {
    expect([fields, goals, measures, kpis].map((list) => list.length)).toEqual([8, 14, 45, 19]);
    const signIns = people.filter((person) => person.signsIn).flatMap((person) => person.roles);
    expect(signIns.toSorted()).toEqual(['admin', 'council', 'head', 'officer', 'staff']);
  });

  test('shows every status, light, kind of cost and state of funding', () => {
    const occurring = (values: readonly unknown[]) => [...new Set(values)];
    expect(occurring(measures.map(statusOf))).toEqual(expect.arrayContaining([...measureStatuses]));
    const reported = measures.flatMap((measure) => measure.updates?.at(-1)?.light ?? []);
    expect(occurring(reported)).toEqual(expect.arrayContaining([...lights]));
    const costs = measures.flatMap((measure) => measure.costs ?? []);
    expect(occurring(costs.map((cost) => cost.kind))).toEqual(expect.arrayContaining([...costKinds]));
    expect(occurring(costs.map((cost) => cost.recurrence))).toEqual(expect.arrayContaining(['once', 'yearly']));
    expect(costs.some((cost) => cost.amount === null)).toBe(true);
    expect(costs.some((cost) => cost.amountMax !== null)).toBe(true);
    const funding = measures.flatMap((measure) => measure.funding ?? []);
    expect(occurring(funding.map((line) => line.state))).toEqual(expect.arrayContaining([...fundingStates]));
  });

  test('knows where it stands in two years and what data it has, open and closed', () => {
    expect(musterlingen.assessments.map(({ year }) => year)).toEqual([2025, 2026]);
    const { datasets } = musterlingen;
    expect(datasets.length).toBeGreaterThanOrEqual(20);
    expect(new Set(datasets.map(({ isOpen }) => isOpen))).toEqual(new Set([true, false, undefined]));
  });

  test('has the gaps that real plans have', () => {
    const measured = new Set(kpis.flatMap((kpi) => kpi.measures ?? []));
    expect(measures.some((measure) => !measure.owner && statusOf(measure) !== 'idea')).toBe(true);
    expect(measures.some((measure) => !measure.benefit)).toBe(true);
    expect(measures.some((measure) => !measure.start && !measure.end)).toBe(true);
    expect(measures.some((measure) => statusOf(measure) === 'running' && !measured.has(measure.key))).toBe(true);
    expect(kpis.some((kpi) => kpi.readings.length === 0)).toBe(true);
  });

  test('has KPIs that do well, some that lag, one in trouble, one overdue, one never read and one counted anew', () => {
    const lights = kpis.map((kpi) => {
      const { readings, ...body } = kpi;
      const parsed = createKpiSchema.parse(toCreateKpi(kpi, { id: (kind, key) => idOf(`${kind} ${key}`) }));
      const read = readings.map((reading) => ({
        ...createReadingSchema.parse(reading),
        id: idOf(reading.readOn),
        origin: 'manual' as const,
        revision: 1,
      }));
      expect(
        read.filter((reading) => isNoteMissing(parsed, reading)),
        body.name,
      ).toEqual([]);
      const status = getKpiStatus({ ...parsed, readings: read }, writtenOn);
      return status.light === 'grey' ? status.reason : status.light;
    });
    const count = (light: string) => lights.filter((each) => each === light).length;
    expect([count('red'), count('overdue'), count('no_reading')]).toEqual([1, 1, 1]);
    expect(count('green')).toBeGreaterThan(count('amber'));
    expect(count('amber')).toBeGreaterThan(0);
    expect(kpis.flatMap((kpi) => kpi.readings.filter((reading) => reading.isBreak))).toHaveLength(1);
  });

  test('says for every AI what it is for, who controls it and how people learn of it', () => {
    const withAi = measures.filter((measure) => measure.usesAi);
    expect(withAi).toHaveLength(2);
    for (const measure of withAi) {
      expect([measure.aiPurpose, measure.aiRiskClass, measure.aiHumanControl, measure.aiTransparency]).not.toContain(
        undefined,
      );
    }
  });

  test('is written without long dashes and without double spaces', () => {
    expect(JSON.stringify(musterlingen).match(/.{0,20}(—| {2}|\.\.).{0,20}/g)).toBeNull();
  });
});
