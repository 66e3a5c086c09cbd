import { z } from 'zod';
import { defineContract, workspaceParams, workspacePath } from '../contracts/index.ts';
import { idSchema } from '../kernel/index.ts';
import { editMemberSchema, invitationLinkSchema, inviteMemberSchema, memberSchema } from './member.schema.ts';

const collection = `${workspacePath}/members` as const;
const params = workspaceParams.extend({ memberId: idSchema });

export const listMembers = defineContract({
  name: 'listMembers',
  summary: 'Everybody who works or worked in the workspace',
  method: 'GET',
  path: collection,
  access: 'agenda.read',
  params: workspaceParams,
  response: z.object({ items: z.array(memberSchema) }),
});

export const inviteMember = defineContract({
  name: 'inviteMember',
  summary: 'Invite a person by mail link',
  method: 'POST',
  path: collection,
  access: 'workspace.manage',
  isForPersons: true,
  params: workspaceParams,
  body: inviteMemberSchema,
  response: z.object({ member: memberSchema, invitation: invitationLinkSchema }),
  errors: ['member.already_there', 'resource.unknown_reference'],
});

export const renewInvitation = defineContract({
  name: 'renewInvitation',
  summary: 'Send a new link to somebody who has not accepted yet; the old one ends',
  method: 'POST',
  path: `${collection}/:memberId/invitation`,
  access: 'workspace.manage',
  isForPersons: true,
  params,
  response: invitationLinkSchema,
  errors: ['invitation.used'],
});

/** Refused for somebody who works in other workspaces too: no administrator gets into those this way. */
export const createResetLink = defineContract({
  name: 'createResetLink',
  summary: 'A link with which a member sets a new password, for towns without a mail server',
  method: 'POST',
  path: `${collection}/:memberId/password-reset`,
  access: 'workspace.manage',
  isForPersons: true,
  params,
  response: z.object({ link: z.url(), expiresAt: z.iso.datetime() }),
  errors: ['resource.not_found', 'member.other_workspaces'],
});

export const updateMember = defineContract({
  name: 'updateMember',
  summary: 'Change name, roles, departments or access of a member',
  method: 'PATCH',
  path: `${collection}/:memberId`,
  access: 'workspace.manage',
  isForPersons: true,
  params,
  body: editMemberSchema,
  response: memberSchema,
  errors: ['member.last_admin', 'resource.unknown_reference', 'invitation.expired'],
});
