import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

type Counts = { passed: number; failed: number };
/** A step that counts tests shows what it prints while it runs, another one only where it fails. */
type Step = { name: string; command: string; count?: () => Counts };

const root = fileURLToPath(new URL('..', import.meta.url));
const reports = path.join(root, 'node_modules/.cache/agendawerk-tests');
const testReport = path.join(reports, 'vitest.json');
const journeyReport = path.join(reports, 'playwright.json');

/**
 * What needs no database and no browser, longest first: as many at a time as there are cores. One checker for each
 * run of the compiler, because each further one reads the shared types anew and costs more than it gains.
 */
const checks: Step[] = [
  { name: 'lint', command: 'oxlint --quiet --type-aware' },
  ...['web', 'api', 'shared', '.', 'web/e2e'].map((folder) => ({
    name: `types of ${folder}`,
    command: `tsc -p ${folder} --checkers 1`,
  })),
  { name: 'unused code', command: 'knip --no-progress' },
  { name: 'format', command: 'biome format .' },
  { name: 'boundaries', command: 'node scripts/boundaries.ts' },
  { name: 'generated pages', command: 'node scripts/generate-docs.ts --check' },
  { name: 'links of the docs', command: 'node scripts/check-links.ts' },
];
const build: Step = { name: 'build', command: 'node scripts/build.ts' };

/** One after the other: each brings as many workers as there are cores, and some tests have little time to spare. */
const tests: Step[] = [
  {
    name: 'tests of shared, API and web',
    command: `vitest run --reporter=dot --reporter=json --outputFile.json=${testReport}`,
    count: () => countTests(testReport),
  },
  {
    name: 'browser journeys',
    command: 'playwright test -c web/e2e',
    count: () => countJourneys(journeyReport),
  },
];

/** The compiler and the linter, written in Go, spend a third of their time on tidying up memory: here they do it less often. */
const environment = { ...process.env, GOGC: process.env['GOGC'] ?? '400', E2E_REPORT: journeyReport };

const isStatic = process.argv.includes('--static');
rmSync(reports, { recursive: true, force: true });
mkdirSync(reports, { recursive: true });

const total: Counts = { passed: 0, failed: 0 };
await runSteps(isStatic ? checks : [build, ...checks], os.availableParallelism());
if (!isStatic) await runSteps(tests, 1);
console.log(`\n${total.passed} passed, ${total.failed} failed`);
process.exit(total.failed === 0 ? 0 : 1);

/** Goes on after a failure: one run tells everything. */
async function runSteps(steps: readonly Step[], lanes: number): Promise<void> {
  const waiting = [...steps];
  const work = async (): Promise<void> => {
    for (let step = waiting.shift(); step; step = waiting.shift()) {
      const { passed, failed } = await runStep(step);
      total.passed += passed;
      total.failed += failed;
    }
  };
  await Promise.all(Array.from({ length: lanes }, work));
}

/** A check counts where it fails, a step with tests by its tests. */
async function runStep({ name, command, count }: Step): Promise<Counts> {
  const startedAt = performance.now();
  const isShown = count !== undefined;
  const child = spawn(command, {
    cwd: root,
    env: environment,
    shell: true,
    stdio: isShown ? 'inherit' : ['ignore', 'pipe', 'pipe'],
  });
  const printed: Buffer[] = [];
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (part: Buffer) => printed.push(part));
  const [code] = await once(child, 'close');
  const isGreen = code === 0;
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
  if (!isGreen) process.stdout.write(Buffer.concat(printed));
  console.log(`${isGreen ? '✓' : '✗'} ${name} (${seconds} s)`);

  const counted = count ? count() : { passed: isStatic && isGreen ? 1 : 0, failed: 0 };
  // A run can fail although no test did: a file that does not load, an error after the last test.
  const isUnexplained = !isGreen && counted.failed === 0;
  return { passed: counted.passed, failed: counted.failed + (isUnexplained ? 1 : 0) };
}

function countTests(file: string): Counts {
  const report = readReport<{ numPassedTests: number; numFailedTests: number }>(file);
  return { passed: report?.numPassedTests ?? 0, failed: report?.numFailedTests ?? 0 };
}

function countJourneys(file: string): Counts {
  const stats = readReport<{ stats: { expected: number; unexpected: number; flaky: number } }>(file)?.stats;
  return { passed: (stats?.expected ?? 0) + (stats?.flaky ?? 0), failed: stats?.unexpected ?? 0 };
}

function readReport<Report>(file: string): Report | undefined {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined;
}
