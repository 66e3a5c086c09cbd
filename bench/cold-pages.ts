import { listStatements } from '../api/src/db/statement.ts';
import { type BenchServer, withClient } from './data/databases.ts';
import type { Finding } from './gates.ts';
import { median } from './rounds.ts';
import type { Place } from './workloads.ts';

const modules = ['measures', 'kpis'];

interface Plan {
  Plan: { 'Shared Read Blocks': number };
}

/**
 * W12: pages that a screen reads from the files when nothing of its town is in the database's own cache. The numbers
 * are written down to see a layout decay; the gates on time are those of W7.
 */
export async function benchColdPages(
  server: BenchServer,
  database: string,
  places: readonly Place[],
): Promise<Finding[]> {
  for (const name of modules) await import(new URL(`../api/src/modules/${name}/index.ts`, import.meta.url).href);
  const texts = new Map(listStatements().map(({ name, text }) => [name, text]));
  const found: Record<string, number[]> = {};
  await withClient(server.urlOf(database), async (client) => {
    // Each place is looked at once, so none of its pages is there from before.
    for (const place of places) {
      const [measureId = ''] = place.measureIds;
      const asked: [string, string[]][] = [
        ['measure.list', [`'${place.workspaceId}'`, `'${place.agendaId}'`, `'{}'`, '200']],
        ['kpi.list', [`'${place.workspaceId}'`, `'${place.agendaId}'`]],
        ['measure.find_page', [`'${place.workspaceId}'`, `'${measureId}'`]],
      ];
      for (const [name, values] of asked) {
        await client.query(`prepare cold as ${texts.get(name)}`);
        const { rows } = await client.query<{ 'QUERY PLAN': Plan[] }>(
          `explain (analyze, buffers, format json) execute cold (${values.join(', ')})`,
        );
        await client.query('deallocate cold');
        const read = rows[0]?.['QUERY PLAN'][0]?.Plan['Shared Read Blocks'] ?? 0;
        (found[name] ??= []).push(read);
      }
    }
  });
  return Object.entries(found).map(([name, pages]) => ({
    id: 'W12',
    title: name,
    what: 'pages read where nothing of the town is cached',
    ratio: median(pages),
    limit: 0,
    kind: 'information',
  }));
}
