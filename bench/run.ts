import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { benchAuditCost } from './audit-cost.ts';
import { type Bench, benchReads, benchWrites, names } from './bench.ts';
import { benchColdPages } from './cold-pages.ts';
import { type BenchServer, copyWithoutAudit, createTowns, startServer } from './data/databases.ts';
import { Loader } from './load/load.ts';
import { benchManyTowns, townNames } from './many-towns.ts';
import { benchPage } from './page/page.ts';
import { judge, type Report, writeReport } from './report.ts';
import type { Target } from './rounds.ts';
import { type RunningServer, startProgram } from './servers/processes.ts';
import { cookie, startAgendawerk } from './servers/program.ts';
import { benchMemory, benchStart } from './start-and-memory.ts';
import { listPlaces, type Place, type TargetKind, workloads } from './workloads.ts';

const { values } = parseArgs({
  options: {
    /** Shorter rounds, no minute of load, no thousand towns: to see whether a change is worth a whole run. */
    quick: { type: 'boolean', default: false },
    /** Parts to run, by their first workload: start, page, reads, writes, towns. */
    only: { type: 'string' },
  },
});
const isWanted = (part: string) => values.only === undefined || values.only.split(',').includes(part);
const settings = values.quick
  ? { rounds: 3, milliseconds: 700, towns: 20, manyTowns: 100 }
  : { rounds: 5, milliseconds: 2000, towns: 20, manyTowns: 1000 };
const log = (line: string) => console.log(line);

const running: Pick<RunningServer, 'stop'>[] = [];
const loader = new Loader();
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => void end().then(() => process.exit(1)));
const report: Report = { at: new Date().toISOString(), settings, tables: [], findings: [] };
try {
  const database = await startServer();
  running.push(database);
  await runAll({ database, loader, rounds: settings.rounds, milliseconds: settings.milliseconds, log });
} finally {
  await end();
}
const file = writeReport(report);
const verdict = judge(report);
for (const { id, title, what, ratio, limit, kind } of report.findings) {
  log(`${id} ${title}: ${what} ${ratio.toFixed(2)}${kind === 'gate' ? ` (at most ${limit})` : ''}`);
}
log(`${verdict}: ${file}`);
process.exit({ passed: 0, failed: 1, void: 2 }[verdict]);

async function end(): Promise<void> {
  loader.stop();
  for (const server of running.splice(0).toReversed()) await server.stop();
}

async function runAll(bench: Bench): Promise<void> {
  const { database } = bench;
  const keep = (part: Pick<Report, 'tables' | 'findings'>) => {
    report.tables.push(...part.tables);
    report.findings.push(...part.findings);
  };
  if (isWanted('start')) keep({ tables: [], findings: [await benchStart(bench, 5)] });
  if (isWanted('page')) {
    await createTowns(database, 'page', 1);
    keep({ tables: [], findings: await benchPage({ bench, database: 'page', running }) });
    await stopAll();
  }
  if (isWanted('reads') || isWanted('writes')) {
    await createTowns(database, 'few', settings.towns);
    await copyWithoutAudit(database, 'few', 'few_unaudited');
    if (isWanted('writes')) {
      const places = await listPlaces(database, 'few', settings.towns);
      keep({
        tables: [],
        findings: await benchAuditCost(database, { audited: 'few', unaudited: 'few_unaudited', places }),
      });
    }
    const { reads, writes } = await startTargets(database);
    if (isWanted('reads')) keep(await benchReads(bench, reads));
    if (isWanted('writes')) keep(await benchWrites(bench, writes));
    const [program] = writes;
    if (isWanted('writes') && program && !values.quick) {
      keep({ tables: [], findings: [await benchMemory(bench, program, program.server, 60)] });
    }
    await stopAll();
  }
  if (isWanted('towns')) {
    await createTowns(database, 'one', 1);
    await createTowns(database, 'many', settings.manyTowns);
    keep(await benchManyTowns(bench, await startTowns(database)));
    await stopAll();
    const places = await listPlaces(database, 'many', settings.manyTowns);
    await database.restart();
    keep({ tables: [], findings: await benchColdPages(database, 'many', places.slice(-15)) });
  }
}

async function start(server: Promise<RunningServer>): Promise<RunningServer> {
  const started = await server;
  running.push(started);
  return started;
}

/** All but the database. */
async function stopAll(): Promise<void> {
  for (const server of running.splice(1)) await server.stop();
}

function startFloor(database: BenchServer, name: string): Promise<RunningServer> {
  const environment = { DATABASE_URL: database.urlOf(name) };
  return start(startProgram({ name, file: 'bench/servers/floor-db.ts', environment, ready: '/' }));
}

async function startTargets(database: BenchServer): Promise<{ reads: Target[]; writes: Target[] }> {
  const [few, unaudited] = ['few', 'few_unaudited'];
  const target = async (
    name: string,
    kind: TargetKind,
    on: string,
    server: Promise<RunningServer>,
  ): Promise<Target> => ({
    name,
    kind,
    server: await server,
    database: on,
    places: await listPlaces(database, on, settings.towns),
  });
  const program = await target(names.program, 'program', few, start(startAgendawerk('few', database.urlOf(few))));
  const floor = await target(names.floor, 'floor-db', few, startFloor(database, few));
  const twin = await target(names.twin, 'floor-db', few, startFloor(database, few));
  const http = await target(names.http, 'floor-http', few, start(startFloorHttp(program.server.port, program.places)));
  const withoutAudit = await target(
    names.unaudited,
    'program',
    unaudited,
    start(startAgendawerk('unaudited', database.urlOf(unaudited))),
  );
  const bareFloor = await target(names.bareFloor, 'floor-db', unaudited, startFloor(database, unaudited));
  return { reads: [program, floor, twin, http], writes: [program, floor, twin, withoutAudit, bareFloor] };
}

async function startTowns(database: BenchServer): Promise<Target[]> {
  const target = async (name: string, on: string): Promise<Target> => ({
    name,
    kind: 'program',
    server: await start(startAgendawerk(name, database.urlOf(on))),
    database: on,
    places: await listPlaces(database, on, settings.manyTowns),
  });
  return [
    await target(townNames.one, 'one'),
    await target(townNames.many, 'many'),
    await target(townNames.twin, 'one'),
  ];
}

/** The bytes that the program answers, held in memory. */
async function startFloorHttp(port: number, places: readonly Place[]): Promise<RunningServer> {
  const bodies: Record<string, string> = {};
  const state = { revisions: new Map(), etags: new Map() };
  for (const workload of [workloads.W1, workloads.W2, workloads.W3, workloads.W13]) {
    const [asked] = workload.requests('program', places, state);
    const [floor] = workload.requests('floor-http', places, state);
    const response = await fetch(`http://127.0.0.1:${port}${asked?.path}`, { headers: { cookie } });
    bodies[floor?.path ?? ''] = await response.text();
  }
  const file = path.join(mkdtempSync(path.join(os.tmpdir(), 'agendawerk-bench-')), 'bodies.json');
  writeFileSync(file, JSON.stringify(bodies));
  const server = await startProgram({
    name: 'http',
    file: 'bench/servers/floor-http.ts',
    environment: { BODIES: file },
    ready: '/',
  });
  rmSync(path.dirname(file), { recursive: true });
  return server;
}
