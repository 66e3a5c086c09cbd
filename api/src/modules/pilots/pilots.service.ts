import { DomainError } from '@agendawerk/shared/errors/index.ts';
import { isEndBeforeStart } from '@agendawerk/shared/measures/index.ts';
import {
  areCriteriaChanged,
  type createPilotSchema,
  type editPilotSchema,
  type findingsSchema,
  judgePilotAbilities,
  type Pilot,
  type PilotAbilities,
} from '@agendawerk/shared/pilots/index.ts';
import type { z } from 'zod';
import { newId } from '../../db/ids.ts';
import { orNotFound, refuseStale } from '../../db/table.ts';
import { refuseField } from '../../platform/refuse-field.ts';
import type { Context } from '../../platform/routes.ts';
import { findMeasureKey } from '../measures/index.ts';
import { criteria, findPilot, findPilotsJson, hasAgenda, pilotTable, writeFindings } from './pilots.repository.ts';

export async function listPilotsJson({ transaction, workspaceId }: Context, agendaId: string): Promise<string> {
  return orNotFound(await findPilotsJson(transaction, workspaceId, agendaId));
}

export async function getPilotPage(
  { actor, transaction, workspaceId }: Context,
  id: string,
): Promise<{ pilot: Pilot; abilities: PilotAbilities }> {
  const { pilot, measure } = orNotFound(await findPilot(transaction, workspaceId, id));
  return { pilot, abilities: judgePilotAbilities(actor, pilot, measure) };
}

export async function createPilot(
  context: Context,
  { agendaId, values }: { agendaId: string; values: z.output<typeof createPilotSchema> },
): Promise<Pilot> {
  const { transaction, workspaceId } = context;
  if (!(await hasAgenda(transaction, workspaceId, agendaId))) throw new DomainError('resource.not_found');
  await refuseForeignMeasure(context, { ...values, startedOn: null });
  refuseReversedDates(values);
  const id = newId();
  const { criteria: lines, ...sheet } = values;
  await pilotTable.insert(transaction, workspaceId, id, { ...sheet, agendaId });
  await criteria.replace(transaction, { workspaceId, agendaId, id }, lines);
  return getPilot(context, id);
}

export async function updatePilot(
  context: Context,
  { id, revision, change }: { id: string; revision: number; change: z.output<typeof editPilotSchema> },
): Promise<Pilot> {
  const { transaction, workspaceId } = context;
  const pilot = await getOwnPilot(context, { id, revision, ability: 'edit' });
  refuseDecided(pilot);
  const { criteria: lines, ...sheet } = change;
  if (sheet.measureId !== undefined && sheet.measureId !== pilot.measureId)
    await refuseForeignMeasure(context, { ...pilot, ...sheet });
  refuseReversedDates({ ...pilot, ...sheet });
  const isNew = lines !== undefined && areCriteriaChanged(pilot.criteria, lines);
  if (isNew && pilot.startedOn !== null) refuseField('pilot.criteria_frozen', 'criteria');
  await pilotTable.update(transaction, { workspaceId, id, revision }, sheet);
  if (isNew) await criteria.replace(transaction, { workspaceId, agendaId: pilot.agendaId, id }, lines);
  return getPilot(context, id);
}

export async function savePilotFindings(
  context: Context,
  { id, revision, findings }: { id: string; revision: number } & z.output<typeof findingsSchema>,
): Promise<Pilot> {
  const { transaction, workspaceId } = context;
  const pilot = await getOwnPilot(context, { id, revision, ability: 'edit' });
  refuseDecided(pilot);
  if (pilot.startedOn === null) throw new DomainError('pilot.not_started');
  const kept = findings.map((finding) => ({ ...finding, valueOn: finding.value === null ? null : finding.valueOn }));
  const unknown = await writeFindings(transaction, { workspaceId, id, findings: kept });
  if (unknown.length > 0) {
    const fields = findings.flatMap(({ criterionId }, index) =>
      unknown.includes(criterionId) ? [{ path: ['body', 'findings', index, 'criterionId'], code: 'line.unknown' }] : [],
    );
    throw new DomainError('request.invalid', { fields });
  }
  await pilotTable.update(transaction, { workspaceId, id, revision }, {});
  return getPilot(context, id);
}

export async function deletePilot(context: Context, { id, revision }: { id: string; revision: number }): Promise<void> {
  const pilot = await getOwnPilot(context, { id, revision, ability: 'decide' });
  if (pilot.startedOn !== null) throw new DomainError('pilot.already_started');
  await pilotTable.remove(context.transaction, { workspaceId: context.workspaceId, id, revision });
}

export async function getPilot({ transaction, workspaceId }: Context, id: string): Promise<Pilot> {
  return orNotFound(await findPilot(transaction, workspaceId, id)).pilot;
}

/** What is there, at this revision, and theirs; otherwise 404, 412 or 403. */
export async function getOwnPilot(
  { actor, transaction, workspaceId }: Context,
  { id, revision, ability }: { id: string; revision: number; ability: 'edit' | 'decide' },
): Promise<Pilot> {
  const { pilot, measure } = orNotFound(await findPilot(transaction, workspaceId, id));
  if (!judgePilotAbilities(actor, pilot, measure)[ability])
    throw new DomainError('access.forbidden', { needs: `pilot.${ability}` });
  if (pilot.revision !== revision) return refuseStale(pilot);
  return pilot;
}

export function refuseDecided({ decision }: Pick<Pilot, 'decision'>): void {
  if (decision !== null) throw new DomainError('pilot.already_decided');
}

/** Who only acts on what is theirs plans pilots for their measures. */
async function refuseForeignMeasure(
  { actor, transaction, workspaceId }: Context,
  pilot: Pick<Pilot, 'measureId' | 'responsibleId' | 'startedOn'>,
): Promise<void> {
  const { measureId } = pilot;
  const measure = measureId === null ? null : await findMeasureKey(transaction, workspaceId, measureId);
  if (measure === undefined) refuseField('resource.unknown_reference', 'measureId');
  if (judgePilotAbilities(actor, { ...pilot, responsibleId: null }, measure).edit) return;
  if (measure === null) refuseField('pilot.measure_required', 'measureId');
  throw new DomainError('access.forbidden', { needs: 'pilot.edit' });
}

function refuseReversedDates({ start, end }: Pick<Pilot, 'start' | 'end'>): void {
  if (isEndBeforeStart(start, end)) refuseField('pilot.end_before_start', 'end');
}
