import { z } from 'zod';
import { agendaParams, agendaPath, defineContract, workspaceParams, workspacePath } from '../contracts/index.ts';
import { exportJobSchema } from '../exports/export.schema.ts';
import { idSchema } from '../kernel/index.ts';
import {
  editRoundSchema,
  evaluateRemarkSchema,
  noteRemarksSchema,
  openRoundSchema,
  remarkSchema,
  roundDepartmentSchema,
  roundSchema,
} from './round.schema.ts';

const one = `${workspacePath}/rounds/:roundId` as const;
const params = workspaceParams.extend({ roundId: idSchema });
const ofDepartment = `${one}/departments/:departmentId` as const;
const departmentParams = params.extend({ departmentId: idSchema });
const oneRemark = `${one}/remarks/:remarkId` as const;

export const listRounds = defineContract({
  name: 'listRounds',
  summary: 'The rounds of an agenda, the newest first, and how far their departments are',
  method: 'GET',
  path: `${agendaPath}/rounds`,
  access: 'round.read',
  params: agendaParams,
  response: z.object({ items: z.array(roundSchema) }),
});

export const openRound = defineContract({
  name: 'openRound',
  summary: 'Ask departments to co-sign a version',
  method: 'POST',
  path: `${workspacePath}/versions/:versionId/rounds`,
  access: 'round.manage',
  params: workspaceParams.extend({ versionId: idSchema }),
  body: openRoundSchema,
  response: roundSchema,
  errors: [
    'resource.unknown_reference',
    'round.department_already_asked',
    'round.deadline_in_past',
    'round.wrong_version',
  ],
});

export const getRound = defineContract({
  name: 'getRound',
  summary: 'One round, how far its departments are, and what the caller may do',
  method: 'GET',
  path: one,
  access: 'round.read',
  params,
  response: z.object({ round: roundSchema, abilities: z.object({ manage: z.boolean() }) }),
});

export const updateRound = defineContract({
  name: 'updateRound',
  summary: 'Move the deadline of a round, or change its title and message',
  method: 'PATCH',
  path: one,
  access: 'round.manage',
  params,
  body: editRoundSchema,
  response: roundSchema,
  errors: ['round.closed', 'round.deadline_in_past'],
});

export const addRoundDepartments = defineContract({
  name: 'addRoundDepartments',
  summary: 'Ask further departments in a round',
  method: 'POST',
  path: `${one}/departments`,
  access: 'round.manage',
  params,
  body: openRoundSchema.pick({ departmentIds: true }),
  response: roundSchema,
  errors: ['resource.unknown_reference', 'round.closed', 'round.department_already_asked'],
});

export const remindRound = defineContract({
  name: 'remindRound',
  summary: 'Remind departments that have not answered',
  method: 'POST',
  path: `${one}/reminders`,
  access: 'round.manage',
  params,
  body: openRoundSchema.pick({ departmentIds: true }),
  response: roundSchema,
  successStatus: 200,
  errors: ['resource.unknown_reference', 'round.closed'],
});

export const nameDeputy = defineContract({
  name: 'nameDeputy',
  summary: 'Name who answers in the place of the head, in this round only',
  method: 'PUT',
  path: `${ofDepartment}/deputy`,
  access: 'round.name_deputy',
  params: departmentParams,
  body: z.strictObject({ deputyId: idSchema.nullable() }),
  response: roundDepartmentSchema,
  needsRevision: true,
  errors: ['resource.unknown_reference', 'round.closed', 'round.deputy_cannot_answer'],
});

/** Ends every link that was sent for the department, and what was opened with them. A reminder sends a new one. */
export const revokeRoundLinks = defineContract({
  name: 'revokeRoundLinks',
  summary: 'Withdraw the links of a department',
  method: 'DELETE',
  path: `${ofDepartment}/links`,
  access: 'round.manage',
  params: departmentParams,
  response: z.undefined(),
  needsRevision: false,
});

export const closeRound = defineContract({
  name: 'closeRound',
  summary: 'Close a round for good: its remarks and what became of them are fixed',
  method: 'POST',
  path: `${one}/closing`,
  access: 'round.manage',
  params,
  response: roundSchema,
  needsRevision: true,
  successStatus: 200,
  errors: ['round.closed', 'round.remarks_open', 'round.departments_waiting'],
});

/** Everybody else sees the remarks of their own departments while the round is open, and all of them once it is closed. */
export const listRemarks = defineContract({
  name: 'listRemarks',
  summary: 'The remarks of a round and what became of them (Abwägungstabelle)',
  method: 'GET',
  path: `${one}/remarks`,
  access: 'round.read',
  params,
  response: z.object({ items: z.array(remarkSchema) }),
});

export const evaluateRemark = defineContract({
  name: 'evaluateRemark',
  summary: 'Say what becomes of a remark, and why',
  method: 'POST',
  path: `${oneRemark}/evaluation`,
  access: 'round.manage',
  params: params.extend({ remarkId: idSchema }),
  body: evaluateRemarkSchema,
  response: remarkSchema,
  needsRevision: true,
  successStatus: 200,
  errors: ['round.closed', 'round.evaluation_reason_required'],
});

export const noteRemarks = defineContract({
  name: 'noteRemarks',
  summary: 'Take several remarks note of at once; those that somebody else has evaluated meanwhile stay as they are',
  method: 'POST',
  path: `${one}/evaluations`,
  access: 'round.manage',
  params,
  body: noteRemarksSchema,
  response: z.object({ items: z.array(remarkSchema), skipped: z.int() }),
  successStatus: 200,
  errors: ['round.closed'],
});

/** Answers the file itself, not JSON. */
export const getConsiderationTable = defineContract({
  name: 'getConsiderationTable',
  summary: 'The Abwägungstabelle as XLSX',
  method: 'GET',
  path: `${one}/consideration-table`,
  access: 'round.read',
  params,
  response: z.file(),
  isRevisioned: false,
});

export const createConsiderationExport = defineContract({
  name: 'createConsiderationExport',
  summary: 'Make a PDF of the Abwägungstabelle, as an annex to the agenda',
  method: 'POST',
  path: `${one}/exports`,
  access: 'round.read',
  params,
  body: z.strictObject({ format: z.literal('pdf') }),
  response: exportJobSchema,
  successStatus: 202,
});
