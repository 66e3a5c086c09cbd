import { createMeasureSchema, editMeasureSchema, type Measure } from '@agendawerk/shared/measures/index.ts';
import type { Pilot } from '@agendawerk/shared/pilots/index.ts';
import { refuseField } from '../../platform/refuse-field.ts';
import type { Context } from '../../platform/routes.ts';
import { createMeasure, findMeasureJson, updateMeasure } from '../measures/index.ts';

interface RollOut {
  pilot: Pilot;
  /** `null`: a new one. */
  measureId: string | null;
  /** First year of the running costs. */
  from: number;
}

/**
 * Carries a pilot on as a measure, or as a stage of one: its KPIs, its running costs, who runs it, and what was learnt
 * go along. @returns the measure's id.
 */
export async function rollOut(context: Context, wanted: RollOut): Promise<string> {
  const source = await readMeasure(context, wanted.pilot.measureId);
  if (wanted.measureId === null) return createFrom(context, wanted, source);
  const measure = await readMeasure(context, wanted.measureId);
  if (!measure || measure.agendaId !== wanted.pilot.agendaId) refuseField('resource.unknown_reference', 'rollOut');
  const change = editMeasureSchema.parse({
    kpiIds: [...new Set([...measure.kpiIds, ...kpisOf(wanted.pilot)])],
    milestones: [...measure.milestones, { title: wanted.pilot.title, due: null, doneOn: null }],
    costs: [...measure.costs, ...runningCosts(wanted)],
  });
  await updateMeasure(context, { id: measure.id, revision: measure.revision, change });
  return measure.id;
}

async function createFrom(context: Context, wanted: RollOut, source: Measure | undefined): Promise<string> {
  const { pilot } = wanted;
  const learnt = [pilot.results, pilot.lessons].filter((text) => text !== null).join('\n\n');
  const values = createMeasureSchema.parse({
    title: pilot.title,
    description: learnt || null,
    expectedResult: pilot.hypothesis,
    targetGroup: pilot.targetGroup,
    firstSteps: pilot.operator === null ? null : `Betrieb übernimmt: ${pilot.operator}`,
    fieldId: source?.fieldId ?? null,
    leadDepartmentId: source?.leadDepartmentId ?? null,
    ownerId: pilot.responsibleId ?? source?.ownerId ?? null,
    goalIds: source?.goalIds ?? [],
    kpiIds: kpisOf(pilot),
    costs: runningCosts(wanted),
  });
  const { id } = JSON.parse(await createMeasure(context, pilot.agendaId, values)) as Measure;
  return id;
}

function kpisOf({ criteria }: Pilot): string[] {
  return [...new Set(criteria.flatMap(({ kpiId }) => kpiId ?? []))];
}

function runningCosts({ pilot, from }: RollOut) {
  if (pilot.runningCosts === null) return [];
  const line = { year: from, untilYear: null, kind: 'expense' as const, recurrence: 'yearly' as const };
  return [{ ...line, amount: pilot.runningCosts, amountMax: null, budgetLine: null, note: pilot.title }];
}

async function readMeasure({ transaction, workspaceId }: Context, id: string | null): Promise<Measure | undefined> {
  const json = id === null ? undefined : await findMeasureJson(transaction, workspaceId, id);
  if (json === undefined) return undefined;
  return JSON.parse(json) as Measure;
}
