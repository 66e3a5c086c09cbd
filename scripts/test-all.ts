import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

type Counts = { passed: number; failed: number };
type Step = { name: string; command: string; count?: () => Counts };

const root = fileURLToPath(new URL('..', import.meta.url));
const reports = path.join(root, 'node_modules/.cache/agendawerk-tests');
const testReport = path.join(reports, 'vitest.json');
const journeyReport = path.join(reports, 'playwright.json');

/** What needs no database and no browser. */
const checks: Step[] = [
  { name: 'format', command: 'biome format .' },
  { name: 'lint', command: 'oxlint --quiet --type-aware' },
  { name: 'boundaries', command: 'node scripts/boundaries.ts' },
  ...['shared', 'api', 'web', 'web/e2e', '.'].map((folder) => ({
    name: `types of ${folder}`,
    command: `tsc -p ${folder}`,
  })),
  { name: 'unused code', command: 'knip --no-progress' },
  { name: 'generated pages', command: 'node scripts/generate-docs.ts --check' },
  { name: 'links of the docs', command: 'node scripts/check-links.ts' },
];

const tests: Step[] = [
  {
    name: 'tests of shared, API and web',
    command: `vitest run --reporter=dot --reporter=json --outputFile.json=${testReport}`,
    count: () => countTests(testReport),
  },
  { name: 'build', command: 'node scripts/build.ts' },
  {
    name: 'browser journeys',
    command: 'playwright test -c web/e2e',
    count: () => countJourneys(journeyReport),
  },
];

const isStatic = process.argv.includes('--static');
const steps = isStatic ? checks : [...checks, ...tests];
rmSync(reports, { recursive: true, force: true });
mkdirSync(reports, { recursive: true });

const total: Counts = { passed: 0, failed: 0 };
for (const step of steps) {
  const { passed, failed } = runStep(step);
  total.passed += passed;
  total.failed += failed;
}
console.log(`\n${total.passed} passed, ${total.failed} failed`);
process.exit(total.failed === 0 ? 0 : 1);

/** Goes on after a failure: one run tells everything. A check counts where it fails, a step with tests by its tests. */
function runStep({ name, command, count }: Step): Counts {
  const startedAt = performance.now();
  const isShown = count !== undefined;
  const result = spawnSync(command, {
    cwd: root,
    env: { ...process.env, E2E_REPORT: journeyReport },
    shell: true,
    encoding: 'utf8',
    stdio: isShown ? 'inherit' : ['ignore', 'pipe', 'pipe'],
  });
  const isGreen = result.status === 0;
  if (!isGreen && !isShown) console.log(`${result.stdout}${result.stderr}`);
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
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
