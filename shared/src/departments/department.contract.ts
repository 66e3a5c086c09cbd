import { z } from 'zod';
import { defineContract, workspaceParams, workspacePath } from '../contracts/index.ts';
import { idSchema } from '../kernel/index.ts';
import { createDepartmentSchema, departmentSchema, editDepartmentSchema } from './department.schema.ts';

const collection = `${workspacePath}/departments` as const;
const params = workspaceParams.extend({ departmentId: idSchema });

export const listDepartments = defineContract({
  name: 'listDepartments',
  summary: 'All departments, municipal companies and partners',
  method: 'GET',
  path: collection,
  access: 'agenda.read',
  params: workspaceParams,
  response: z.object({ items: z.array(departmentSchema) }),
});

export const createDepartment = defineContract({
  name: 'createDepartment',
  summary: 'Add a department',
  method: 'POST',
  path: collection,
  access: 'workspace.manage',
  params: workspaceParams,
  body: createDepartmentSchema,
  response: departmentSchema,
  errors: ['resource.duplicate', 'resource.unknown_reference'],
});

export const updateDepartment = defineContract({
  name: 'updateDepartment',
  summary: 'Change a department',
  method: 'PATCH',
  path: `${collection}/:departmentId`,
  access: 'workspace.manage',
  params,
  body: editDepartmentSchema,
  response: departmentSchema,
  errors: ['resource.duplicate', 'resource.unknown_reference', 'department.cycle'],
});

export const deleteDepartment = defineContract({
  name: 'deleteDepartment',
  summary: 'Remove a department that nothing refers to',
  method: 'DELETE',
  path: `${collection}/:departmentId`,
  access: 'workspace.manage',
  params,
  response: z.undefined(),
  errors: ['resource.referenced'],
});
