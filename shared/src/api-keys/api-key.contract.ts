import { z } from 'zod';
import { roleSchema } from '../access/index.ts';
import { defineContract, workspaceParams, workspacePath } from '../contracts/index.ts';
import { idSchema, lineSchema } from '../kernel/index.ts';

const collection = `${workspacePath}/api-keys` as const;

export const apiKeySchema = z.object({
  id: idSchema,
  name: z.string(),
  role: roleSchema,
  createdAt: z.iso.datetime(),
  expiresAt: z.iso.datetime().nullable(),
  revokedAt: z.iso.datetime().nullable(),
  memberId: idSchema,
});
export type ApiKey = z.infer<typeof apiKeySchema>;

export const listApiKeys = defineContract({
  name: 'listApiKeys',
  summary: 'Keys with which other systems use this API',
  method: 'GET',
  path: collection,
  access: 'workspace.manage',
  params: workspaceParams,
  response: z.object({ items: z.array(apiKeySchema) }),
});

/** The token is shown once and only its hash is kept. Other systems send it as `Authorization: Bearer …`. */
export const createApiKey = defineContract({
  name: 'createApiKey',
  summary: 'Make a key for another system',
  method: 'POST',
  path: collection,
  access: 'workspace.manage',
  isForPersons: true,
  params: workspaceParams,
  body: z.strictObject({
    name: lineSchema(200),
    role: roleSchema,
    expiresAt: z.iso.datetime().nullable().default(null),
  }),
  response: z.object({ apiKey: apiKeySchema, token: z.string() }),
});

export const revokeApiKey = defineContract({
  name: 'revokeApiKey',
  summary: 'End a key at once',
  method: 'POST',
  path: `${collection}/:apiKeyId/revocation`,
  access: 'workspace.manage',
  isForPersons: true,
  params: workspaceParams.extend({ apiKeyId: idSchema }),
  response: apiKeySchema,
});
