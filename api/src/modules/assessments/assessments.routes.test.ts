import { listActivity } from '@agendawerk/shared/activity/index.ts';
import {
  createAssessment,
  deleteAssessment,
  listAssessments,
  updateAssessment,
} from '@agendawerk/shared/assessments/index.ts';
import { createMunicipality, deleteMunicipality } from '@agendawerk/shared/municipalities/index.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTestApp, type TestApp } from '../../../test/support/test-app.ts';

let api: TestApp;
beforeAll(async () => {
  api = await createTestApp();
});
afterAll(() => api.close());

async function createTown() {
  const workspace = await api.createWorkspace();
  const { id } = await workspace.admin.call(createMunicipality, {
    params: { workspaceId: workspace.workspaceId },
    body: { name: 'Musterlingen', kind: 'stadt' },
  });
  return { ...workspace, municipality: { workspaceId: workspace.workspaceId, municipalityId: id } };
}

test('an officer answers the questions of a year, one after the other', async () => {
  const { addMember, municipality, workspaceId } = await createTown();
  const officer = await addMember({ roles: ['officer'] });
  const begun = await officer.call(createAssessment, { params: municipality, body: { year: 2026 } });
  expect(begun).toMatchObject({
    year: 2026,
    strategy: null,
    studyFields: [],
    components: [],
    criteria: [],
    revision: 1,
  });

  const params = { workspaceId, assessmentId: begun.id };
  const eid = {
    componentId: 'eid',
    state: 'in_use',
    evidence: 'https://stadt.example/eid',
    evidenceOn: '2026-03-01',
  } as const;
  await officer.call(updateAssessment, { params, revision: 1, body: { strategy: 'adopted', components: [eid] } });
  const app = { componentId: 'app', state: 'planned', evidence: '', evidenceOn: null } as const;
  const changed = await officer.call(updateAssessment, {
    params,
    revision: 2,
    body: { components: [app], criteria: [{ criterionId: 'strategy.goals', present: 1, target: 3 }] },
  });
  expect(changed).toMatchObject({ strategy: 'adopted', revision: 3 });
  expect(changed.components).toEqual([{ ...app, evidence: null }, eid]);
  expect(changed.criteria).toEqual([{ criterionId: 'strategy.goals', present: 1, target: 3 }]);
  const { items } = await officer.call(listActivity, { params: { workspaceId }, query: { subjectId: begun.id } });
  expect(items[0]).toMatchObject({ subjectKind: 'assessment', subjectTitle: '2026', agendaId: null });
});

test('a year is taken once for a municipality, and the next begins with its answers', async () => {
  const { admin, municipality, workspaceId } = await createTown();
  const first = await admin.call(createAssessment, { params: municipality, body: { year: 2025 } });
  await admin.call(updateAssessment, {
    params: { workspaceId, assessmentId: first.id },
    revision: 1,
    body: {
      ai: 'planned',
      studyFields: ['verwaltung', 'umwelt'],
      components: [{ componentId: 'suche', state: 'in_use', evidence: 'Website', evidenceOn: null }],
      criteria: [{ criterionId: 'technology.security', present: 2, target: 4 }],
    },
  });
  expect(await admin.refusal(createAssessment, { params: municipality, body: { year: 2025 } })).toMatchObject({
    status: 409,
    code: 'resource.duplicate',
  });
  const next = await admin.call(createAssessment, { params: municipality, body: { year: 2026, copyFromYear: 2025 } });
  expect(next).toMatchObject({
    ai: 'planned',
    studyFields: ['verwaltung', 'umwelt'],
    components: [{ componentId: 'suche', state: 'in_use' }],
    criteria: [{ criterionId: 'technology.security', present: 2, target: 4 }],
    revision: 1,
  });
  const { items } = await admin.call(listAssessments, { params: municipality });
  expect(items.map(({ year }) => year)).toEqual([2026, 2025]);
  const other = await admin.call(createMunicipality, {
    params: { workspaceId },
    body: { name: 'Kleinhausen', kind: 'gemeinde' },
  });
  const ofOther = { workspaceId, municipalityId: other.id };
  await admin.call(createAssessment, { params: ofOther, body: { year: 2026 } });
  expect(
    await admin.refusal(createAssessment, { params: ofOther, body: { year: 2027, copyFromYear: 2025 } }),
  ).toMatchObject({
    status: 422,
    fields: [{ path: ['body', 'copyFromYear'], code: 'resource.unknown_reference' }],
  });
});

test('of two people who answer at once, the second is shown what the first wrote', async () => {
  const { admin, municipality, workspaceId } = await createTown();
  const { id } = await admin.call(createAssessment, { params: municipality, body: { year: 2026 } });
  const params = { workspaceId, assessmentId: id };
  const answer = (ai: 'none' | 'planned') => admin.send(updateAssessment, { params, revision: 1, body: { ai } });
  const answers = await Promise.all([answer('none'), answer('planned')]);
  const winner = answers.find(({ status }) => status === 200);
  expect(answers.find(({ status }) => status === 412)?.body).toMatchObject({ current: winner?.body });
});

test('answers of a year are deleted as a whole; a municipality that has some stays', async () => {
  const { admin, municipality, workspaceId } = await createTown();
  const { id } = await admin.call(createAssessment, { params: municipality, body: { year: 2026 } });
  expect(await admin.refusal(deleteMunicipality, { params: municipality, revision: 1 })).toMatchObject({
    code: 'resource.referenced',
  });
  await admin.call(deleteAssessment, { params: { workspaceId, assessmentId: id }, revision: 1 });
  expect((await admin.call(listAssessments, { params: municipality })).items).toEqual([]);
  await admin.call(deleteMunicipality, { params: municipality, revision: 1 });
});

test('heads and staff read where the town stands and change nothing; council members see none of it', async () => {
  const { addMember, municipality } = await createTown();
  for (const role of ['head', 'staff'] as const) {
    const member = await addMember({ roles: [role] });
    await member.call(listAssessments, { params: municipality });
    expect(await member.refusal(createAssessment, { params: municipality, body: { year: 2026 } })).toMatchObject({
      status: 403,
      needs: 'agenda.edit',
    });
  }
  const council = await addMember({ roles: ['council'] });
  expect(await council.refusal(listAssessments, { params: municipality })).toMatchObject({ status: 403 });
});
