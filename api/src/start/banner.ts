import type { Config } from '../config/config.ts';

/** What a person needs to know once the program runs: where to go, where the data lies, how to end it. */
export function describeStart(config: Config): string {
  const database = config.database.url === undefined ? 'mitgeliefertes PostgreSQL' : 'eigener Server (DATABASE_URL)';
  const rows = [
    ['Adresse', config.publicUrl],
    ['Daten', config.dataDirectory],
    ['Datenbank', database],
    ['Beenden', 'Strg+C'],
  ];
  return `\nAgendawerk läuft.\n\n${rows.map(([label = '', value]) => `  ${label.padEnd(12)}${value}`).join('\n')}\n\n`;
}
