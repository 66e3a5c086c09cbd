import { parseArgs } from 'node:util';
import { StartError } from '../platform/start-error.ts';

/** Demo or empty where the caller said so; undefined leaves it to the setting DEMO. The last word counts: `npm start` says `--demo` first. */
export function readArguments(args: string[]): { isDemo: boolean | undefined } {
  try {
    const { tokens } = parseArgs({
      args,
      options: { demo: { type: 'boolean' }, empty: { type: 'boolean' } },
      tokens: true,
    });
    const last = tokens.findLast((token) => token.kind === 'option');
    return { isDemo: last === undefined ? undefined : last.name === 'demo' };
  } catch {
    throw new StartError(
      `Unbekannte Angabe: ${args.join(' ')}. Möglich sind --demo (mit Beispieldaten) und --empty (leerer Anfang).`,
    );
  }
}
