import { z } from 'zod';
import { defineContract, workspaceParams, workspacePath } from '../contracts/index.ts';
import { changeIdSchema, newsSchema, watchedSchema } from './live.schema.ts';

/**
 * Asked with `Accept: text/event-stream` it stays open and tells what happens (events `hello`, `change`, `presence`, `gap`,
 * `mark`, `end`; their data are the schemas of this slice); otherwise it answers once.
 */
export const readNews = defineContract({
  name: 'readNews',
  summary: 'What was written since; as a stream of server-sent events where the caller asks for one',
  method: 'GET',
  path: `${workspacePath}/events`,
  access: 'agenda.read',
  params: workspaceParams,
  query: z.object({ since: changeIdSchema.optional() }),
  response: newsSchema,
  isRevisioned: false,
});

export const announcePresence = defineContract({
  name: 'announcePresence',
  summary:
    'Say what a window shows, so that others see who is there; kept for less than a minute and nowhere written down',
  method: 'POST',
  path: `${workspacePath}/presence`,
  access: 'agenda.read',
  params: workspaceParams,
  body: z.strictObject({ window: z.uuid(), at: watchedSchema.nullable() }),
  response: z.undefined(),
  successStatus: 204,
  isUnclocked: true,
});
