import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { StartError } from '../platform/start-error.ts';

const reasons: Record<string, string> = {
  EACCES: 'ist nicht beschreibbar',
  EPERM: 'ist nicht beschreibbar',
  EROFS: 'liegt auf einem Datenträger, der nur gelesen werden kann',
  ENOSPC: 'liegt auf einem vollen Datenträger',
  EDQUOT: 'liegt auf einem vollen Datenträger',
  ENOTDIR: 'ist kein Ordner',
  EEXIST: 'ist kein Ordner',
};

/** Makes the data folder, closed to other people of the machine, and tries whether it can be written. */
export function prepareDataDirectory(directory: string): void {
  const attempt = path.join(directory, `.write-${process.pid}`);
  try {
    makeFolder(directory);
    writeFileSync(attempt, 'x');
    rmSync(attempt);
  } catch (cause) {
    const code = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
    throw new StartError(
      `Der Datenordner ${directory} ${reasons[code] ?? `ist nicht zu gebrauchen (${code})`}: Bitte DATA_DIR prüfen.`,
      { cause },
    );
  }
}

/** Step by step: where no folder can be made at all (/proc), Node's own recursive form tries for ever. */
function makeFolder(directory: string): void {
  if (existsSync(directory)) return;
  makeFolder(path.dirname(directory));
  mkdirSync(directory, { mode: 0o700 });
}

/** The secret that signs sessions: made once, readable by this account alone. Losing it signs everybody out, nothing more. */
export function loadSecret(directory: string): string {
  const file = path.join(directory, 'secret');
  if (!existsSync(file)) writeFileSync(file, randomBytes(48).toString('base64url'), { mode: 0o600, flag: 'wx' });
  const secret = readFileSync(file, 'utf8').trim();
  if (secret.length >= 32) return secret;
  throw new StartError(
    `Der geheime Schlüssel in ${file} ist beschädigt: Bitte aus der Sicherung wiederherstellen oder die Datei löschen.`,
  );
}
