import * as contracts from '@agendawerk/shared/members/index.ts';
import type { SignIn } from '../../auth/index.ts';
import type { Outbox } from '../../mail/index.ts';
import { JsonText, type Routes } from '../../platform/routes.ts';
import { createResetLink, inviteMember, listMembers, renewInvitation, updateMember } from './members.service.ts';

export function registerMembers(routes: Routes, { signIn, outbox }: { signIn: SignIn; outbox: Outbox }): void {
  routes.workspace(
    contracts.listMembers,
    async ({ context }) => new JsonText(`{"items":${await listMembers(context)}}`),
  );
  routes.workspace(contracts.inviteMember, ({ context, body }) => inviteMember(context, outbox, body));
  routes.workspace(contracts.renewInvitation, ({ context, params }) =>
    renewInvitation(context, outbox, params.memberId),
  );
  routes.workspace(contracts.createResetLink, ({ context, params }) =>
    createResetLink(context, signIn, params.memberId),
  );
  routes.workspace(contracts.updateMember, ({ context, params, revision, body }) =>
    updateMember(context, { memberId: params.memberId, revision, change: body }),
  );
}
