import { type Decision, findObstacle, type takeDecisionSchema } from '@agendawerk/shared/decisions/index.ts';
import { DomainError } from '@agendawerk/shared/errors/index.ts';
import { toBerlinDay } from '@agendawerk/shared/kernel/index.ts';
import type { z } from 'zod';
import { newId } from '../../db/ids.ts';
import { refuseField, refuseValue } from '../../platform/refuse-field.ts';
import type { Context } from '../../platform/routes.ts';
import { decisionTable, writeCells } from './decisions.repository.ts';
import { getDecision, getOwnDecision, refuseTaken, writeLists } from './decisions.service.ts';

export async function takeDecision(
  context: Context,
  { id, revision, values }: { id: string; revision: number; values: z.output<typeof takeDecisionSchema> },
): Promise<Decision> {
  const { transaction, workspaceId, now } = context;
  const decision = await getOwnDecision(context, { id, revision, decides: true });
  refuseTaken(decision);
  const { chosenOptionId, reason, decidedOn } = values;
  const obstacle = findObstacle(decision, chosenOptionId);
  if (obstacle !== null) refuseField(obstacle, 'chosenOptionId');
  if (decidedOn > toBerlinDay(now)) refuseValue('date.in_future', 'decidedOn');
  await decisionTable.update(
    transaction,
    { workspaceId, id, revision },
    { chosenOptionId, decisionReason: reason, decidedOn },
  );
  return getDecision(context, id);
}

/** Everything of the old one, under ids of its own, so that only what has changed since is entered again. */
export async function supersedeDecision(context: Context, id: string): Promise<Decision> {
  const { transaction, workspaceId } = context;
  const old = await getOwnDecision(context, { id, decides: true });
  if (old.decidedOn === null) throw new DomainError('decision.not_taken');
  if (old.successorId !== null) throw new DomainError('decision.has_successor');
  const { agendaId, title, need, requirements, rate, rateSource, rateOn, firstYear } = old;
  const successorId = newId();
  await decisionTable.insert(transaction, workspaceId, successorId, {
    agendaId,
    supersedesId: id,
    title,
    need,
    requirements,
    rate,
    rateSource,
    rateOn,
    firstYear,
  });
  await writeLists(
    context,
    { id: successorId, agendaId },
    {
      measureIds: old.measureIds,
      options: withoutIds(old.options),
      mustHaves: withoutIds(old.mustHaves),
      criteria: withoutIds(old.criteria),
      assessors: withoutIds(old.assessors),
    },
  );
  const copied = await getDecision(context, successorId);
  await writeCells(transaction, { workspaceId, id: successorId, judgements: moveJudgements(old, copied) });
  return getDecision(context, successorId);
}

/** Lines that are copied are new ones. */
function withoutIds<Line extends { id: string }>(lines: readonly Line[]): object[] {
  return lines.map((line) => ({ ...line, id: undefined }));
}

/** What was judged of a line is judged of the line at its place. */
function moveJudgements(old: Decision, copied: Decision) {
  const places = new Map<string, string>();
  for (const list of ['options', 'mustHaves', 'criteria', 'assessors'] as const)
    old[list].forEach(({ id }, index) => places.set(id, copied[list][index]?.id ?? id));
  const move = (id: string) => places.get(id) ?? id;
  return {
    verdicts: old.verdicts.map((cell) => ({
      ...cell,
      optionId: move(cell.optionId),
      mustHaveId: move(cell.mustHaveId),
    })),
    scores: old.scores.map((cell) => ({
      ...cell,
      optionId: move(cell.optionId),
      criterionId: move(cell.criterionId),
      assessorId: move(cell.assessorId),
    })),
    flows: old.flows.map((cell) => ({ ...cell, optionId: move(cell.optionId) })),
  };
}
