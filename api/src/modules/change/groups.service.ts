import {
  canEditGroup,
  type Competence,
  type createCompetenceSchema,
  type createTargetGroupSchema,
  type editCompetenceSchema,
  type editTargetGroupSchema,
  type TargetGroup,
} from '@agendawerk/shared/change/index.ts';
import { DomainError } from '@agendawerk/shared/errors/index.ts';
import type { z } from 'zod';
import { newId } from '../../db/ids.ts';
import { orNotFound, refuseStale } from '../../db/table.ts';
import { refuseField } from '../../platform/refuse-field.ts';
import type { Context } from '../../platform/routes.ts';
import { findChangePlanJson, findCompetence, findGroup, hasAgenda } from './change.repository.ts';
import { competenceTable, groupLevels, groupTable } from './change-tables.ts';

interface Edit<Change> {
  id: string;
  revision: number;
  change: Change;
}

export async function getChangePlanJson({ transaction, workspaceId }: Context, agendaId: string): Promise<string> {
  return orNotFound(await findChangePlanJson(transaction, workspaceId, agendaId));
}

export async function createGroup(
  context: Context,
  { agendaId, values }: { agendaId: string; values: z.output<typeof createTargetGroupSchema> },
): Promise<TargetGroup> {
  const { transaction, workspaceId } = context;
  if (!(await hasAgenda(transaction, workspaceId, agendaId))) throw new DomainError('resource.not_found');
  refuseForeignDepartment(context, values);
  const id = newId();
  await groupTable.insert(transaction, workspaceId, id, { ...values, agendaId });
  return orNotFound(await findGroup(transaction, { workspaceId, id }));
}

export async function updateGroup(
  context: Context,
  { id, revision, change }: Edit<z.output<typeof editTargetGroupSchema>>,
): Promise<TargetGroup> {
  const { transaction, workspaceId } = context;
  const group = await getOwnGroup(context, { id, revision });
  const { levels, ...sheet } = change;
  if (sheet.departmentId !== undefined) refuseForeignDepartment(context, { departmentId: sheet.departmentId });
  await groupTable.update(transaction, { workspaceId, id, revision }, sheet);
  if (levels) {
    // What says nothing is not kept.
    const said = levels.filter(({ needed, present }) => needed !== null || present !== null);
    await groupLevels.replace(transaction, { workspaceId, agendaId: group.agendaId, id }, said);
  }
  return orNotFound(await findGroup(transaction, { workspaceId, id }));
}

export async function deleteGroup(context: Context, { id, revision }: Omit<Edit<never>, 'change'>): Promise<void> {
  await getOwnGroup(context, { id, revision });
  await groupTable.remove(context.transaction, { workspaceId: context.workspaceId, id, revision });
}

async function getOwnGroup(
  { actor, transaction, workspaceId }: Context,
  { id, revision }: { id: string; revision: number },
): Promise<TargetGroup> {
  const group = orNotFound(await findGroup(transaction, { workspaceId, id }));
  if (!canEditGroup(actor, group)) throw new DomainError('access.forbidden', { needs: 'group.edit' });
  if (group.revision !== revision) return refuseStale(group);
  return group;
}

/** Who only acts on what is theirs names groups of their department. */
function refuseForeignDepartment({ actor }: Context, { departmentId }: Pick<TargetGroup, 'departmentId'>): void {
  if (canEditGroup(actor, { departmentId })) return;
  if (departmentId === null) refuseField('change.department_required', 'departmentId');
  throw new DomainError('access.forbidden', { needs: 'group.edit' });
}

export async function createCompetence(
  { transaction, workspaceId }: Context,
  { agendaId, values }: { agendaId: string; values: z.output<typeof createCompetenceSchema> },
): Promise<Competence> {
  if (!(await hasAgenda(transaction, workspaceId, agendaId))) throw new DomainError('resource.not_found');
  const id = newId();
  await competenceTable.insert(transaction, workspaceId, id, { ...values, agendaId });
  return orNotFound(await findCompetence(transaction, { workspaceId, id }));
}

export async function updateCompetence(
  { transaction, workspaceId }: Context,
  { id, revision, change }: Edit<z.output<typeof editCompetenceSchema>>,
): Promise<Competence> {
  const isWritten = await competenceTable.update(transaction, { workspaceId, id, revision }, change);
  const present = await findCompetence(transaction, { workspaceId, id });
  return isWritten && present ? present : refuseStale(present);
}

export async function deleteCompetence(
  { transaction, workspaceId }: Context,
  { id, revision }: Omit<Edit<never>, 'change'>,
): Promise<void> {
  const isGone = await competenceTable.remove(transaction, { workspaceId, id, revision });
  if (!isGone) refuseStale(await findCompetence(transaction, { workspaceId, id }));
}
