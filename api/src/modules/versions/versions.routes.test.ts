import { createHash } from 'node:crypto';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createAgenda, deleteAgenda, getAgendaContent } from '@agendawerk/shared/agendas/index.ts';
import { createMeasure, updateMeasure } from '@agendawerk/shared/measures/index.ts';
import {
  createVersionExport,
  freezeVersion,
  getVersion,
  getVersionExport,
  getVersionExportFile,
  listVersions,
  toCanonicalJson,
} from '@agendawerk/shared/versions/index.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createFurnishedWorkspace } from '../../../test/support/furnished-workspace.ts';
import { createTestApp, type Person, type TestApp } from '../../../test/support/test-app.ts';
import { checkPdf } from '../../documents/pdf/check-pdf.ts';
import { extractText } from '../../documents/pdf/extract-text.ts';
import { openPdf } from '../../documents/pdf/open-pdf.ts';

let api: TestApp;
beforeAll(async () => {
  api = await createTestApp({
    environment: { DATA_DIR: path.join(tmpdir(), `agendawerk-versions-${process.pid}`) },
  });
});
afterAll(() => api.close());

async function freezeSmallAgenda() {
  const workspace = await api.createWorkspace();
  const { admin, workspaceId } = workspace;
  const agenda = await admin.call(createAgenda, { params: { workspaceId }, body: { title: 'Digitale Agenda' } });
  const inAgenda = { workspaceId, agendaId: agenda.id };
  const measure = await admin.call(createMeasure, { params: inAgenda, body: { title: 'Freies WLAN am Marktplatz' } });
  const version = await admin.call(freezeVersion, {
    params: inAgenda,
    body: { title: 'Entwurf für die Fachbereiche', remark: 'Ohne Haushaltszahlen 2028' },
  });
  return { ...workspace, inAgenda, measure, version, params: { workspaceId, versionId: version.id } };
}

test('an officer freezes the working copy; what is written afterwards does not reach the version', async () => {
  const { admin, addMember, workspaceId, inAgenda, measure, version, params } = await freezeSmallAgenda();
  expect(version).toMatchObject({ number: 1, kind: 'round_draft', createdByName: 'Ada Admin' });
  const before = await admin.call(getVersion, { params });
  await admin.call(updateMeasure, {
    params: { workspaceId, measureId: measure.id },
    revision: measure.revision,
    body: { title: 'WLAN überall' },
  });
  const staff = await addMember({ roles: ['staff'] });
  const after = await staff.call(getVersion, { params });
  expect(after.content.measures.map(({ title }) => title)).toEqual(['Freies WLAN am Marktplatz']);
  expect(after).toEqual(before);
  const second = await admin.call(freezeVersion, { params: inAgenda, body: { title: 'Zweiter Entwurf' } });
  expect(second.number).toBe(2);
  expect((await admin.call(listVersions, { params: inAgenda })).items).toEqual([second, version]);
});

test('a version is complete: all that the agenda holds, with a hash that anybody can check', async () => {
  const { admin, ids, workspaceId } = await createFurnishedWorkspace(api);
  const inAgenda = { workspaceId, agendaId: ids['agendaId'] ?? '' };
  const working = await admin.call(getAgendaContent, { params: inAgenda });
  const { id } = await admin.call(freezeVersion, { params: inAgenda, body: { title: 'Alles' } });
  const { version, content } = await admin.call(getVersion, { params: { workspaceId, versionId: id } });
  expect(content).toEqual(working);
  expect(version.hash).toBe(createHash('sha256').update(toCanonicalJson(content)).digest('hex'));
  for (const part of ['chapters', 'fields', 'goals', 'measures', 'updates', 'kpis', 'decisions', 'pilots'] as const)
    expect(content[part].length, part).toBeGreaterThan(0);
  expect(content.kpis[0]?.readings).toHaveLength(1);
});

describe('nothing ever changes in a version', () => {
  test.each([
    ['update agenda_version set title = $$x$$ where id = $1'],
    ['delete from agenda_version where id = $1'],
    [`update version_content set content = '{}', sha256 = sha256('{}') where version_id = $1`],
    ['delete from version_content where version_id = $1'],
  ])('not even for the owner of the database: %s', async (sql) => {
    const { version } = await freezeSmallAgenda();
    await expect(api.owner.query(sql, [version.id])).rejects.toThrow('rows never change');
  });

  test('a copy that does not fit its hash is not taken', async () => {
    const { version, workspaceId, inAgenda } = await freezeSmallAgenda();
    await api.owner.query('begin');
    await api.owner.query(
      `insert into agenda_version (workspace_id, id, agenda_id, number, kind, title, created_by_id, created_by_name)
       select workspace_id, gen_random_uuid(), agenda_id, 99, kind, title, created_by_id, created_by_name from agenda_version where id = $1`,
      [version.id],
    );
    await expect(
      api.owner.query(
        `insert into version_content (workspace_id, version_id, content_version, content, sha256)
         select $1, id, 1, '{"contentVersion":1}', sha256('{}') from agenda_version where agenda_id = $2 and number = 99`,
        [workspaceId, inAgenda.agendaId],
      ),
    ).rejects.toThrow('version_content_is_whole');
    await api.owner.query('rollback');
  });

  test('and it goes only with its whole agenda', async () => {
    const { admin, inAgenda, params } = await freezeSmallAgenda();
    await admin.call(deleteAgenda, { params: inAgenda, revision: 1 });
    expect(await admin.refusal(getVersion, { params })).toMatchObject({ status: 404 });
  });
});

