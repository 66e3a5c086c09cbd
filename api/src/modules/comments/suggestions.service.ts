import {
  type acceptSuggestionSchema,
  applySuggestion,
  parsePartValue,
  type PartValue,
  refuseDeciding,
  type Suggestion,
  type Thread,
  toSuggestionInput,
} from '@agendawerk/shared/comments/index.ts';
import { DomainError } from '@agendawerk/shared/errors/index.ts';
import type { z } from 'zod';
import { orNotFound } from '../../db/table.ts';
import { refuseValue } from '../../platform/refuse-field.ts';
import type { Context } from '../../platform/routes.ts';
import { updateAgenda } from '../agendas/index.ts';
import { updateChapter } from '../chapters/index.ts';
import { updateField } from '../fields/index.ts';
import { updateGoal } from '../goals/index.ts';
import { updateKpi } from '../kpis/index.ts';
import { updateMeasure } from '../measures/index.ts';
import { tellOfDecision } from './comment-notices.service.ts';
import { findPlace } from './comment-places.repository.ts';
import type { FoundThread } from './comments.repository.ts';
import {
  factsOf,
  getPresentThread,
  placeOf,
  readPart,
  refuse,
  refuseUnknownValue,
  writeThread,
} from './comments.service.ts';

interface Key {
  id: string;
  revision: number;
}

/** The change and what became of the suggestion are written together or not at all. */
export async function acceptSuggestion(
  context: Context,
  { id, revision, subjectRevision, adapted }: Key & z.output<typeof acceptSuggestionSchema>,
): Promise<Thread> {
  const { actor, now, transaction, workspaceId } = context;
  const thread = await getUndecided(context, { id, revision });
  const { place, quote, suggestion } = thread;
  const { part } = place;
  if (part === null) throw new DomainError('comment.no_suggestion');
  const present = orNotFound(await findPlace(transaction, workspaceId, place));
  const value = applySuggestion(readPart(place, present), quote, adapted ?? toSuggestionInput(suggestion));
  if (value === undefined) throw new DomainError('comment.passage_gone');
  const fit = parsePartValue(place.kind, part, value);
  if (fit === undefined) refuseValue('comment.value_unfit', 'adapted');
  await refuseUnknownValue(context, { agendaId: thread.agendaId, place, value: fit, property: 'adapted' });
  await change(context, { place, part, revision: subjectRevision, value: fit });
  await tellOfDecision(context, { thread, result: adapted === null ? 'taken' : 'taken_edited' });
  return writeThread(
    context,
    { id, revision },
    {
      decision: adapted === null ? 'accepted' : 'adapted',
      decidedAt: now,
      decidedById: actor.memberId,
      resolvedAt: now,
      resolvedById: actor.memberId,
    },
  );
}

export async function declineSuggestion(
  context: Context,
  { id, revision, reason }: Key & { reason: string },
): Promise<Thread> {
  const { actor, now } = context;
  const thread = await getUndecided(context, { id, revision });
  await tellOfDecision(context, { thread, result: 'declined', reason });
  return writeThread(
    context,
    { id, revision },
    {
      decision: 'declined',
      decisionReason: reason,
      decidedAt: now,
      decidedById: actor.memberId,
      resolvedAt: now,
      resolvedById: actor.memberId,
    },
  );
}

async function getUndecided(context: Context, key: Key): Promise<FoundThread & { suggestion: Suggestion }> {
  const thread = await getPresentThread(context, key);
  refuse(refuseDeciding(context.actor, factsOf(thread), placeOf(thread)));
  const { suggestion } = thread;
  if (suggestion === null) throw new DomainError('comment.no_suggestion');
  return { ...thread, suggestion };
}

interface Change {
  place: FoundThread['place'];
  part: string;
  /** Of the thing; another one is answered by 412 with its present state. */
  revision: number;
  value: PartValue;
}

/** As if the caller had changed the thing on its own page: with its rights, its rules and its revision. */
async function change(context: Context, { place: { kind, id }, part, revision, value }: Change): Promise<void> {
  const key = { id, revision };
  const values = { [part]: value };
  switch (kind) {
    case 'agenda':
      return void (await updateAgenda(context, { ...key, change: values }));
    case 'chapter':
      return void (await updateChapter(context, { ...key, change: values }));
    case 'field':
      return void (await updateField(context, { ...key, change: values }));
    case 'goal':
      return void (await updateGoal(context, { ...key, change: values }));
    case 'measure':
      return void (await updateMeasure(context, { ...key, change: values }));
    case 'kpi':
      return void (await updateKpi(context, { ...key, change: values }));
  }
}
