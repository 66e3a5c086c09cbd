import type { z } from 'zod';
import { settings } from './settings.ts';

/** The settings as a page for operators, `docs/configuration.md`. */
export function describeSettings(): string {
  const topics = Object.entries(settings).map(([topic, entries]) => `## ${topic}\n\n${describeTopic(entries)}`);
  return `# Einstellungen

Alle Einstellungen sind Umgebungsvariablen; nötig ist keine. Eine leere Variable gilt als nicht gesetzt, und was nicht
stimmt, sagt der Start mit dem Namen der Variablen. Diese Seite entsteht aus \`api/src/config/settings.ts\`
(\`npm run docs:generate\`).

${topics.join('\n')}`;
}

function describeTopic(entries: Readonly<Record<string, z.ZodType>>): string {
  const rows = Object.entries(entries).map(
    ([name, schema]) => `| \`${name}\` | ${defaultOf(schema)} | ${schema.description ?? ''} |`,
  );
  return `| Variable | Vorgabe | Bedeutung |\n|---|---|---|\n${rows.join('\n')}\n`;
}

function defaultOf(schema: z.ZodType): string {
  const value = schema.safeParse(undefined).data;
  return value === undefined ? '–' : `\`${JSON.stringify(value).replaceAll('"', '')}\``;
}
