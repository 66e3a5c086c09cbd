import { z } from 'zod';
import { defineContract, workspaceParams, workspacePath } from '../contracts/index.ts';
import { idSchema } from '../kernel/index.ts';
import { createMunicipalitySchema, editMunicipalitySchema, municipalitySchema } from './municipality.schema.ts';

const collection = `${workspacePath}/municipalities` as const;
const params = workspaceParams.extend({ municipalityId: idSchema });

export const listMunicipalities = defineContract({
  name: 'listMunicipalities',
  summary: 'The municipalities that the workspace serves',
  method: 'GET',
  path: collection,
  access: 'workspace.read',
  params: workspaceParams,
  response: z.object({ items: z.array(municipalitySchema) }),
});

export const createMunicipality = defineContract({
  name: 'createMunicipality',
  summary: 'Add a municipality',
  method: 'POST',
  path: collection,
  access: 'workspace.manage',
  params: workspaceParams,
  body: createMunicipalitySchema,
  response: municipalitySchema,
});

export const updateMunicipality = defineContract({
  name: 'updateMunicipality',
  summary: 'Change a municipality',
  method: 'PATCH',
  path: `${collection}/:municipalityId`,
  access: 'workspace.manage',
  params,
  body: editMunicipalitySchema,
  response: municipalitySchema,
});

export const deleteMunicipality = defineContract({
  name: 'deleteMunicipality',
  summary: 'Remove a municipality that no agenda names',
  method: 'DELETE',
  path: `${collection}/:municipalityId`,
  access: 'workspace.manage',
  params,
  response: z.undefined(),
  errors: ['resource.referenced'],
});
