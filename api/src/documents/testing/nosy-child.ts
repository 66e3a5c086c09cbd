import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { json } from 'node:stream/consumers';

/** Stands in for a child that somebody has talked into more than making a document: says what it got at. */
const { file } = (await json(process.stdin)) as { file: string };
const directory = path.dirname(file);
const attempts: Record<string, () => unknown> = {
  'the secret': () => readFileSync(path.join(directory, 'secret')),
  'what else lies there': () => readdirSync(directory),
  'a document of somebody else': () => readFileSync(path.join(directory, 'other.pdf')),
  'the users of the machine': () => readFileSync('/etc/passwd'),
  'a file beside': () => writeFileSync(path.join(directory, 'other.pdf'), ''),
  'the program': () => writeFileSync(import.meta.filename, ''),
  'a shell': () => spawnSync('true'),
  'the environment': () => {
    if (Object.keys(process.env).length === 0) throw new Error('empty');
  },
};
const got = Object.entries(attempts).filter(([, attempt]) => {
  try {
    attempt();
    return true;
  } catch {
    return false;
  }
});
const reason = `got at: ${got.map(([name]) => name).join(', ')}`;
process.stdout.write(`${JSON.stringify({ step: 'failed', errorCode: 'export.failed', reason })}\n`);
