import { createAgenda } from '@agendawerk/shared/agendas/index.ts';
import { createDepartment } from '@agendawerk/shared/departments/index.ts';
import { createMeasure } from '@agendawerk/shared/measures/index.ts';
import { createPilot, type CreatePilot, endPilot, startPilot } from '@agendawerk/shared/pilots/index.ts';
import type { TestApp } from './test-app.ts';

export const usage = { title: 'Nutzung', comparison: 'at_least' as const, threshold: 20, unit: '%' };

/** A pilot of a measure that a department leads; who is responsible is staff. */
export async function planPilot(api: TestApp, more: Partial<CreatePilot> = {}) {
  const { admin, addMember, workspaceId } = await api.createWorkspace();
  const department = await admin.call(createDepartment, { params: { workspaceId }, body: { name: 'Bürgerdienste' } });
  const staff = await addMember({ roles: ['staff'] });
  const head = await addMember({ roles: ['head'], departmentIds: [department.id] });
  const agenda = await admin.call(createAgenda, { params: { workspaceId }, body: { title: 'Digitale Agenda' } });
  const inAgenda = { workspaceId, agendaId: agenda.id };
  const measure = await admin.call(createMeasure, {
    params: inAgenda,
    body: { title: 'Online-Terminvergabe', leadDepartmentId: department.id },
  });
  const pilot = await admin.call(createPilot, {
    params: inAgenda,
    body: {
      title: 'Termine im Bürgerbüro',
      measureId: measure.id,
      responsibleId: staff.memberId,
      criteria: [usage],
      ...more,
    },
  });
  const params = { workspaceId, pilotId: pilot.id };
  return { admin, addMember, staff, head, workspaceId, inAgenda, measure, pilot, params };
}

/** From plan to the day after the end, with a value for the only criterion. */
export async function runPilot(api: TestApp, more: Partial<CreatePilot> = {}) {
  const planned = await planPilot(api, more);
  const { admin, params } = planned;
  await admin.call(startPilot, { params, revision: 1, body: { startedOn: '2026-03-01' } });
  const ended = await admin.call(endPilot, { params, revision: 2, body: { endedOn: '2026-08-31' } });
  return { ...planned, ended, criterionId: ended.criteria[0]?.id ?? '' };
}
