import {
  createDataset,
  deleteDataset,
  getDatasetFile,
  importDatasets,
  listDatasets,
  previewDatasetImport,
  updateDataset,
} from '@agendawerk/shared/datasets/index.ts';
import { createDepartment } from '@agendawerk/shared/departments/index.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createTestApp, type TestApp } from '../../../test/support/test-app.ts';

let api: TestApp;
beforeAll(async () => {
  api = await createTestApp();
});
afterAll(() => api.close());

const fileOf = (text: string, encoding: 'utf8' | 'latin1' = 'utf8') => ({
  content: Buffer.from(text, encoding).toString('base64'),
});

async function createTown() {
  const workspace = await api.createWorkspace();
  const params = { workspaceId: workspace.workspaceId };
  const department = await workspace.admin.call(createDepartment, {
    params,
    body: { name: 'Grünflächenamt', code: '67' },
  });
  return { ...workspace, params, department };
}

test('a dataset is added, described and taken out again', async () => {
  const { admin, params, department } = await createTown();
  const made = await admin.call(createDataset, { params, body: { title: 'Baumkataster' } });
  expect(made).toMatchObject({ isOpen: null, hasPersonalData: null, revision: 1 });
  const ofDataset = { ...params, datasetId: made.id };
  const changed = await admin.call(updateDataset, {
    params: ofDataset,
    revision: 1,
    body: {
      departmentId: department.id,
      isOpen: true,
      hasPersonalData: false,
      licence: 'CC BY 4.0',
      updateInterval: 'yearly',
      link: 'https://daten.example/b',
    },
  });
  expect(changed).toMatchObject({ isOpen: true, departmentId: department.id, revision: 2 });
  expect(await admin.refusal(updateDataset, { params: ofDataset, revision: 1, body: { isOpen: false } })).toMatchObject(
    { status: 412 },
  );
  await admin.call(deleteDataset, { params: ofDataset, revision: 2 });
  expect((await admin.call(listDatasets, { params })).items).toEqual([]);
});

test('a link that is no web address is refused at its field', async () => {
  const { admin, params } = await createTown();
  const refusal = await admin.refusal(createDataset, { params, body: { title: 'A', link: 'javascript:alert(1)' } });
  expect(refusal.fields).toEqual([{ path: ['body', 'link'], code: 'link.not_a_web_address' }]);
});

describe('a file', () => {
  const german = 'Titel;Fachbereich;Offen\r\nBäume, Sträucher;Grünflächenamt;ja\r\n\r\n"Straßen ""A""";67;nein\r\n';
  const international = '\ufefftitle,department,open\n"Bäume, Sträucher",Grünflächenamt,yes\nStraßen,67,no\n';

  test.each([
    [
      'of a German spreadsheet',
      fileOf(german, 'latin1'),
      'windows-1252',
      ';',
      ['Bäume, Sträucher', 'Straßen "A"'],
      [2, 4],
    ],
    ['of an international one', fileOf(international), 'utf-8', ',', ['Bäume, Sträucher', 'Straßen'], [2, 3]],
    ['with tabs', fileOf('Titel\tOffen\nA\tja'), 'utf-8', '\t', ['A'], [2]],
  ] as const)('%s is read and shown, and nothing is written', async (_, body, encoding, delimiter, titles, rows) => {
    const { admin, params } = await createTown();
    const preview = await admin.call(previewDatasetImport, { params, body });
    expect(preview).toMatchObject({ encoding, delimiter, problems: [] });
    expect(preview.rows.map(({ dataset }) => dataset.title)).toEqual(titles);
    expect(preview.rows.map(({ row }) => row)).toEqual(rows);
    expect((await admin.call(listDatasets, { params })).items).toEqual([]);
  });

  test('is written as a whole', async () => {
    const { admin, params, department } = await createTown();
    expect(await admin.call(importDatasets, { params, body: fileOf(german, 'latin1') })).toEqual({ added: 2 });
    const { items } = await admin.call(listDatasets, { params });
    expect(items.map(({ title, departmentId, isOpen }) => [title, departmentId, isOpen])).toEqual([
      ['Bäume, Sträucher', department.id, true],
      ['Straßen "A"', department.id, false],
    ]);
  });

  test('of which one row is wrong writes none', async () => {
    const { admin, params } = await createTown();
    const body = fileOf('Titel;Offen\nA;ja\nB;vielleicht\n');
    const preview = await admin.call(previewDatasetImport, { params, body });
    expect(preview.problems).toEqual([
      { row: 3, column: 'Offen', code: 'import.not_yes_or_no', value: 'vielleicht', isHint: false },
    ]);
    expect(await admin.refusal(importDatasets, { params, body })).toMatchObject({
      status: 422,
      code: 'dataset.import_refused',
    });
    expect((await admin.call(listDatasets, { params })).items).toEqual([]);
  });

  test.each([
    ['a quotation mark that is never closed', 'Titel;Offen\n"A;ja\n', 'import.not_a_table'],
    ['nothing at all', '', 'import.empty_file'],
  ])('with %s is told as such', async (_, text, code) => {
    const { admin, params } = await createTown();
    const { problems, rows } = await admin.call(previewDatasetImport, { params, body: fileOf(text) });
    expect([problems.map((problem) => problem.code), rows]).toEqual([[code], []]);
  });

  test('that is exported can be read again, and holds no formulas', async () => {
    const { admin, params } = await createTown();
    await admin.call(createDataset, { params, body: { title: '=HYPERLINK("http://a.example")', isOpen: true } });
    await admin.call(createDataset, {
      params,
      body: { title: 'Haushalt; Plan', updateInterval: 'half_yearly', hasPersonalData: false },
    });
    const { body, headers } = await admin.send(getDatasetFile, { params });
    expect(headers['content-disposition']).toBe('attachment; filename="datenbestand.csv"');
    const lines = String(body).replace('\ufeff', '').trim().split('\r\n');
    expect(lines).toEqual([
      'Titel;Bereich;Personenbezogen;Offen;Lizenz;Aktualisierung;Link;Beschreibung',
      `"'=HYPERLINK(""http://a.example"")";;;ja;;;;`,
      '"Haushalt; Plan";;nein;;;halbjährlich;;',
    ]);
    const elsewhere = await createTown();
    expect(
      await elsewhere.admin.call(importDatasets, { params: elsewhere.params, body: fileOf(String(body)) }),
    ).toEqual({ added: 2 });
  });
});

test('staff read the inventory and take it away as a file, and change nothing', async () => {
  const { addMember, params } = await createTown();
  const staff = await addMember({ roles: ['staff'] });
  await staff.call(listDatasets, { params });
  expect((await staff.send(getDatasetFile, { params })).status).toBe(200);
  for (const refusal of [
    await staff.refusal(createDataset, { params, body: { title: 'A' } }),
    await staff.refusal(importDatasets, { params, body: fileOf('Titel\nA') }),
  ])
    expect(refusal).toMatchObject({ status: 403, needs: 'agenda.edit' });
});
