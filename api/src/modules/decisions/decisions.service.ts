import { catalogue } from '@agendawerk/shared/catalogue/catalogue.content.ts';
import {
  areWeightsWhole,
  type createDecisionSchema,
  type Decision,
  type DecisionAbilities,
  decidesForAll,
  type editDecisionSchema,
  isDecisionTheirs,
  judgeDecisionAbilities,
  type judgementsSchema,
} from '@agendawerk/shared/decisions/index.ts';
import { DomainError } from '@agendawerk/shared/errors/index.ts';
import type { z } from 'zod';
import { newId } from '../../db/ids.ts';
import { orNotFound, refuseStale } from '../../db/table.ts';
import { refuseField, refuseValue } from '../../platform/refuse-field.ts';
import type { Context } from '../../platform/routes.ts';
import { listMeasureKeys, type MeasureKey } from '../measures/index.ts';
import {
  decisionTable,
  findDecision,
  findDecisionsJson,
  findMemberName,
  hasAgenda,
  lines,
  measureLinks,
  writeCells,
} from './decisions.repository.ts';

export async function listDecisionsJson({ transaction, workspaceId }: Context, agendaId: string): Promise<string> {
  return orNotFound(await findDecisionsJson(transaction, workspaceId, agendaId));
}

export async function getDecisionPage(
  { actor, transaction, workspaceId }: Context,
  id: string,
): Promise<{ decision: Decision; abilities: DecisionAbilities }> {
  const { decision, measures } = orNotFound(await findDecision(transaction, workspaceId, id));
  return { decision, abilities: judgeDecisionAbilities(actor, decision, measures) };
}

export async function createDecision(
  context: Context,
  { agendaId, values }: { agendaId: string; values: z.output<typeof createDecisionSchema> },
): Promise<Decision> {
  const { actor, transaction, workspaceId } = context;
  if (!(await hasAgenda(transaction, workspaceId, agendaId))) throw new DomainError('resource.not_found');
  const { measureIds, options, ...sheet } = values;
  const measures = await getMeasures(context, agendaId, measureIds);
  if (!isDecisionTheirs(actor, measures)) refuseOthers(measures);
  refuseForeignMeasures(context, measures);
  const id = newId();
  await decisionTable.insert(transaction, workspaceId, id, { ...sheet, agendaId });
  await writeLists(context, { id, agendaId }, { measureIds, options, ...(await listPresets(context)) });
  return getDecision(context, id);
}

/** The criteria of the catalogue with their weights, what of them is a must-have, and the caller as the first to judge. */
async function listPresets({ actor, transaction, workspaceId }: Context) {
  const { technologyCriteria } = catalogue;
  const name = await findMemberName(transaction, workspaceId, actor.memberId);
  return {
    mustHaves: technologyCriteria.filter(({ isMustHave }) => isMustHave).map(toLine),
    criteria: technologyCriteria.map((entry) => ({
      ...toLine(entry),
      weight: entry.weight,
      isLocked: false,
      aspect: entry.aspect,
    })),
    assessors: name === undefined ? [] : [{ name }],
  };
}

function toLine({ name, question }: { name: string; question: string }) {
  return { title: name, question };
}

export async function updateDecision(
  context: Context,
  { id, revision, change }: { id: string; revision: number; change: z.output<typeof editDecisionSchema> },
): Promise<Decision> {
  const { actor, transaction, workspaceId } = context;
  const decision = await getOwnDecision(context, { id, revision });
  refuseTaken(decision);
  const { options, mustHaves, criteria, assessors, measureIds, ...sheet } = change;
  if (criteria !== undefined && !areWeightsWhole(criteria)) refuseValue('decision.weights_sum', 'criteria');
  if (measureIds !== undefined) {
    const measures = await getMeasures(context, decision.agendaId, measureIds);
    const left = decision.measureIds.filter((measureId) => !measureIds.includes(measureId));
    // Nobody takes in measures of others, nor takes from others what is decided for them; and nobody locks themselves out.
    refuseForeignMeasures(context, [
      ...measures.filter((measure) => !decision.measureIds.includes(measure.id)),
      ...(await getMeasures(context, decision.agendaId, left)),
    ]);
    if (!isDecisionTheirs(actor, measures)) refuseOthers(measures);
  }
  await decisionTable.update(transaction, { workspaceId, id, revision }, sheet);
  await writeLists(context, decision, { options, mustHaves, criteria, assessors, measureIds });
  return getDecision(context, id);
}

