import { z } from 'zod';
import { agendaContentSchema } from '../agendas/agenda-content.schema.ts';
import { defineContract, workspaceParams, workspacePath } from '../contracts/index.ts';
import { idSchema } from '../kernel/index.ts';
import {
  answerRoundSchema,
  coSigningSchema,
  createRemarkSchema,
  editRemarkSchema,
  remarkSchema,
  roundDepartmentSchema,
  roundLinkSchema,
  viewSchema,
} from './round.schema.ts';

/** What a department does in a round: everything here but the links may be called by whoever has confirmed one. */
const ofDepartment = `${workspacePath}/rounds/:roundId/departments/:departmentId` as const;
const departmentParams = workspaceParams.extend({ roundId: idSchema, departmentId: idSchema });

export const getCoSigning = defineContract({
  name: 'getCoSigning',
  summary: 'What a department is asked in a round, and what it has said',
  method: 'GET',
  path: `${ofDepartment}/co-signing`,
  access: 'round.answer',
  params: departmentParams,
  response: coSigningSchema,
  takesRoundLink: true,
});

export const getRoundContent = defineContract({
  name: 'getRoundContent',
  summary: 'The version that a round is about',
  method: 'GET',
  path: `${ofDepartment}/content`,
  access: 'round.answer',
  params: departmentParams,
  response: agendaContentSchema,
  takesRoundLink: true,
});

export const viewPlace = defineContract({
  name: 'viewPlace',
  summary: 'Mark something in the version as looked at',
  method: 'POST',
  path: `${ofDepartment}/views`,
  access: 'round.answer',
  params: departmentParams,
  body: viewSchema,
  response: z.undefined(),
  successStatus: 204,
  errors: ['round.closed', 'round.place_unknown'],
  takesRoundLink: true,
});

export const createRemark = defineContract({
  name: 'createRemark',
  summary: 'Make a remark on a place in the version',
  method: 'POST',
  path: `${ofDepartment}/remarks`,
  access: 'round.answer',
  params: departmentParams,
  body: createRemarkSchema,
  response: remarkSchema,
  errors: ['round.closed', 'round.place_unknown'],
  takesRoundLink: true,
});

export const updateRemark = defineContract({
  name: 'updateRemark',
  summary: 'Change an own remark that nobody has evaluated yet',
  method: 'PATCH',
  path: `${ofDepartment}/remarks/:remarkId`,
  access: 'round.answer',
  params: departmentParams.extend({ remarkId: idSchema }),
  body: editRemarkSchema,
  response: remarkSchema,
  errors: ['round.closed', 'round.remark_fixed'],
  takesRoundLink: true,
});

export const deleteRemark = defineContract({
  name: 'deleteRemark',
  summary: 'Withdraw an own remark that nobody has evaluated yet',
  method: 'DELETE',
  path: `${ofDepartment}/remarks/:remarkId`,
  access: 'round.answer',
  params: departmentParams.extend({ remarkId: idSchema }),
  response: z.undefined(),
  errors: ['round.closed', 'round.remark_fixed'],
  takesRoundLink: true,
});

/** The revision is that of the department in the round: of two who answer for it at once, one wins and the other sees it. */
export const answerRound = defineContract({
  name: 'answerRound',
  summary: 'Co-sign, co-sign with remarks, or refuse; may be changed until the round is closed',
  method: 'POST',
  path: `${ofDepartment}/answers`,
  access: 'round.answer',
  params: departmentParams,
  body: answerRoundSchema,
  response: roundDepartmentSchema,
  needsRevision: true,
  errors: ['round.closed', 'round.reason_required', 'round.remark_required'],
  takesRoundLink: true,
});

export const endRoundSession = defineContract({
  name: 'endRoundSession',
  summary: 'Leave a round that was entered by a link',
  method: 'DELETE',
  path: `${ofDepartment}/session`,
  access: 'round.answer',
  params: departmentParams,
  response: z.undefined(),
  needsRevision: false,
  takesRoundLink: true,
});

const linkParams = z.object({ token: z.string().min(20).max(200) });
const linkPath = '/api/round-links/:token' as const;

export const getRoundLink = defineContract({
  name: 'getRoundLink',
  summary: 'Whom the link of a mail is for, before it is confirmed',
  method: 'GET',
  path: linkPath,
  access: 'public',
  params: linkParams,
  response: roundLinkSchema,
  perMinute: 120,
  errors: ['resource.not_found', 'round_link.closed', 'round_link.expired', 'round_link.revoked'],
});

/** Sets a cookie that is sent to this round and department alone. */
export const confirmRoundLink = defineContract({
  name: 'confirmRoundLink',
  summary: 'Enter the round of a link as the person it was sent to',
  method: 'POST',
  path: `${linkPath}/session`,
  access: 'public',
  params: linkParams,
  response: z.object({ workspaceId: idSchema, roundId: idSchema, departmentId: idSchema }),
  perMinute: 30,
  errors: ['resource.not_found', 'round_link.closed', 'round_link.expired', 'round_link.revoked'],
});
