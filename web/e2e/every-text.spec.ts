import { createAgenda, listAgendas } from '@agendawerk/shared/agendas/index.ts';
import { createChapter } from '@agendawerk/shared/chapters/index.ts';
import type { Contract } from '@agendawerk/shared/contracts/index.ts';
import { createDepartment } from '@agendawerk/shared/departments/index.ts';
import { createField } from '@agendawerk/shared/fields/index.ts';
import { createGoal } from '@agendawerk/shared/goals/index.ts';
import { createKpi, createReading } from '@agendawerk/shared/kpis/index.ts';
import { createMeasure, createProgressUpdate } from '@agendawerk/shared/measures/index.ts';
import { createMunicipality } from '@agendawerk/shared/municipalities/index.ts';
import { expect, test } from '@playwright/test';
import { listTextPlaces, sampleInput } from '../../api/test/support/sample-input.ts';
import { waitUntilShown } from './support/app.ts';
import { connectOtherSystem, missing, wordsOf } from './support/other-system.ts';
import { Program } from './support/program.ts';

const program = new Program('--empty');
test.afterAll(() => program.remove());

/** Not words for people: keys of other lists, the name of a picture. */
const unread = /^(catalogueId|externalId|icon)$/;

test('every text that a part of the agenda can hold is shown on its page', async ({ page }) => {
  test.setTimeout(120_000);
  const { call, workspaceId, slug } = await connectOtherSystem(program, page);
  const ids: Record<string, string> = { workspaceId };

  /** Sends a body with a text of its own at every place where people write, and answers these texts. */
  const write = async (contract: Contract, more: object = {}) => {
    const places = listTextPlaces(contract).filter(({ path }) => !path.some((part) => unread.test(String(part))));
    const texts = places.map(({ path, maxLength }) => `${path.join(' ')} ${contract.name}`.slice(0, maxLength));
    const bodies = places.map(({ path }, index) => sampleInput(contract, ids, { path, text: texts[index] ?? '' }).body);
    const { params } = sampleInput(contract, ids);
    const whole = bodies.reduce(merge, {});
    places.forEach(({ path }, index) => put(whole, path, texts[index] ?? ''));
    const body = { ...(whole as object), ...more };
    const { id } = (await call(contract, { params, body })) as { id: string };
    return { id, texts };
  };
  const look = async (address: string, texts: readonly string[]) => {
    await page.goto(program.origin + address);
    await waitUntilShown(page);
    await expect.poll(async () => missing(texts, await wordsOf(page)), { message: address }).toEqual([]);
  };

  const municipality = await write(createMunicipality);
  const department = await write(createDepartment);
  await look(`/w/${slug}/settings`, [...municipality.texts, ...department.texts]);

  const written = await write(createAgenda);
  ids['agendaId'] = written.id;
  const { items } = await call(listAgendas, { params: { workspaceId } });
  const agenda = `/w/${slug}/a/${items[0]?.slug}`;
  const chapter = await write(createChapter);
  await look(`${agenda}/text`, [...written.texts, ...chapter.texts]);

  const field = await write(createField);
  const goal = await write(createGoal, { fieldId: field.id });
  await look(`${agenda}/fields`, field.texts);
  await look(`${agenda}/goals/${goal.id}`, goal.texts);

  const before = await call(createMeasure, { params: { workspaceId, agendaId: written.id }, body: { title: 'Zuvor' } });
  ids['dependsOnId'] = before.id;
  const measure = await write(createMeasure, { usesAi: true });
  ids['measureId'] = measure.id;
  const update = await write(createProgressUpdate, { status: 'running', light: 'red', percent: 10 });
  await look(`${agenda}/measures/${measure.id}`, [...measure.texts, ...update.texts]);

  const kpi = await write(createKpi);
  ids['kpiId'] = kpi.id;
  const reading = await write(createReading);
  await look(`${agenda}/kpis/${kpi.id}`, [...kpi.texts, ...reading.texts]);
});

function put(value: unknown, [name, ...rest]: readonly (string | number)[], text: string): void {
  const parent = value as Record<string | number, unknown>;
  if (name === undefined) return;
  if (rest.length === 0) parent[name] = text;
  else put(parent[name], rest, text);
}

/** Of two bodies one that has what each has. */
function merge(a: unknown, b: unknown): unknown {
  if (Array.isArray(a) && Array.isArray(b)) return [merge(a[0], b[0])];
  if (typeof a !== 'object' || a === null || typeof b !== 'object' || b === null) return b ?? a;
  const names = [...new Set([...Object.keys(a), ...Object.keys(b)])];
  const part = (value: object, name: string) => (value as Record<string, unknown>)[name];
  return Object.fromEntries(
    names.map((name) => [name, name in b ? merge(part(a, name), part(b, name)) : part(a, name)]),
  );
}
