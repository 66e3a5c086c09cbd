import * as contracts from '@agendawerk/shared/members/index.ts';
import type { SignIn } from '../../auth/index.ts';
import { JsonText, type Routes } from '../../platform/routes.ts';
import type { Post } from './invite.service.ts';
import {
  createResetLink,
  getMemberSignIn,
  inviteMember,
  listMembers,
  renewInvitation,
  updateMember,
} from './members.service.ts';

export function registerMembers(routes: Routes, { signIn, post }: { signIn: SignIn; post: Post }): void {
  routes.workspace(
    contracts.listMembers,
    async ({ context }) => new JsonText(`{"items":${await listMembers(context)}}`),
  );
  routes.workspace(contracts.inviteMember, ({ context, body }) => inviteMember(context, post, body));
  routes.workspace(contracts.renewInvitation, ({ context, params }) => renewInvitation(context, post, params.memberId));
  routes.workspace(contracts.getMemberSignIn, ({ context, params }) =>
    getMemberSignIn(context, signIn, params.memberId),
  );
  routes.workspace(contracts.createResetLink, ({ context, params }) =>
    createResetLink(context, signIn, params.memberId),
  );
  routes.workspace(contracts.updateMember, ({ context, params, revision, body }) =>
    updateMember(context, { memberId: params.memberId, revision, change: body }),
  );
}
