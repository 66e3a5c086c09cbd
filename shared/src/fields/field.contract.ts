import { z } from 'zod';
import { agendaParams, agendaPath, defineContract, workspaceParams, workspacePath } from '../contracts/index.ts';
import { idSchema } from '../kernel/index.ts';
import { createFieldSchema, editFieldSchema, fieldSchema } from './field.schema.ts';

const one = `${workspacePath}/fields/:fieldId` as const;
const params = workspaceParams.extend({ fieldId: idSchema });

export const listFields = defineContract({
  name: 'listFields',
  summary: 'The strategy fields of an agenda in their order',
  method: 'GET',
  path: `${agendaPath}/fields`,
  access: 'agenda.read',
  params: agendaParams,
  response: z.object({ items: z.array(fieldSchema) }),
});

export const createField = defineContract({
  name: 'createField',
  summary: 'Add a strategy field',
  method: 'POST',
  path: `${agendaPath}/fields`,
  access: 'agenda.edit',
  params: agendaParams,
  body: createFieldSchema,
  response: fieldSchema,
  errors: ['resource.unknown_reference', 'field.nested_too_deep'],
});

export const updateField = defineContract({
  name: 'updateField',
  summary: 'Change a strategy field',
  method: 'PATCH',
  path: one,
  access: 'agenda.edit',
  params,
  body: editFieldSchema,
  response: fieldSchema,
  errors: ['resource.unknown_reference', 'field.nested_too_deep'],
});

export const deleteField = defineContract({
  name: 'deleteField',
  summary: 'Delete a strategy field that holds nothing any more',
  method: 'DELETE',
  path: one,
  access: 'agenda.edit',
  params,
  response: z.undefined(),
  errors: ['resource.referenced'],
});
