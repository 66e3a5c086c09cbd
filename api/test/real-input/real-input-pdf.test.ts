import { getAgendaContent } from '@agendawerk/shared/agendas/index.ts';
import { createApiKey } from '@agendawerk/shared/api-keys/index.ts';
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
    test('is printed whole: every title and text is found in the PDF', async () => {
      const given = strategy as Strategy;
      const { workspaceId, admin } = await api.createWorkspace(name);
      const { token } = await admin.call(createApiKey, {
        params: { workspaceId },
        body: { name: 'Fachverfahren', role: 'admin' },
      });
      const { agendaId } = await importStrategy(createHttpClient({ address, token }), workspaceId, given);
      const content = await admin.call(getAgendaContent, { params: { workspaceId, agendaId } });
      const { bytes } = await renderAgendaPdf({ content, createdAt: '2026-11-22T08:00:00.000Z' });
      const printed = squeeze(extractText(await openPdf(bytes)));

      // The import parts a KPI's remark from its name; both are looked for by themselves.
      const kpiTexts = given.measures.flatMap((measure) => measure.kpis ?? []);
      const kpiParts = content.kpis.flatMap(({ name: title, baselineNote }) => [title, baselineNote ?? '']);
      const words = [...textsOf(given).filter((text) => !kpiTexts.includes(text)), ...kpiParts].filter((text) =>
        /\p{L}{3}/u.test(text),
      );
      expect(words.length).toBeGreaterThan(20);
      expect(words.filter((text) => !printed.includes(squeeze(text)))).toEqual([]);
    });
  });
}