describe('who sees a version', () => {
  test('a draft for a round does not exist for a council member, a council paper does', async () => {
    const { addMember, inAgenda, params, version } = await freezeSmallAgenda();
    const council = await addMember({ roles: ['council'] });
    expect(await council.refusal(getVersion, { params })).toMatchObject({ status: 404 });
    expect((await council.call(listVersions, { params: inAgenda })).items).toEqual([]);
    const exporting = { params, body: { format: 'pdf' as const } };
    expect(await council.refusal(createVersionExport, exporting)).toMatchObject({ status: 404 });

    const paperId = await plantCouncilPaper(version.id);
    const paper = { ...params, versionId: paperId };
    expect((await council.call(getVersion, { params: paper })).version).toMatchObject({ kind: 'council_paper' });
    expect((await council.call(listVersions, { params: inAgenda })).items).toMatchObject([{ id: paperId }]);
  });

  test('head and staff read and do not freeze', async () => {
    const { addMember, inAgenda, params } = await freezeSmallAgenda();
    for (const role of ['head', 'staff'] as const) {
      const person = await addMember({ roles: [role] });
      expect((await person.call(getVersion, { params })).version.number).toBe(1);
      expect(await person.refusal(freezeVersion, { params: inAgenda, body: { title: 'x' } })).toMatchObject({
        status: 403,
        needs: 'version.freeze',
      });
    }
  });

  /** Council papers are made on the way to the council; here one is put there. */
  async function plantCouncilPaper(draftId: string): Promise<string> {
    const { rows } = await api.owner.query<{ id: string }>(
      `insert into agenda_version (workspace_id, id, agenda_id, number, kind, title, created_by_id, created_by_name)
       select workspace_id, gen_random_uuid(), agenda_id, number + 1, 'council_paper', 'Vorlage', created_by_id, created_by_name
         from agenda_version where id = $1 returning id`,
      [draftId],
    );
    const id = rows[0]?.id ?? '';
    await api.owner.query(
      `insert into version_content select workspace_id, $2, content_version, content, sha256 from version_content where version_id = $1`,
      [draftId, id],
    );
    return id;
  }
});

test('the PDF is of exactly this version and says so', async () => {
  const { admin, workspaceId, measure, version, params } = await freezeSmallAgenda();
  await admin.call(updateMeasure, {
    params: { workspaceId, measureId: measure.id },
    revision: measure.revision,
    body: { title: 'WLAN überall' },
  });
  const job = await admin.call(createVersionExport, { params, body: { format: 'pdf' } });
  expect(job).toMatchObject({ versionId: version.id, decisionId: null });
  const one = { ...params, exportId: job.id };
  expect(await waitFor(admin, one)).toMatchObject({ step: 'done' });
  const { headers, rawPayload } = await api.app.inject({
    url: `/api/workspaces/${workspaceId}/versions/${version.id}/exports/${job.id}/file`,
    headers: { cookie: admin.cookie },
  });
  expect(headers['content-disposition']).toBe('attachment; filename="digitale-agenda-fassung-1.pdf"');
  expect(await checkPdf(rawPayload)).toEqual([]);
  const text = extractText(await openPdf(rawPayload));
  expect(text).toContain('Freies WLAN am Marktplatz');
  expect(text).toContain('Fassung 1 vom ');
  expect(text).not.toContain('WLAN überall');
  expect(text).not.toContain('Arbeitsstand');
  expect(text.replace(/[\s\u200b]/g, '')).toContain(version.hash);
  const other = await admin.call(freezeVersion, {
    params: { workspaceId, agendaId: version.agendaId },
    body: { title: '2' },
  });
  expect(await admin.refusal(getVersionExportFile, { params: { ...one, versionId: other.id } })).toMatchObject({
    status: 404,
  });
});

async function waitFor(person: Person, params: { workspaceId: string; versionId: string; exportId: string }) {
  for (;;) {
    const job = await person.call(getVersionExport, { params });
    if (job.step === 'done' || job.step === 'failed') return job;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}