export async function saveDecisionJudgements(
  context: Context,
  { id, revision, judgements }: { id: string; revision: number; judgements: z.output<typeof judgementsSchema> },
): Promise<Decision> {
  const { transaction, workspaceId } = context;
  const decision = await getOwnDecision(context, { id, revision });
  refuseTaken(decision);
  refuseUnknownCells(decision, judgements);
  await writeCells(transaction, { workspaceId, id, judgements });
  await decisionTable.update(transaction, { workspaceId, id, revision }, {});
  return getDecision(context, id);
}

export async function deleteDecision(
  context: Context,
  { id, revision }: { id: string; revision: number },
): Promise<void> {
  refuseTaken(await getOwnDecision(context, { id, revision, decides: true }));
  await decisionTable.remove(context.transaction, { workspaceId: context.workspaceId, id, revision });
}

export async function getDecision({ transaction, workspaceId }: Context, id: string): Promise<Decision> {
  return orNotFound(await findDecision(transaction, workspaceId, id)).decision;
}

/** What is there, at this revision (where one is asked for), and theirs to work on or to decide; otherwise 404, 412 or 403. */
export async function getOwnDecision(
  { actor, transaction, workspaceId }: Context,
  { id, revision, decides = false }: { id: string; revision?: number; decides?: boolean },
): Promise<Decision> {
  const { decision, measures } = orNotFound(await findDecision(transaction, workspaceId, id));
  const isTheirs = decides ? decidesForAll(actor, measures) : isDecisionTheirs(actor, measures);
  if (!isTheirs) throw new DomainError('access.forbidden', { needs: 'decision.edit' });
  if (revision !== undefined && decision.revision !== revision) return refuseStale(decision);
  return decision;
}

export function refuseTaken({ decidedOn }: Pick<Decision, 'decidedOn'>): void {
  if (decidedOn !== null) throw new DomainError('decision.already_taken');
}

interface Lists {
  measureIds?: readonly string[] | undefined;
  options?: readonly object[] | undefined;
  mustHaves?: readonly object[] | undefined;
  criteria?: readonly object[] | undefined;
  assessors?: readonly object[] | undefined;
}

export async function writeLists(
  { transaction, workspaceId }: Context,
  { id, agendaId }: Pick<Decision, 'id' | 'agendaId'>,
  { measureIds, ...lists }: Lists,
): Promise<void> {
  const parent = { workspaceId, agendaId, id };
  if (measureIds)
    await measureLinks.replace(
      transaction,
      parent,
      measureIds.map((measureId) => ({ measureId })),
    );
  for (const name of ['options', 'mustHaves', 'criteria', 'assessors'] as const) {
    const entries = lists[name];
    if (entries) await lines[name].replace(transaction, parent, entries as Readonly<Record<string, unknown>>[]);
  }
}

async function getMeasures(
  { transaction, workspaceId }: Context,
  agendaId: string,
  ids: readonly string[],
): Promise<MeasureKey[]> {
  const measures = await listMeasureKeys(transaction, { workspaceId, agendaId, ids });
  if (new Set(ids).size > measures.length) refuseField('resource.unknown_reference', 'measureIds');
  return measures;
}

/** Who only acts on what is theirs decides for their measures. */
function refuseForeignMeasures({ actor }: Context, measures: readonly MeasureKey[]): void {
  if (measures.some((measure) => !isDecisionTheirs(actor, [measure])))
    throw new DomainError('access.forbidden', { needs: 'decision.edit' });
}

function refuseOthers(measures: readonly MeasureKey[]): never {
  if (measures.length === 0) refuseField('decision.measure_required', 'measureIds');
  throw new DomainError('access.forbidden', { needs: 'decision.edit' });
}

function refuseUnknownCells(decision: Decision, judgements: z.output<typeof judgementsSchema>): void {
  const known: Readonly<Record<string, readonly { id: string }[]>> = {
    optionId: decision.options,
    mustHaveId: decision.mustHaves,
    criterionId: decision.criteria,
    assessorId: decision.assessors,
  };
  const fields = Object.entries(judgements).flatMap(([list, cells]) =>
    cells.flatMap((cell, index) =>
      Object.entries(cell).flatMap(([name, value]) =>
        known[name] && !known[name].some(({ id }) => id === value)
          ? [{ path: ['body', list, index, name], code: 'line.unknown' }]
          : [],
      ),
    ),
  );
  if (fields.length > 0) throw new DomainError('request.invalid', { fields });
}
