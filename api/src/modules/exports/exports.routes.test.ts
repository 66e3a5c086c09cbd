import { readdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createAgenda } from '@agendawerk/shared/agendas/index.ts';
import { createDecision } from '@agendawerk/shared/decisions/index.ts';
import {
  createExport,
  type ExportJob,
  getExport,
  getExportFile,
  listExports,
} from '@agendawerk/shared/exports/index.ts';
import { createMeasure } from '@agendawerk/shared/measures/index.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTestApp, type Person, type TestApp } from '../../../test/support/test-app.ts';
import { checkPdf } from '../../documents/pdf/check-pdf.ts';
import { extractText } from '../../documents/pdf/extract-text.ts';
import { openPdf } from '../../documents/pdf/open-pdf.ts';

const dataDirectory = path.join(tmpdir(), `agendawerk-exports-${process.pid}`);
let api: TestApp;
beforeAll(async () => {
  api = await createTestApp({ environment: { DATA_DIR: dataDirectory } });
});
afterAll(() => api.close());

async function createSmallAgenda() {
  const workspace = await api.createWorkspace();
  const { admin, workspaceId } = workspace;
  const agenda = await admin.call(createAgenda, { params: { workspaceId }, body: { title: 'Digitale Agenda' } });
  const params = { workspaceId, agendaId: agenda.id };
  await admin.call(createMeasure, { params, body: { title: 'Freies WLAN am Marktplatz' } });
  return { ...workspace, params };
}

async function waitFor(
  person: Person,
  params: { workspaceId: string; agendaId: string; exportId: string },
): Promise<ExportJob> {
  for (;;) {
    const job = await person.call(getExport, { params });
    if (job.step === 'done' || job.step === 'failed') return job;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

async function download(
  person: Person,
  { workspaceId, agendaId, exportId }: Record<'workspaceId' | 'agendaId' | 'exportId', string>,
) {
  return api.app.inject({
    url: `/api/workspaces/${workspaceId}/agendas/${agendaId}/exports/${exportId}/file`,
    headers: { cookie: person.cookie },
  });
}

test('an officer has the agenda made into a PDF, waits for it and takes it along', async () => {
  const { addMember, params } = await createSmallAgenda();
  const officer = await addMember({ roles: ['officer'] });
  const job = await officer.call(createExport, { params, body: { format: 'pdf' } });
  expect(job).toMatchObject({ agendaId: params.agendaId, bytes: null, errorCode: null });
  const one = { ...params, exportId: job.id };
  expect(await officer.refusal(getExportFile, { params: one })).toMatchObject({
    status: 409,
    code: 'export.not_ready',
  });

  const made = await waitFor(officer, one);
  expect(made).toMatchObject({ step: 'done', errorCode: null });
  const { headers, rawPayload } = await download(officer, one);
  expect(headers).toMatchObject({
    'content-type': 'application/pdf',
    'content-length': String(made.bytes),
    'content-disposition': `attachment; filename="digitale-agenda-${made.createdAt.slice(0, 10)}.pdf"`,
    'cache-control': 'private, no-store',
  });
  expect(await checkPdf(rawPayload)).toEqual([]);
  expect(extractText(await openPdf(rawPayload))).toContain('Freies WLAN am Marktplatz');
  expect(await officer.call(listExports, { params })).toEqual({ items: [made] });
});

test('the note on a decision is a document of its own, named so', async () => {
  const { admin, params } = await createSmallAgenda();
  const decision = await admin.call(createDecision, {
    params,
    body: { title: 'Terminsoftware', options: [{ title: 'Lösung A' }, { title: 'Lösung B' }] },
  });
  const job = await admin.call(createExport, { params, body: { format: 'pdf', decisionId: decision.id } });
  expect(job).toMatchObject({ decisionId: decision.id });
  const one = { ...params, exportId: job.id };
  expect(await waitFor(admin, one)).toMatchObject({ step: 'done', errorCode: null });
  const { headers, rawPayload } = await download(admin, one);
  expect(headers['content-disposition']).toContain('filename="vergabevermerk-digitale-agenda-');
  expect(await checkPdf(rawPayload)).toEqual([]);
  expect((await openPdf(rawPayload)).getPageCount()).toBeLessThanOrEqual(2);
});

test('a document is known to its maker alone, not even to the administrator', async () => {
  const { admin, addMember, params } = await createSmallAgenda();
  const staff = await addMember({ roles: ['staff'] });
  const job = await staff.call(createExport, { params, body: { format: 'pdf' } });
  const one = { ...params, exportId: job.id };
  expect(await admin.refusal(getExport, { params: one })).toMatchObject({ status: 404 });
  expect(await admin.refusal(getExportFile, { params: one })).toMatchObject({ status: 404 });
  expect(await admin.call(listExports, { params })).toEqual({ items: [] });
});

test('nobody makes a document of an agenda that is not theirs, or not there', async () => {
  const { params } = await createSmallAgenda();
  const other = await createSmallAgenda();
  const body = { format: 'pdf' as const };
  expect(await other.admin.refusal(createExport, { params, body })).toMatchObject({ status: 404 });
  const mixed = { ...other.params, agendaId: params.agendaId };
  expect(await other.admin.refusal(createExport, { params: mixed, body })).toMatchObject({ status: 404 });
  expect(await other.admin.refusal(listExports, { params: mixed })).toMatchObject({ status: 404 });
});

test('a council member reads resolved versions, not the working copy as PDF', async () => {
  const { addMember, params } = await createSmallAgenda();
  const council = await addMember({ roles: ['council'] });
  expect(await council.refusal(createExport, { params, body: { format: 'pdf' } })).toMatchObject({
    status: 403,
    needs: 'agenda.export',
  });
});

test('the end of the program leaves no document behind', async () => {
  const own = await createTestApp({ environment: { DATA_DIR: `${dataDirectory}-ending` } });
  const { admin, workspaceId } = await own.createWorkspace();
  const { id: agendaId } = await admin.call(createAgenda, {
    params: { workspaceId },
    body: { title: 'Digitale Agenda' },
  });
  const params = { workspaceId, agendaId };
  const job = await admin.call(createExport, { params, body: { format: 'pdf' } });
  await waitFor(admin, { ...params, exportId: job.id });
  const directory = path.join(`${dataDirectory}-ending`, 'exports');
  expect(await readdir(directory)).toEqual([`${job.id}.pdf`]);
  await own.close();
  expect(await readdir(directory)).toEqual([]);
});
