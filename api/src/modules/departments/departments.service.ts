import type { createDepartmentSchema, Department, editDepartmentSchema } from '@agendawerk/shared/departments/index.ts';
import { DomainError } from '@agendawerk/shared/errors/index.ts';
import type { z } from 'zod';
import { newId } from '../../db/ids.ts';
import { refuseStale } from '../../db/table.ts';
import { refuseField } from '../../platform/refuse-field.ts';
import type { Context } from '../../platform/routes.ts';
import {
  departmentTable,
  findDepartment,
  findDepartmentsJson,
  getNextPosition,
  isDepartmentBelow,
} from './departments.repository.ts';

export async function listDepartmentsJson({ transaction, workspaceId }: Context): Promise<string> {
  return findDepartmentsJson(transaction, workspaceId);
}

export async function createDepartment(
  { transaction, workspaceId }: Context,
  values: z.output<typeof createDepartmentSchema>,
): Promise<Department> {
  const id = newId();
  const position = await getNextPosition(transaction, workspaceId);
  await departmentTable.insert(transaction, workspaceId, id, { ...values, position });
  return getDepartment(transaction, workspaceId, id);
}

export async function updateDepartment(
  { transaction, workspaceId }: Context,
  { id, revision, change }: { id: string; revision: number; change: z.output<typeof editDepartmentSchema> },
): Promise<Department> {
  if (change.parentId && (await isDepartmentBelow(transaction, { workspaceId, upperId: id, id: change.parentId }))) {
    refuseField('department.cycle', 'parentId');
  }
  const isWritten = await departmentTable.update(transaction, { workspaceId, id, revision }, change);
  const present = await findDepartment(transaction, workspaceId, id);
  return isWritten && present ? present : refuseStale(present);
}

export async function deleteDepartment(
  { transaction, workspaceId }: Context,
  { id, revision }: { id: string; revision: number },
): Promise<void> {
  const isGone = await departmentTable.remove(transaction, { workspaceId, id, revision });
  if (!isGone) refuseStale(await findDepartment(transaction, workspaceId, id));
}

async function getDepartment(
  transaction: Context['transaction'],
  workspaceId: string,
  id: string,
): Promise<Department> {
  const department = await findDepartment(transaction, workspaceId, id);
  if (!department) throw new DomainError('resource.not_found');
  return department;
}
