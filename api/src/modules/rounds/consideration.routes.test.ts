import { tmpdir } from 'node:os';
import path from 'node:path';
import { getExport } from '@agendawerk/shared/exports/index.ts';
import {
  answerRound,
  createConsiderationExport,
  createRemark,
  evaluateRemark,
} from '@agendawerk/shared/rounds/index.ts';
import { readXlsx } from 'hucre/xlsx';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTestApp, type Person, type TestApp } from '../../../test/support/test-app.ts';
import { askForCoSigning } from '../../../test/support/test-round.ts';
import { checkPdf } from '../../documents/pdf/check-pdf.ts';
import { extractText } from '../../documents/pdf/extract-text.ts';
import { openPdf } from '../../documents/pdf/open-pdf.ts';

let api: TestApp;
beforeAll(async () => {
  api = await createTestApp({
    environment: { DATA_DIR: path.join(tmpdir(), `agendawerk-consideration-${process.pid}`) },
  });
});
afterAll(() => api.close());

const formula = '=HYPERLINK("https://boese.example","Klick")';

async function evaluateSome() {
  const asked = await askForCoSigning(api);
  const { head, officer, ofBuilding, ofRound, place } = asked;
  const remark = await head.call(createRemark, {
    params: ofBuilding,
    body: { place: { ...place, part: 'costs' }, quote: 'Wer baut', text: formula, suggestion: '+49 7345 1234' },
  });
  await head.call(createRemark, {
    params: ofBuilding,
    body: {
      place: { ...place, part: 'time' },
      text: 'Noch offen.',
      proposal: { property: 'end', value: { date: '2027-07-01', precision: 'quarter' } },
    },
  });
  await officer.call(evaluateRemark, {
    params: { ...ofRound, remarkId: remark.id },
    revision: 1,
    body: { evaluation: 'partly', reason: 'Nur die Hälfte.' },
  });
  await head.call(answerRound, { params: ofBuilding, revision: 1, body: { verdict: 'signed_with_remarks' } });
  return asked;
}

async function downloadTable(person: Person, { workspaceId, roundId }: { workspaceId: string; roundId: string }) {
  return api.app.inject({
    url: `/api/workspaces/${workspaceId}/rounds/${roundId}/consideration-table`,
    headers: { cookie: person.cookie },
  });
}

test('the table as XLSX: real types, a heading that stays, filters, and no formula from what somebody typed', async () => {
  const { officer, ofRound } = await evaluateSome();
  const { headers, rawPayload } = await downloadTable(officer, ofRound);
  expect(headers['content-type']).toBe('application/vnd.openxmlformats-officedocument.spreadsheetml.sheet');
  expect(headers['content-disposition']).toMatch(/filename="abwaegungstabelle-digitale-agenda-\d{4}-\d\d-\d\d\.xlsx"/);

  const { sheets } = await readXlsx(rawPayload);
  expect(sheets.map(({ name }) => name)).toEqual(['Abwägungstabelle', 'Antworten']);
  const [table, answers] = sheets;
  expect(table?.freezePane).toMatchObject({ rows: 1 });
  expect(table?.autoFilter?.range).toBe('A1:M3');
  expect(answers?.autoFilter?.range).toBe('A1:E3');
  const [heading, first, second] = table?.rows ?? [];
  expect(heading?.slice(0, 4)).toEqual(['Nr.', 'Fachbereich', 'Person', 'Stelle']);
  expect(first?.slice(0, 8)).toEqual([
    1,
    'Bauamt',
    'Person head',
    '0.1 Digitaler Bauantrag',
    'Kosten und Finanzierung',
    'Wer baut',
    formula,
    '+49 7345 1234',
  ]);
  expect(first?.[8]).toBeInstanceOf(Date);
  expect(first?.slice(9, 12)).toEqual(['teilweise übernommen', 'Nur die Hälfte.', 'Person officer']);
  expect(second?.slice(4, 8)).toEqual(['Termine: Ende', '(nichts)', 'Noch offen.', '3.\u00a0Quartal 2027']);
  expect(second?.[9]).toBe('noch offen');
  expect([...(table?.cells?.values() ?? [])].filter((cell) => cell.formula !== undefined)).toEqual([]);
  expect(answers?.rows.slice(1).map((row) => row.slice(0, 2))).toEqual([
    ['Bauamt', 'mitgezeichnet mit Anmerkungen'],
    ['Schulamt', 'noch keine Antwort'],
  ]);
});

test('while the round is open a head takes along the remarks of their own department only', async () => {
  const { otherHead, ofRound } = await evaluateSome();
  const { rawPayload } = await downloadTable(otherHead, ofRound);
  const { sheets } = await readXlsx(rawPayload);
  expect(sheets[0]?.rows).toHaveLength(1);
});

test('the table as PDF, an annex to the agenda', async () => {
  const { officer, ofRound, inAgenda, version } = await evaluateSome();
  const job = await officer.call(createConsiderationExport, { params: ofRound, body: { format: 'pdf' } });
  expect(job).toMatchObject({ roundId: ofRound.roundId, versionId: version.id });
  const params = { ...inAgenda, exportId: job.id };
  for (;;) {
    const { step } = await officer.call(getExport, { params });
    expect(step).not.toBe('failed');
    if (step === 'done') break;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  const { headers, rawPayload } = await api.app.inject({
    url: `/api/workspaces/${inAgenda.workspaceId}/agendas/${inAgenda.agendaId}/exports/${job.id}/file`,
    headers: { cookie: officer.cookie },
  });
  expect(headers['content-disposition']).toContain('filename="abwaegungstabelle-digitale-agenda-');
  expect(await checkPdf(rawPayload)).toEqual([]);
  const text = extractText(await openPdf(rawPayload)).replace(/[\s\u00ad\u200b]+/g, ' ');
  for (const expected of [
    'Abwägungstabelle: Abstimmung',
    'Fassung 1 vom',
    'Nur die Hälfte.',
    'teilweise übernommen',
    'noch offen',
    'Termine: Ende',
    'Vorschlag: 3. Quartal 2027',
  ])
    expect(text).toContain(expected);
});
