import type { Actor } from '@agendawerk/shared/access/index.ts';
import { can } from '@agendawerk/shared/access/index.ts';
import { catalogue } from '@agendawerk/shared/catalogue/catalogue.content.ts';
import { isAsSuggested, markAdapted } from '@agendawerk/shared/catalogue/index.ts';
import { DomainError } from '@agendawerk/shared/errors/index.ts';
import type { PartialDate } from '@agendawerk/shared/kernel/index.ts';
import {
  type createMeasureSchema,
  type editMeasureSchema,
  findForbiddenChange,
  isEndBeforeStart,
  judgeMeasureAbilities,
  measureCollections,
  type Placed,
} from '@agendawerk/shared/measures/index.ts';
import { toRichText } from '@agendawerk/shared/richtext/index.ts';
import type { z } from 'zod';
import { newId } from '../../db/ids.ts';
import { refuseStale } from '../../db/table.ts';
import type { Transaction } from '../../db/transaction.ts';
import { refuseField } from '../../platform/refuse-field.ts';
import type { Context } from '../../platform/routes.ts';
import { replaceCollections } from './measure-collections.repository.ts';
import {
  findMeasureJson,
  findMeasureKey,
  findMeasurePage,
  hasDependencyCycle,
  type MeasureKey,
  measureTable,
  takeMeasureNumber,
} from './measures.repository.ts';

type Create = z.output<typeof createMeasureSchema>;
type Change = z.output<typeof editMeasureSchema>;

/** The answer of a measure's page as JSON. */
export async function getMeasurePage({ actor, transaction, workspaceId }: Context, id: string): Promise<string> {
  const page = await findMeasurePage(transaction, workspaceId, id);
  if (!page) throw new DomainError('resource.not_found');
  const abilities = JSON.stringify(judgeMeasureAbilities(actor, page));
  return `{"measure":${page.measure},"updates":${page.updates},"abilities":${abilities}}`;
}

export async function createMeasure(
  { transaction, workspaceId }: Context,
  agendaId: string,
  values: Create,
): Promise<string> {
  refuseReversedDates(values.start, values.end, 'end');
  const number = await takeMeasureNumber(transaction, { workspaceId, agendaId, fieldId: values.fieldId });
  if (number === undefined) throw new DomainError('resource.not_found');
  if (number === null) refuseField('resource.unknown_reference', 'fieldId');

  const id = newId();
  await measureTable.insert(transaction, workspaceId, id, {
    ...sheetOf(values),
    isAsSuggested: isAsSuggested(catalogue, 'measures', values),
    agendaId,
    number,
  });
  await replaceCollections(transaction, { workspaceId, agendaId, id }, values, true);
  return getMeasureJson(transaction, workspaceId, id);
}

export async function updateMeasure(
  { actor, transaction, workspaceId }: Context,
  { id, revision, change }: { id: string; revision: number; change: Change },
): Promise<string> {
  const present = await getEditableMeasure({ actor, transaction, workspaceId }, id);
  if (present.revision !== revision) await refuseStaleMeasure(transaction, workspaceId, id);
  refuseForbiddenChange(actor, present, change);
  if (change.start !== undefined || change.end !== undefined) {
    const { start = present.start, end = present.end } = change;
    refuseReversedDates(start, end, change.end === undefined ? 'start' : 'end');
  }
  if (change.dependencies?.some(({ dependsOnId }) => dependsOnId === id))
    refuseField('measure.dependency_cycle', 'dependencies');

  await measureTable.update(transaction, { workspaceId, id, revision }, { ...sheetOf(change), ...markAdapted(change) });
  await replaceCollections(transaction, { workspaceId, agendaId: present.agendaId, id }, change);
  if (change.dependencies && (await hasDependencyCycle(transaction, workspaceId, id)))
    refuseField('measure.dependency_cycle', 'dependencies');
  return getMeasureJson(transaction, workspaceId, id);
}

export async function deleteMeasure(
  { transaction, workspaceId }: Context,
  { id, revision }: { id: string; revision: number },
): Promise<void> {
  const isGone = await measureTable.remove(transaction, { workspaceId, id, revision });
  if (!isGone) await refuseStaleMeasure(transaction, workspaceId, id);
}

/** What is there and may be changed by this person; otherwise 404 or 403. */
export async function getEditableMeasure(
  { actor, transaction, workspaceId }: Pick<Context, 'actor' | 'transaction' | 'workspaceId'>,
  id: string,
): Promise<MeasureKey> {
  const measure = await findMeasureKey(transaction, workspaceId, id);
  if (!measure) throw new DomainError('resource.not_found');
  if (!can(actor, 'measure.edit', measure)) throw new DomainError('access.forbidden', { needs: 'measure.edit' });
  return measure;
}

export function refuseForbiddenChange(actor: Actor, present: MeasureKey, change: Placed): void {
  const forbidden = findForbiddenChange(actor, present, change);
  if (forbidden) refuseField(forbidden.code, forbidden.field);
}

async function getMeasureJson(transaction: Transaction, workspaceId: string, id: string): Promise<string> {
  const json = await findMeasureJson(transaction, workspaceId, id);
  if (json === undefined) throw new DomainError('resource.not_found');
  return json;
}

async function refuseStaleMeasure(transaction: Transaction, workspaceId: string, id: string): Promise<never> {
  const json = await findMeasureJson(transaction, workspaceId, id);
  return refuseStale(json === undefined ? undefined : JSON.parse(json));
}

function refuseReversedDates(start: PartialDate | null, end: PartialDate | null, field: 'start' | 'end'): void {
  if (isEndBeforeStart(start, end)) refuseField('measure.end_before_start', field);
}

/** The measure's own row apart from its collections, texts in the form in which they are kept. */
function sheetOf(values: Create | Change): Readonly<Record<string, unknown>> {
  const sheet = Object.entries(values).filter(([name]) => !(name in measureCollections));
  const { description } = values;
  const kept = description === undefined ? {} : { description: toRichText(description) };
  return { ...Object.fromEntries(sheet), ...kept };
}
