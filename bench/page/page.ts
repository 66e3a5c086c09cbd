import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Browser, chromium } from '@playwright/test';
import { findBrowser } from '../../web/e2e/support/browser.ts';
import type { Bench } from '../bench.ts';
import { withClient } from '../data/databases.ts';
import { type Finding, limits } from '../gates.ts';
import { median } from '../rounds.ts';
import { type RunningServer, startProgram } from '../servers/processes.ts';
import { cookie, startAgendawerk } from '../servers/program.ts';
import { listPlaces } from '../workloads.ts';
import { buildFloorPage } from './build-floor.ts';
import { type RemarksVisit, visitRemarks } from './remarks.ts';
import { measureTyping, typingPlaces } from './type.ts';
import { type Site, type StartBrowser, visit, type Visit } from './visit.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const measuresToType = 150;
const title = 'list page in Chromium';

interface PageBench {
  bench: Bench;
  /** A database with one town. */
  database: string;
  /** Stopped by the caller. */
  running: Pick<RunningServer, 'stop'>[];
}

/** W9: what the first visit of the list costs against the smallest React page, and whether typing ever blocks. */
export async function benchPage({ bench, database, running }: PageBench): Promise<Finding[]> {
  const directory = mkdtempSync(path.join(os.tmpdir(), 'agendawerk-bench-page-'));
  const start = await prepareBrowser();
  const browser = await start();
  try {
    const build = spawnSync(process.execPath, ['scripts/build.ts'], { cwd: root, stdio: 'inherit' });
    if (build.status !== 0) throw new Error('the program could not be built');
    await buildFloorPage(directory);
    const sites = await startSites({ bench, database, running }, directory);
    const findings = await benchVisits(bench, start, sites);
    const remarks = await benchRemarks(bench, browser, sites);
    await addMeasures(bench, database);
    return [...findings, ...remarks, ...(await benchTyping(bench, browser, sites.program))];
  } finally {
    await browser.close();
    rmSync(directory, { recursive: true, force: true });
  }
}

async function prepareBrowser(): Promise<StartBrowser> {
  const { executablePath, env } = await findBrowser();
  return () =>
    chromium.launch({
      ...(executablePath === undefined ? {} : { executablePath }),
      env: { ...(process.env as Record<string, string>), ...env },
      args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage', '--disable-background-networking'],
    });
}

async function startSites({ bench, database, running }: PageBench, page: string) {
  const [place] = await listPlaces(bench.database, database, 1);
  const url = bench.database.urlOf(database);
  const program = await startAgendawerk('page', url);
  running.push(program);
  const environment = { DATABASE_URL: url, PAGE: page };
  const floor = await startProgram({
    name: 'floor-page',
    file: 'bench/servers/floor-page.ts',
    environment,
    ready: '/',
  });
  running.push(floor);
  const [name = '', value = ''] = cookie.split('=');
  const list = encodeURIComponent(`/list/${place?.workspaceId}/${place?.agendaId}`);
  return {
    roundId: place?.roundId ?? '',
    program: {
      name: 'agendawerk',
      address: `http://127.0.0.1:${program.port}/w/stadt-1/a/agenda`,
      cookie: { name, value },
    },
    floor: { name: 'floor-page', address: `http://127.0.0.1:${floor.port}/?list=${list}` },
  };
}

type Found = Record<'program' | 'floor', Visit[]>;

