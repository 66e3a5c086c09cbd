import * as contracts from '@agendawerk/shared/api-keys/index.ts';
import type { Routes } from '../../platform/routes.ts';
import { createApiKey, listApiKeys, revokeApiKey } from './api-keys.service.ts';

export function registerApiKeys(routes: Routes): void {
  routes.workspace(contracts.listApiKeys, async ({ context }) => ({ items: await listApiKeys(context) }));
  routes.workspace(contracts.createApiKey, ({ context, body }) => createApiKey(context, body));
  routes.workspace(contracts.revokeApiKey, ({ context, params }) => revokeApiKey(context, params.apiKeyId));
}
