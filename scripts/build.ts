import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const stamp = path.join(root, 'web/dist/.built-from');
const sources = [
  'pnpm-lock.yaml',
  'shared/src',
  'web/build',
  'web/index.html',
  'web/package.json',
  'web/public',
  'web/src',
  'web/tsconfig.json',
  'web/vite.config.ts',
  'web/vite.draw.config.ts',
];

/** Builds the web app, unless the last build was made from the very same files: a second start takes seconds. */
function build(): void {
  const wanted = fingerprint();
  const isCurrent = existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted;
  if (isCurrent && !process.argv.includes('--force')) return;
  rmSync(stamp, { force: true });
  console.log('Die Weboberfläche wird gebaut …');
  for (const config of ['web/vite.config.ts', 'web/vite.draw.config.ts']) {
    const { status } = spawnSync('vite', ['build', 'web', '--logLevel', 'warn', '--config', config], {
      cwd: root,
      stdio: 'inherit',
      shell: process.platform === 'win32',
    });
    if (status !== 0) process.exit(status ?? 1);
  }
  writeFileSync(stamp, wanted);
}

function fingerprint(): string {
  const hash = createHash('sha256');
  for (const file of sources.flatMap(listFiles).toSorted())
    hash.update(file).update(readFileSync(path.join(root, file)));
  return hash.digest('hex');
}

function listFiles(source: string): string[] {
  const full = path.join(root, source);
  if (!existsSync(full)) return [];
  if (statSync(full).isFile()) return [source];
  return readdirSync(full, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)));
}

build();
