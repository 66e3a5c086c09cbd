import { listAgendas } from '@agendawerk/shared/agendas/index.ts';
import { listGoals } from '@agendawerk/shared/goals/index.ts';
import { listKpis } from '@agendawerk/shared/kpis/index.ts';
import { listMeasures } from '@agendawerk/shared/measures/index.ts';
import { expect, test } from '@playwright/test';
import { importStrategy, textsOf } from '../../api/test/real-input/import-strategy.ts';
import { readStrategy, type Strategy } from '../../api/test/real-input/strategy.ts';
import { expectNoSidewaysScroll, waitUntilShown } from './support/app.ts';
import { connectOtherSystem, missing, wordsOf } from './support/other-system.ts';
import { Program } from './support/program.ts';

const program = new Program('--empty');
test.afterAll(() => program.remove());

test('the strategies of real municipalities, sent by another system, stand on the screens with every title and text', async ({
  page,
}) => {
  test.setTimeout(300_000);
  const { call, workspaceId, slug } = await connectOtherSystem(program, page);

  for (const name of ['ulm', 'berlin', 'bochum', 'potsdam-mittelmark']) {
    const strategy = readStrategy(name);
    // One of them may not be copied into the program's own files.
    if (strategy === undefined) continue;
    await test.step(name, async () => {
      const { agendaId } = await importStrategy(call, workspaceId, strategy);
      const inAgenda = { params: { workspaceId, agendaId } };
      const { items: agendas } = await call(listAgendas, { params: { workspaceId } });
      const agenda = `/w/${slug}/a/${agendas.find(({ id }) => id === agendaId)?.slug}`;
      const seen: string[] = [];
      const look = async (address: string, expected: readonly (string | null)[]) => {
        await page.goto(program.origin + address);
        await waitUntilShown(page);
        const texts = expected.filter((text) => text !== null);
        await expect.poll(async () => missing(texts, await wordsOf(page)), { message: address }).toEqual([]);
        await expectNoSidewaysScroll(page);
        seen.push(await wordsOf(page));
      };

      await look(`${agenda}/text`, [strategy.vision]);
      await look(`${agenda}/fields`, [...strategy.fields, ...strategy.goals.map(({ title }) => title)]);
      const { items: kpis } = await call(listKpis, inAgenda);
      await look(
        `${agenda}/kpis`,
        kpis.map((kpi) => kpi.name),
      );
      for (const kpi of kpis) await look(`${agenda}/kpis/${kpi.id}`, [kpi.name, kpi.definition, kpi.baselineNote]);
      for (const goal of (await call(listGoals, inAgenda)).items)
        await look(`${agenda}/goals/${goal.id}`, [goal.title]);
      const { items: measures } = await call(listMeasures, inAgenda);
      await look(
        `${agenda}/measures`,
        strategy.measures.map(({ title }) => title),
      );
      for (const measure of measures) await look(`${agenda}/measures/${measure.id}`, [measure.title]);
      await look(`/w/${slug}/settings`, [strategy.municipality]);

      // The name stands in the head of the page, too, before the list of municipalities has come.
      const words = wordsToFind(strategy, kpis);
      await expect.poll(async () => missing(words, [...seen, await wordsOf(page)].join('\n'))).toEqual([]);
    });
  }
});

/** Every text of the source; the import parts a KPI's remark from its name, and both are looked for by themselves. */
function wordsToFind(strategy: Strategy, kpis: readonly { name: string; baselineNote: string | null }[]): string[] {
  const kpiTexts = strategy.measures.flatMap((measure) => measure.kpis ?? []);
  return [
    ...textsOf(strategy).filter((text) => !kpiTexts.includes(text)),
    ...kpis.flatMap(({ name, baselineNote }) => [name, baselineNote ?? '']),
  ].filter((text) => /\p{L}{3}/u.test(text));
}
