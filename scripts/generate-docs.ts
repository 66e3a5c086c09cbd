import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describeSettings } from '../api/src/config/document.ts';
import { describeErrors } from './docs/errors.ts';
import { describePermissions } from './docs/permissions.ts';

/** Pages that are made from the code; `--check` fails where one no longer says what the code does. */
const pages: Record<string, () => string> = {
  'docs/configuration.md': describeSettings,
  'docs/errors.md': describeErrors,
  'docs/permissions.md': describePermissions,
};

const root = fileURLToPath(new URL('..', import.meta.url));
const isCheck = process.argv.includes('--check');
const outdated = Object.entries(pages).filter(([file, describe]) => readPage(file) !== describe());

for (const [file, describe] of outdated) {
  if (isCheck) console.error(`${file} is not what the code says: run npm run docs:generate`);
  else writeFileSync(path.join(root, file), describe());
}
if (isCheck && outdated.length > 0) process.exit(1);

function readPage(file: string): string | undefined {
  const full = path.join(root, file);
  return existsSync(full) ? readFileSync(full, 'utf8') : undefined;
}
