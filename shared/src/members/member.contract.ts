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

/** Whoever signs in by the town's own service alone has no password here, and gets none. */
export const getMemberSignIn = defineContract({
  name: 'getMemberSignIn',
  summary: 'How a member signs in: whether by the sign-in service alone',
  method: 'GET',
  path: `${collection}/:memberId/sign-in`,
  access: 'workspace.manage',
  isForPersons: true,
  params,
  response: z.object({ isByService: z.boolean() }),
  // The first sign-in by the service does not move the workspace's clock.
  isRevisioned: false,
});

/**
 * Refused for somebody who works in other workspaces too: no administrator gets into those this way. And for somebody who
 * signs in by the town's own service alone: a password would be a second way in that the service knows nothing of.
 */
export const createResetLink = defineContract({
  name: 'createResetLink',
  summary: 'A link with which a member sets a new password, for towns without a mail server',
  method: 'POST',
  path: `${collection}/:memberId/password-reset`,
  access: 'workspace.manage',
  isForPersons: true,
  params,
  response: z.object({ link: z.url(), expiresAt: z.iso.datetime() }),
  errors: ['resource.not_found', 'member.other_workspaces', 'member.signs_in_by_service'],
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
