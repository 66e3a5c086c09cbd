import { getAgendaContent } from '@agendawerk/shared/agendas/index.ts';
import { createApiKey } from '@agendawerk/shared/api-keys/api-key.contract.ts';
import { listMeasures } from '@agendawerk/shared/measures/index.ts';
import { toPlainText } from '@agendawerk/shared/richtext/index.ts';
import { search } from '@agendawerk/shared/search/index.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { extractText, squeeze } from '../../src/documents/pdf/extract-text.ts';
import { openPdf } from '../../src/documents/pdf/open-pdf.ts';
import { renderAgendaPdf } from '../../src/documents/render/render-pdf.ts';
import { createTestApp, type TestApp } from '../support/test-app.ts';
import { createHttpClient, importStrategy, textsOf } from './import-strategy.ts';
import { readStrategy, type Strategy } from './strategy.ts';

let api: TestApp;
let address: string;
beforeAll(async () => {
  api = await createTestApp();
  address = await api.app.listen({ port: 0, host: '127.0.0.1' });
});
afterAll(() => api.close());

const strategies = ['ulm', 'berlin', 'bochum', 'potsdam-mittelmark'].map((name) => ({
  name,
  strategy: readStrategy(name),
}));

for (const { name, strategy } of strategies) {
  describe.skipIf(strategy === undefined)(`the strategy of ${name}`, () => {
    const given = strategy as Strategy;
    let workspaceId: string;
    let agendaId: string;
    let call: Awaited<ReturnType<TestApp['createWorkspace']>>['admin']['call'];

    beforeAll(async () => {
      const workspace = await api.createWorkspace(name);
      workspaceId = workspace.workspaceId;
      call = workspace.admin.call;
      const { token } = await call(createApiKey, {
        params: { workspaceId },
        body: { name: 'Fachverfahren', role: 'admin' },
      });
      ({ agendaId } = await importStrategy(createHttpClient({ address, token }), workspaceId, given));
    });

    test('goes in whole: every title and text is found again', async () => {
      const content = await call(getAgendaContent, { params: { workspaceId, agendaId } });
      const { measures, goals, fields, kpis, chapters } = content;
      // Measures stand by field; the sources mix them.
      expect(measures.map((measure) => measure.title).toSorted()).toEqual(
        given.measures.map((measure) => measure.title).toSorted(),
      );
      expect(goals.map((goal) => goal.title)).toEqual(given.goals.map((goal) => goal.title));
      expect(fields.map((field) => field.name)).toEqual(given.fields);
      expect(kpis).toHaveLength(given.kpis.length + given.measures.flatMap((measure) => measure.kpis ?? []).length);

      const everything =
        JSON.stringify([
          content.agenda,
          content.municipalities,
          content.departments,
          goals,
          fields,
          kpis,
          measures.map((measure) => measure.title),
        ]) +
        [...chapters, ...measures.map((measure) => ({ body: measure.description }))]
          .map(({ body }) => toPlainText(body))
          .join('\n') +
        measures
          .flatMap((measure) => [
            ...measure.costs.map((cost) => cost.note),
            ...measure.milestones.map((milestone) => milestone.title),
          ])
          .join('\n') +
        goals.map((goal) => toPlainText(goal.description)).join('\n');
      const readable = everything.replaceAll('\\"', '"');
      const words = textsOf(given).filter((text) => /\p{L}{3}/u.test(text) && !['Jahr', given['state']].includes(text));
      const kpiTexts = given.measures.flatMap((measure) => measure.kpis ?? []);
      expect(words.filter((text) => !readable.includes(text) && !kpiTexts.includes(text))).toEqual([]);
    });

    test('stands in the PDF with every title and text', { timeout: 60_000 }, async () => {
      const content = await call(getAgendaContent, { params: { workspaceId, agendaId } });
      const { bytes } = await renderAgendaPdf({ content, createdAt: '2026-11-22T08:00:00.000Z' });
      const printed = squeeze(extractText(await openPdf(bytes)));
      const texts = [
        given.vision,
        ...given.fields,
        ...[...given.goals, ...given.measures].flatMap(({ title, description = '' }) => [title, description]),
        ...given.kpis.map((kpi) => kpi.title),
      ];
      expect(texts.filter((text) => !printed.includes(squeeze(text)))).toEqual([]);
    });

    test('is found by search: everything by its title, every text by its words', async () => {
      const { fields, goals, measures, kpis, chapters } = await call(getAgendaContent, {
        params: { workspaceId, agendaId },
      });
      const sought = [
        ...fields.map(({ id, name }) => ({ kind: 'field' as const, id, texts: [name] })),
        ...goals.map(({ id, title, description }) => ({
          kind: 'goal' as const,
          id,
          texts: [title, toPlainText(description)],
        })),
        ...measures.map(({ id, title, description }) => ({
          kind: 'measure' as const,
          id,
          texts: [title, toPlainText(description)],
        })),
        ...kpis.map(({ id, name, definition }) => ({ kind: 'kpi' as const, id, texts: [name, definition ?? ''] })),
        ...chapters.map(({ id, body }) => ({ kind: 'chapter' as const, id, texts: [toPlainText(body)] })),
      ];
      const missed: string[] = [];
      for (const { kind, id, texts } of sought) {
        for (const text of texts.filter((candidate) => candidate.trim() !== '')) {
          const query = { q: firstWords(text), kind, limit: 500 };
          const { items } = await call(search, { params: { workspaceId }, query });
          if (!items.some((item) => item.id === id)) missed.push(`${kind}: ${query.q}`);
        }
      }
      expect(sought.length).toBeGreaterThan(given.measures.length + given.fields.length);
      expect(missed).toEqual([]);
    });

    test('shows its gaps as gaps', async () => {
      const { items } = await call(listMeasures, { params: { workspaceId, agendaId } });
      expect(items.every((item) => item.ownerId === null && !item.hasBenefit)).toBe(true);
      const withoutStart = given.measures.filter((measure) => measure.start === undefined).length;
      expect(items.filter((item) => item.start === null)).toHaveLength(withoutStart);
      expect(items.every((item) => item.status === 'idea' && item.light === null)).toBe(true);
    });
  });
}

/** As much of a text as somebody would type or paste into the search field, whole words only. */
function firstWords(text: string): string {
  const start = text.trim().slice(0, 120);
  return start.length < 120 ? start : start.slice(0, start.lastIndexOf(' '));
}
