import { type AgendaContent, agendaContentSchema, agendaContentVersion } from '../agendas/agenda-content.schema.ts';

/** From the shape of one content version to that of the next. Whoever raises `agendaContentVersion` adds the step that leads there. */
const steps: Readonly<Record<number, (content: Record<string, unknown>) => Record<string, unknown>>> = {};

/**
 * A frozen copy of any age as the program of today sees it. The stored copy itself is never touched. Throws where the copy
 * comes from a newer program.
 */
export function readContent(stored: unknown, shape: number): AgendaContent {
  let content = stored as Record<string, unknown>;
  for (let version = shape; version < agendaContentVersion; version += 1) {
    const step = steps[version];
    if (!step) throw new TypeError(`no way from content version ${version} to ${version + 1}`);
    content = { ...step(content), contentVersion: version + 1 };
  }
  return agendaContentSchema.parse(content);
}