async function benchVisits(bench: Bench, start: StartBrowser, { program, floor }: Record<'program' | 'floor', Site>) {
  const list = { ...program, address: `${program.address}/measures` };
  const found: Record<string, Found> = {};
  for (const slowdown of [1, 4]) {
    const visits = { program: [] as Visit[], floor: [] as Visit[] };
    // The first of each warms the servers, and counts for nothing.
    for (let round = 0; round <= bench.rounds * 2; round += 1) {
      const [a, b] = round % 2 === 0 ? (['program', 'floor'] as const) : (['floor', 'program'] as const);
      for (const target of [a, b]) {
        const seen = await visit(start, target === 'program' ? list : floor, slowdown);
        if (round > 0) visits[target].push(seen);
      }
    }
    found[slowdown] = visits;
  }
  const of = (visits: Visit[], part: keyof Visit) => median(visits.map((seen) => seen[part]));
  const gate = (what: string, ratio: number, limit: number): Finding => ({
    id: 'W9',
    title,
    what,
    ratio,
    limit,
    kind: 'gate',
  });
  const note = (what: string, { program: ours, floor: theirs }: Found, part: keyof Visit): Finding => ({
    ...gate(what, of(ours, part) / of(theirs, part), 0),
    kind: 'information',
  });
  const [whole, slow] = [found[1], found[4]];
  if (!whole || !slow) throw new Error('nothing was visited');
  const [ms, floorMs] = [of(whole.program, 'rowsAt'), of(whole.floor, 'rowsAt')];
  bench.log(`W9 rows on screen: agendawerk ${ms.toFixed(0)} ms, floor-page ${floorMs.toFixed(0)} ms`);
  return [
    gate('requests of a first visit', of(whole.program, 'requests'), limits.W9requests),
    gate('kilobytes of a first visit', of(whole.program, 'kilobytes'), limits.W9kilobytes),
    gate('kilobytes of it that are scripts', of(whole.program, 'scriptKilobytes'), limits.W9scriptKilobytes),
    gate('rows on screen against the smallest React page', ms / floorMs, limits.W9rows),
    note('the same on a processor four times slower', slow, 'rowsAt'),
    note('rows that take input, against the same', whole, 'usableAt'),
    note('these on a processor four times slower', slow, 'usableAt'),
  ];
}

async function benchRemarks(bench: Bench, browser: Browser, { program, roundId }: { program: Site; roundId: string }) {
  const visits: RemarksVisit[] = [];
  for (let round = 0; round <= bench.rounds; round += 1)
    visits.push(await visitRemarks(browser, { ...program, address: `${program.address}/rounds/${roundId}/remarks` }));
  // The first one warms the server.
  const counted = visits.slice(1);
  const gate = (what: string, part: keyof RemarksVisit, limit: number): Finding => ({
    id: 'W13',
    title: '2,000 remarks of a round in Chromium',
    what,
    ratio: median(counted.map((seen) => seen[part])),
    limit,
    kind: 'gate',
  });
  return [
    gate('milliseconds until they can be worked with', 'opensAfter', limits.W13opens),
    gate('longest block over 50 ms while they are scrolled', 'longestBlock', limits.W13block),
  ];
}

async function benchTyping(bench: Bench, browser: Browser, program: Site): Promise<Finding[]> {
  const findings: Finding[] = [];
  for (const place of typingPlaces) {
    const longest: number[] = [];
    for (let round = 0; round < bench.rounds; round += 1) longest.push(await measureTyping(browser, program, place));
    bench.log(`W9 typing, ${place.name}: ${longest.map((value) => value.toFixed(0)).join(', ')} ms`);
    findings.push({
      id: 'W9',
      title: `typing, ${measuresToType} measures`,
      what: `longest block over 50 ms, ${place.name}`,
      ratio: median(longest),
      limit: limits.W9block,
      kind: 'gate',
    });
  }
  return findings;
}

/** The town grows to as many measures as a large one has. */
async function addMeasures(bench: Bench, database: string): Promise<void> {
  await withClient(bench.database.urlOf(database), (client) =>
    client.query(
      `insert into measure (workspace_id, id, agenda_id, number, title, description, benefit, lead_department_id, owner_id, effort, impact)
       select m.workspace_id, gen_random_uuid(), m.agenda_id, '0.' || row_number() over (), m.title, m.description, m.benefit, m.lead_department_id, m.owner_id, m.effort, m.impact
         from measure m cross join generate_series(1, 3) limit $1`,
      [measuresToType - 60],
    ),
  );
}
