import * as contracts from '@agendawerk/shared/me/index.ts';
import type { Routes } from '../../platform/routes.ts';
import { endOtherSessions, endSession, getMe, listSessions, updateMe } from './me.service.ts';

export function registerMe(routes: Routes): void {
  routes.session(contracts.getMe, (call) => getMe(call));
  routes.session(contracts.updateMe, (call) => updateMe(call, call.body));
  routes.session(contracts.listSessions, async (call) => ({ items: await listSessions(call) }));
  routes.session(contracts.endSession, (call) => endSession(call, call.params.sessionId));
  routes.session(contracts.endOtherSessions, (call) => endOtherSessions(call));
}
