import { can } from '@agendawerk/shared/access/index.ts';
import { DomainError } from '@agendawerk/shared/errors/index.ts';
import { toBerlinDay } from '@agendawerk/shared/kernel/index.ts';
import {
  type decidePilotSchema,
  hasCriteria,
  listUnansweredCriteria,
  type Pilot,
} from '@agendawerk/shared/pilots/index.ts';
import type { z } from 'zod';
import { pilotTable, keepReadings } from './pilots.repository.ts';
import { refuseField, refuseValue } from '../../platform/refuse-field.ts';
import type { Context } from '../../platform/routes.ts';
import { getOwnPilot, getPilot, refuseDecided } from './pilots.service.ts';
import { rollOut } from './roll-out.service.ts';

interface Step {
  id: string;
  revision: number;
}

export async function startPilot(
  context: Context,
  { startedOn, ...step }: Step & { startedOn: string },
): Promise<Pilot> {
  const pilot = await getOwnPilot(context, { ...step, ability: 'decide' });
  if (pilot.startedOn !== null) throw new DomainError('pilot.already_started');
  if (!hasCriteria(pilot)) throw new DomainError('pilot.criteria_missing');
  refuseFuture(context, startedOn, 'startedOn');
  return write(context, step, { startedOn });
}

export async function endPilot(context: Context, { endedOn, ...step }: Step & { endedOn: string }): Promise<Pilot> {
  const pilot = await getOwnPilot(context, { ...step, ability: 'decide' });
  refuseDecided(pilot);
  if (pilot.startedOn === null) throw new DomainError('pilot.not_started');
  if (endedOn < pilot.startedOn) refuseField('pilot.end_before_start', 'endedOn');
  refuseFuture(context, endedOn, 'endedOn');
  return write(context, step, { endedOn });
}

export async function decidePilot(
  context: Context,
  { values, ...step }: Step & { values: z.output<typeof decidePilotSchema> },
): Promise<Pilot> {
  const { transaction, workspaceId } = context;
  const present = await getOwnPilot(context, { ...step, ability: 'decide' });
  refuseDecided(present);
  if (present.endedOn === null) throw new DomainError('pilot.not_ended');
  if (values.decidedOn < present.endedOn) refuseField('pilot.decided_before_end', 'decidedOn');
  refuseFuture(context, values.decidedOn, 'decidedOn');
  if (listUnansweredCriteria(present).length > 0) throw new DomainError('pilot.criteria_open');
  await keepReadings(transaction, workspaceId, step.id);
  const pilot = await getPilot(context, step.id);
  return write(context, step, {
    decision: values.decision,
    decisionReason: values.reason,
    decidedOn: values.decidedOn,
    rolledOutId: values.decision === 'roll_out' ? await carryOn(context, pilot, values) : null,
  });
}

async function carryOn(
  context: Context,
  pilot: Pilot,
  { rollOut: wanted, decidedOn }: z.output<typeof decidePilotSchema>,
): Promise<string> {
  if (wanted === null) refuseField('pilot.measure_required', 'rollOut');
  if (wanted.measureId === null && !can(context.actor, 'measure.create'))
    throw new DomainError('access.forbidden', { needs: 'measure.create' });
  return rollOut(context, { pilot, measureId: wanted.measureId, from: Number(decidedOn.slice(0, 4)) + 1 });
}

async function write(context: Context, step: Step, values: Readonly<Record<string, unknown>>): Promise<Pilot> {
  const { transaction, workspaceId } = context;
  await pilotTable.update(transaction, { workspaceId, ...step }, values);
  return getPilot(context, step.id);
}

function refuseFuture({ now }: Context, day: string, field: string): void {
  if (day > toBerlinDay(now)) refuseValue('date.in_future', field);
}
