import { existsSync, globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const { scripts }: { scripts: Record<string, string> } = JSON.parse(
  readFileSync(path.join(root, 'package.json'), 'utf8'),
);
const pages = globSync('{*.md,docs/**/*.md,bench/*.md,.github/**/*.md}', { cwd: root });

/** Links of the documentation that lead nowhere, and commands in it that do not exist. */
const problems = pages.flatMap((page) => {
  const text = readFileSync(path.join(root, page), 'utf8');
  const broken = listTargets(text).filter((target) => !existsSync(path.join(root, path.dirname(page), target)));
  const unknown = [...text.matchAll(/npm run ([a-z][a-z0-9:-]*)/g)]
    .map(([, name = '']) => name)
    .filter((name) => !(name in scripts));
  return [
    ...broken.map((target) => `${page}: no file ${target}`),
    ...unknown.map((name) => `${page}: no command npm run ${name}`),
  ];
});

for (const problem of problems) console.error(problem);
if (problems.length > 0) process.exit(1);

/** What Markdown links and pictures point to inside the repository. */
function listTargets(text: string): string[] {
  return [...text.matchAll(/\]\(([^)\s]+)[^)]*\)/g)]
    .map(([, target = '']) => target.split('#')[0] ?? '')
    .filter((target) => target !== '' && !/^[a-z]+:/i.test(target));
}
