import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseSync } from 'oxc-parser';
import { type Edge, rules } from './boundary-rules.ts';

export type Violation = { file: string; imports: string; rule: string };

const sourceFolders = ['shared/src', 'api/src', 'api/test', 'web/src', 'web/e2e'];

/**
 * Every import that crosses a border which docs/architecture.md draws. Takes files as path and text, so that the tests
 * can plant a violation of each rule.
 */
export function findViolations(files: ReadonlyMap<string, string>): Violation[] {
  const violations: Violation[] = [];
  for (const [file, text] of files) {
    for (const specifier of listImports(file, text)) {
      const edge: Edge = {
        from: file,
        to: resolve(file, specifier),
        isTest: /\.test\.tsx?$|\/test(ing)?\//.test(file),
      };
      const broken = rules.find((rule) => rule.isBroken(edge));
      if (broken) violations.push({ file, imports: specifier, rule: broken.sentence });
    }
  }
  return violations;
}

export function readSources(root: string): Map<string, string> {
  const files = new Map<string, string>();
  for (const folder of sourceFolders) {
    for (const entry of readdirSync(path.join(root, folder), { recursive: true, withFileTypes: true })) {
      if (!entry.isFile() || !/\.tsx?$/.test(entry.name)) continue;
      const full = path.join(entry.parentPath, entry.name);
      files.set(path.relative(root, full).split(path.sep).join('/'), readFileSync(full, 'utf8'));
    }
  }
  return files;
}

/** Static imports, re-exports and `import()` of a literal, types included. */
function listImports(file: string, text: string): string[] {
  const { module, errors } = parseSync(file, text);
  if (errors.length > 0) throw new Error(`${file} cannot be parsed: ${errors[0]?.message}`);
  const reExports = module.staticExports.flatMap(({ entries }) =>
    entries.map(({ moduleRequest }) => moduleRequest?.value),
  );
  const dynamic = module.dynamicImports.map(({ moduleRequest }) => {
    const literal = text.slice(moduleRequest.start, moduleRequest.end);
    return /^(['"`])[^$]*\1$/.test(literal) ? literal.slice(1, -1) : undefined;
  });
  const found = [...module.staticImports.map(({ moduleRequest }) => moduleRequest.value), ...reExports, ...dynamic];
  return [...new Set(found.filter((specifier) => specifier !== undefined))];
}

/** A file of ours as its path from the root, a package by its name. */
function resolve(file: string, specifier: string): string {
  if (specifier.startsWith('.')) return path.posix.join(path.posix.dirname(file), specifier);
  if (specifier.startsWith('@agendawerk/shared/')) return specifier.replace('@agendawerk/shared', 'shared/src');
  return `package:${specifier}`;
}

if (import.meta.main) {
  const violations = findViolations(readSources(fileURLToPath(new URL('..', import.meta.url))));
  for (const { file, imports, rule } of violations) console.error(`${file} imports ${imports}: ${rule}`);
  if (violations.length > 0) process.exit(1);
}
