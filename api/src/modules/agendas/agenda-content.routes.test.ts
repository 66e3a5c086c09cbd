import { createAgenda, getAgendaContent } from '@agendawerk/shared/agendas/index.ts';
import { createDepartment } from '@agendawerk/shared/departments/index.ts';
import { createField } from '@agendawerk/shared/fields/index.ts';
import { createGoal } from '@agendawerk/shared/goals/index.ts';
import { createKpi, createReading } from '@agendawerk/shared/kpis/index.ts';
import { createMeasure, createProgressUpdate } from '@agendawerk/shared/measures/index.ts';
import { createMunicipality } from '@agendawerk/shared/municipalities/index.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTestApp, type TestApp } from '../../../test/support/test-app.ts';

let api: TestApp;
beforeAll(async () => {
  api = await createTestApp();
});
afterAll(() => api.close());

test('the content of an agenda holds everything, in order, and nobody whom it does not name', async () => {
  const { admin, workspaceId, addMember } = await api.createWorkspace();
  const owner = await addMember({ roles: ['staff'] });
  await addMember({ roles: ['council'] });
  const params = { workspaceId };
  const town = await admin.call(createMunicipality, { params, body: { name: 'Ulm', kind: 'stadt', ags: '08421000' } });
  await admin.call(createMunicipality, { params, body: { name: 'Blaustein', kind: 'stadt' } });
  const office = await admin.call(createDepartment, { params, body: { name: 'Hauptamt' } });
  const agenda = await admin.call(createAgenda, {
    params,
    body: { title: 'Digitale Agenda', municipalityIds: [town.id] },
  });
  const inAgenda = { workspaceId, agendaId: agenda.id };
  const field = await admin.call(createField, { params: inAgenda, body: { name: 'Verwaltung' } });
  const goal = await admin.call(createGoal, { params: inAgenda, body: { title: 'Online', fieldId: field.id } });
  const measure = await admin.call(createMeasure, {
    params: inAgenda,
    body: {
      title: 'Serviceportal',
      fieldId: field.id,
      goalIds: [goal.id],
      ownerId: owner.memberId,
      leadDepartmentId: office.id,
      milestones: [{ title: 'Start', due: null, doneOn: null }],
    },
  });
  const report = { reportedOn: '2024-12-31', status: 'running' as const, light: 'green' as const, percent: 20 };
  const update = await admin.call(createProgressUpdate, {
    params: { workspaceId, measureId: measure.id },
    body: report,
  });
  const kpi = await admin.call(createKpi, {
    params: inAgenda,
    body: { name: 'Anträge', goalIds: [goal.id], measureIds: [measure.id] },
  });
  const reading = await admin.call(createReading, {
    params: { workspaceId, kpiId: kpi.id },
    body: { readOn: '2024-12-31', value: 12 },
  });

  const content = await admin.call(getAgendaContent, { params: inAgenda });
  expect(content).toMatchObject({
    contentVersion: 1,
    workspaceName: 'Musterlingen',
    agenda: { id: agenda.id, municipalityIds: [town.id] },
    municipalities: [{ name: 'Ulm', state: 'Baden-Württemberg' }],
    departments: [{ id: office.id, name: 'Hauptamt' }],
    people: [{ id: owner.memberId }],
    chapters: [{ kind: 'vision' }, { kind: 'situation' }, { kind: 'principles' }],
    fields: [field],
    goals: [{ id: goal.id, kpiIds: [kpi.id], measureIds: [measure.id] }],
    measures: [{ id: measure.id, status: 'running', milestones: [{ title: 'Start' }], kpiIds: [kpi.id] }],
    updates: [update],
    kpis: [{ id: kpi.id, readings: [reading] }],
  });
});

test('the content of another workspace does not exist', async () => {
  const { admin, workspaceId } = await api.createWorkspace();
  const other = await api.createWorkspace('Kleinhausen');
  const foreign = await other.admin.call(createAgenda, {
    params: { workspaceId: other.workspaceId },
    body: { title: 'Geheim' },
  });
  const refusal = await admin.refusal(getAgendaContent, { params: { workspaceId, agendaId: foreign.id } });
  expect(refusal).toMatchObject({ status: 404 });
});
