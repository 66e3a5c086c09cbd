import { createAgenda } from '@agendawerk/shared/agendas/index.ts';
import { createTargetGroup, createTraining, type CreateTraining } from '@agendawerk/shared/change/index.ts';
import { createDepartment } from '@agendawerk/shared/departments/index.ts';
import { createMeasure } from '@agendawerk/shared/measures/index.ts';
import type { TestApp } from './test-app.ts';

/** A measure of the citizens' office that starts in June, a group of twenty clerks there and one of drivers elsewhere. */
export async function planChange(api: TestApp) {
  const { admin, addMember, workspaceId } = await api.createWorkspace();
  const params = { workspaceId };
  const office = await admin.call(createDepartment, { params, body: { name: 'Bürgerdienste' } });
  const works = await admin.call(createDepartment, { params, body: { name: 'Bauhof' } });
  const head = await addMember({ roles: ['head'], departmentIds: [office.id] });
  const staff = await addMember({ roles: ['staff'] });
  const council = await addMember({ roles: ['council'] });
  const agenda = await admin.call(createAgenda, { params, body: { title: 'Digitale Agenda' } });
  const inAgenda = { workspaceId, agendaId: agenda.id };
  const measure = await admin.call(createMeasure, {
    params: inAgenda,
    body: {
      title: 'E-Akte',
      leadDepartmentId: office.id,
      ownerId: staff.memberId,
      start: { date: '2026-06-01', precision: 'day' },
    },
  });
  const clerks = await admin.call(createTargetGroup, {
    params: inAgenda,
    body: { title: 'Sachbearbeitung', departmentId: office.id, headCount: 20 },
  });
  const drivers = await admin.call(createTargetGroup, {
    params: inAgenda,
    body: { title: 'Fahrdienst', departmentId: works.id, headCount: 4 },
  });
  return { admin, head, staff, council, workspaceId, inAgenda, office, works, measure, clerks, drivers };
}

export async function planTraining(api: TestApp, more: Partial<CreateTraining> = {}) {
  const plan = await planChange(api);
  const training = await plan.admin.call(createTraining, {
    params: plan.inAgenda,
    body: { title: 'E-Akte praktisch nutzen', groupIds: [plan.clerks.id], isRequired: true, ...more },
  });
  const params = { workspaceId: plan.workspaceId, trainingId: training.id };
  return { ...plan, training, params };
}
