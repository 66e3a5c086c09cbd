import { catalogue } from '@agendawerk/shared/catalogue/catalogue.content.ts';
import { isAsSuggested, markAdapted } from '@agendawerk/shared/catalogue/index.ts';
import type { createFieldSchema, editFieldSchema, StrategyField } from '@agendawerk/shared/fields/index.ts';
import { toRichText } from '@agendawerk/shared/richtext/index.ts';
import type { z } from 'zod';
import { newId } from '../../db/ids.ts';
import { orNotFound, refuseStale } from '../../db/table.ts';
import { refuseField } from '../../platform/refuse-field.ts';
import type { Context } from '../../platform/routes.ts';
import { fieldTable, findField, findFieldsJson, makeRoomForField, takeFieldPlace } from './fields.repository.ts';

export async function listFieldsJson({ transaction, workspaceId }: Context, agendaId: string): Promise<string> {
  return orNotFound(await findFieldsJson(transaction, workspaceId, agendaId));
}

export async function createField(
  context: Context,
  { agendaId, values }: { agendaId: string; values: z.output<typeof createFieldSchema> },
): Promise<StrategyField> {
  const { transaction, workspaceId } = context;
  const place = orNotFound(await takeFieldPlace(transaction, workspaceId, agendaId));
  if (values.parentId) await refuseThirdLevel(context, { parentId: values.parentId, hasChildren: false });
  const id = newId();
  const description = toRichText(values.description);
  await fieldTable.insert(transaction, workspaceId, id, {
    ...values,
    description,
    isAsSuggested: isAsSuggested(catalogue, 'fields', values),
    agendaId,
    ...place,
  });
  return getField(context, id);
}

export async function updateField(
  context: Context,
  { id, revision, change }: { id: string; revision: number; change: z.output<typeof editFieldSchema> },
): Promise<StrategyField> {
  const { transaction, workspaceId } = context;
  const present = await findField(transaction, workspaceId, id);
  if (present?.field.revision !== revision) return refuseStale(present?.field);
  const { description, parentId, position: to } = change;
  if (parentId) await refuseThirdLevel(context, { parentId, hasChildren: present.hasChildren });
  const { agendaId, position: from } = present.field;
  const position =
    to === undefined ? from : await makeRoomForField(transaction, { workspaceId, agendaId, id, from, to });
  const columns = {
    ...change,
    position,
    ...markAdapted(change),
    ...(description === undefined ? {} : { description: toRichText(description) }),
  };
  await fieldTable.update(transaction, { workspaceId, id, revision }, columns);
  return getField(context, id);
}

export async function deleteField(
  { transaction, workspaceId }: Context,
  { id, revision }: { id: string; revision: number },
): Promise<void> {
  const isGone = await fieldTable.remove(transaction, { workspaceId, id, revision });
  if (!isGone) refuseStale((await findField(transaction, workspaceId, id))?.field);
}

async function getField({ transaction, workspaceId }: Context, id: string): Promise<StrategyField> {
  return orNotFound(await findField(transaction, workspaceId, id)).field;
}

/** Real agendas have fields in one or two levels; more would have no place in numbers, tables and the printed agenda. */
async function refuseThirdLevel(
  { transaction, workspaceId }: Context,
  { parentId, hasChildren }: { parentId: string; hasChildren: boolean },
): Promise<void> {
  const parent = await findField(transaction, workspaceId, parentId);
  if (!hasChildren && !parent?.field.parentId) return;
  refuseField('field.nested_too_deep', 'parentId');
}
