import { catalogue } from '@agendawerk/shared/catalogue/catalogue.content.ts';
import { getCatalogue, suggest, toCreateField } from '@agendawerk/shared/catalogue/index.ts';
import { createAgenda } from '@agendawerk/shared/agendas/index.ts';
import { createField } from '@agendawerk/shared/fields/index.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTestApp, type TestApp } from '../../../test/support/test-app.ts';

let api: TestApp;
beforeAll(async () => {
  api = await createTestApp();
});
afterAll(() => api.close());

test('whoever is signed in reads the catalogue, a stranger does not', async () => {
  const { admin } = await api.createWorkspace();
  expect(await admin.call(getCatalogue, {})).toEqual(catalogue);
  expect(await api.stranger.refusal(getCatalogue, {})).toMatchObject({ status: 401, code: 'access.signed_out' });
});

test('an officer takes over a suggested field, and it is not suggested again', async () => {
  const { admin, workspaceId } = await api.createWorkspace();
  const agenda = await admin.call(createAgenda, { params: { workspaceId }, body: { title: 'Digitale Agenda' } });
  const [suggested] = suggest({ kind: 'fields', catalogue, takenIds: [], takenTitles: [] });
  if (!suggested) throw new Error('nothing is suggested');
  const field = await admin.call(createField, {
    params: { workspaceId, agendaId: agenda.id },
    body: { ...toCreateField(suggested), name: 'Rathaus und Service' },
  });
  expect(field.catalogueId).toBe(suggested.id);
  const left = suggest({ kind: 'fields', catalogue, takenIds: [field.catalogueId], takenTitles: [field.name] });
  expect(left.map((entry) => entry.id)).not.toContain(suggested.id);
});
