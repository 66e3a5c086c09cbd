import { mkdirSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import { fileURLToPath } from 'node:url';
import { type Finding, hasPassed, isQuiet, noiseBounds, type Table } from './gates.ts';

export interface Report {
  at: string;
  settings: { rounds: number; milliseconds: number; towns: number; manyTowns: number };
  tables: Table[];
  findings: Finding[];
}

export type Verdict = 'passed' | 'failed' | 'void';

/** A run in which the floor differed too much from itself proves nothing, neither good nor bad. */
export function judge({ tables, findings }: Report): Verdict {
  if (!tables.every(isQuiet)) return 'void';
  return findings.every(hasPassed) ? 'passed' : 'failed';
}

const directory = fileURLToPath(new URL('./results', import.meta.url));

export function writeReport(report: Report): string {
  mkdirSync(directory, { recursive: true });
  writeFileSync(`${directory}/report.json`, `${JSON.stringify(report, null, 2)}\n`);
  writeFileSync(`${directory}/report.md`, toMarkdown(report));
  return `${directory}/report.md`;
}

function toMarkdown(report: Report): string {
  const { rounds, milliseconds, towns, manyTowns } = report.settings;
  const [cpu] = os.cpus();
  return [
    '# Bench',
    '',
    `Verdict: **${judge(report)}**. ${report.at.slice(0, 16).replace('T', ' ')} UTC, Node ${process.versions.node}, ${os.cpus().length} cores (${cpu?.model ?? 'unknown'}).`,
    '',
    `${rounds} rounds of ${milliseconds / 1000} s for each target in turn, medians. W1 to W6 on ${towns} towns, W7 on ${manyTowns}. Processor time is that of the server and of PostgreSQL together, from /proc; the loader's is not in it. What the benches measure and why: docs/benches.md.`,
    '',
    '## Gates',
    '',
    '| | what | found | limit | |',
    '|---|---|--:|--:|---|',
    ...report.findings.map(
      (finding) =>
        `| ${finding.id} | ${finding.title}: ${finding.what} | ${toNumber(finding.ratio)} | ${finding.kind === 'gate' ? finding.limit : ''} | ${wordOf(finding)} |`,
    ),
    '',
    '## Measured',
    '',
    `Milliseconds. W11, the noise guard: a target against its twin has to lie between ${noiseBounds.low} and ${noiseBounds.high}; a table outside is measured again, up to four times, and voids the run if it stays there.`,
    '',
    ...report.tables.flatMap(toTable),
  ].join('\n');
}

function toTable({ id, title, connections, rows, noise, attempts }: Table): string[] {
  return [
    `### ${id}: ${title}, ${connections} ${connections === 1 ? 'connection' : 'connections'}`,
    '',
    `W11: ${noise.toFixed(2)}${attempts > 1 ? `, attempt ${attempts}` : ''}.`,
    '',
    '| target | CPU | server | PostgreSQL | requests/s | p50 | p99 |',
    '|---|--:|--:|--:|--:|--:|--:|',
    ...rows.map(
      ({ target, measured: { cpu, serverCpu, databaseCpu, perSecond, p50, p99 } }) =>
        `| ${target} | ${cpu.toFixed(3)} | ${serverCpu.toFixed(3)} | ${databaseCpu.toFixed(3)} | ${perSecond.toFixed(0)} | ${p50.toFixed(2)} | ${p99.toFixed(2)} |`,
    ),
    '',
  ];
}

function wordOf(finding: Finding): string {
  if (finding.kind === 'information') return '';
  return hasPassed(finding) ? 'passed' : '**failed**';
}

function toNumber(value: number): string {
  return value >= 20 ? value.toFixed(0) : value.toFixed(2);
}
