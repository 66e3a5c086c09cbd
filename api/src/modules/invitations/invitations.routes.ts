import * as contracts from '@agendawerk/shared/invitations/index.ts';
import type { Routes } from '../../platform/routes.ts';
import { acceptInvitation, getInvitation } from './invitations.service.ts';

export function registerInvitations(routes: Routes): void {
  routes.open(contracts.getInvitation, ({ params, now, connect }) =>
    getInvitation({ token: params.token, now, connect }),
  );
  routes.open(contracts.acceptInvitation, ({ params, body, now, connect }) =>
    acceptInvitation({ token: params.token, now, connect }, body),
  );
}
