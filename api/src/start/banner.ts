import type { Config } from '../config/config.ts';
import { type DemoSignIn, describeSignIns } from '../demo/index.ts';

/** What a person needs to know once the program runs: where to go, who can sign in, where the data lies, how to end it. */
export function describeStart(options: {
  config: Config;
  demo: { signIns: DemoSignIn[] | undefined } | undefined;
  setupLink: string | undefined;
  /** Asked for on the command line. */
  wantsEmpty: boolean;
}): string {
  const { config, demo, setupLink, wantsEmpty } = options;
  const rows = [
    ['Adresse', config.publicUrl],
    ['Daten', config.dataDirectory],
    ['Datenbank', config.database.url === undefined ? 'mitgeliefertes PostgreSQL' : 'eigener Server (DATABASE_URL)'],
    ['Beenden', 'Strg+C'],
  ];
  const parts = ['Agendawerk läuft.', rows.map(([label = '', value]) => `  ${label.padEnd(12)}${value}`).join('\n')];
  if (demo) parts.push(describeSignIns(demo.signIns, config.dataDirectory).trimEnd());
  if (demo && wantsEmpty) parts.push(describeOtherFolder(config.dataDirectory));
  if (setupLink !== undefined) parts.push(describeFirstStep(setupLink));
  return `\n${parts.join('\n\n')}\n\n`;
}

function describeOtherFolder(dataDirectory: string): string {
  return `In ${dataDirectory} liegen schon die Beispieldaten. Leer beginnen Sie in einem anderen Ordner, etwa mit:\n\n  DATA_DIR=daten npm start -- --empty`;
}

/** Only who sees this screen may found the first workspace. */
function describeFirstStep(setupLink: string): string {
  return `Es gibt noch keinen Arbeitsbereich. Richten Sie ihn hier ein, der Link gilt, bis das Programm endet:\n\n  ${setupLink}`;
}
