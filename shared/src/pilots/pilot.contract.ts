import { z } from 'zod';
import { agendaParams, agendaPath, defineContract, workspaceParams, workspacePath } from '../contracts/index.ts';
import { idSchema } from '../kernel/index.ts';
import {
  createPilotSchema,
  decidePilotSchema,
  editPilotSchema,
  endPilotSchema,
  findingsSchema,
  pilotSchema,
  startPilotSchema,
} from './pilot.schema.ts';

const one = `${workspacePath}/pilots/:pilotId` as const;
const params = workspaceParams.extend({ pilotId: idSchema });

export const listPilots = defineContract({
  name: 'listPilots',
  summary: 'The pilots of an agenda with their criteria',
  method: 'GET',
  path: `${agendaPath}/pilots`,
  access: 'agenda.read',
  params: agendaParams,
  response: z.object({ items: z.array(pilotSchema) }),
});

export const createPilot = defineContract({
  name: 'createPilot',
  summary: 'Plan a pilot',
  method: 'POST',
  path: `${agendaPath}/pilots`,
  access: 'pilot.edit',
  params: agendaParams,
  body: createPilotSchema,
  response: pilotSchema,
  errors: ['resource.unknown_reference', 'pilot.end_before_start', 'pilot.measure_required'],
});

export const getPilot = defineContract({
  name: 'getPilot',
  summary: 'One pilot and what the caller may do',
  method: 'GET',
  path: one,
  access: 'agenda.read',
  params,
  response: z.object({
    pilot: pilotSchema,
    abilities: z.object({ edit: z.boolean(), decide: z.boolean(), remove: z.boolean() }),
  }),
});

export const updatePilot = defineContract({
  name: 'updatePilot',
  summary: 'Change a pilot; its criteria until it starts',
  method: 'PATCH',
  path: one,
  access: 'pilot.edit',
  params,
  body: editPilotSchema,
  response: pilotSchema,
  errors: ['resource.unknown_reference', 'pilot.end_before_start', 'pilot.criteria_frozen', 'pilot.already_decided'],
});

export const saveFindings = defineContract({
  name: 'saveFindings',
  summary: 'Enter what was measured for criteria, or why it was not',
  method: 'PATCH',
  path: `${one}/findings`,
  access: 'pilot.edit',
  params,
  body: findingsSchema,
  response: pilotSchema,
  errors: ['pilot.not_started', 'pilot.already_decided'],
});

export const startPilot = defineContract({
  name: 'startPilot',
  summary: 'Start a pilot: its criteria are fixed from then on',
  method: 'POST',
  path: `${one}/start`,
  access: 'pilot.decide',
  params,
  body: startPilotSchema,
  response: pilotSchema,
  needsRevision: true,
  successStatus: 200,
  errors: ['pilot.already_started', 'pilot.criteria_missing'],
});

export const endPilot = defineContract({
  name: 'endPilot',
  summary: 'End a pilot, or correct its last day: it waits for its evaluation',
  method: 'POST',
  path: `${one}/end`,
  access: 'pilot.decide',
  params,
  body: endPilotSchema,
  response: pilotSchema,
  needsRevision: true,
  successStatus: 200,
  errors: ['pilot.not_started', 'pilot.already_decided', 'pilot.end_before_start'],
});

/** The readings that count are kept with the decision; a roll-out becomes a measure or extends one in the same step. */
export const decidePilot = defineContract({
  name: 'decidePilot',
  summary: 'Decide on a pilot that has ended: roll out, change and repeat, or stop',
  method: 'POST',
  path: `${one}/decision`,
  access: 'pilot.decide',
  params,
  body: decidePilotSchema,
  response: pilotSchema,
  needsRevision: true,
  successStatus: 200,
  errors: [
    'pilot.not_ended',
    'pilot.already_decided',
    'pilot.criteria_open',
    'pilot.decided_before_end',
    'pilot.measure_required',
    'resource.unknown_reference',
  ],
});

export const deletePilot = defineContract({
  name: 'deletePilot',
  summary: 'Delete a pilot that has not started',
  method: 'DELETE',
  path: one,
  access: 'pilot.decide',
  params,
  response: z.undefined(),
  errors: ['pilot.already_started'],
});
