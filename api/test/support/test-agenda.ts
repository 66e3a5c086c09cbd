import { createAgenda } from '@agendawerk/shared/agendas/index.ts';
import { createDepartment } from '@agendawerk/shared/departments/index.ts';
import { createField } from '@agendawerk/shared/fields/index.ts';
import type { Person, TestApp, TestWorkspace } from './test-app.ts';

export interface TestAgenda {
  workspace: TestWorkspace;
  workspaceId: string;
  agendaId: string;
  /** Of what belongs to the agenda. */
  params: { workspaceId: string; agendaId: string };
  officer: Person;
  /** Two departments, each with its head. */
  mainOffice: { id: string; head: Person };
  schoolOffice: { id: string; head: Person };
  staff: Person;
  council: Person;
  /** The agenda's first field. */
  fieldId: string;
}

/** An agenda from 2026 to 2030 in a workspace of its own, with one person for each role. */
export async function createTestAgenda(api: TestApp): Promise<TestAgenda> {
  const workspace = await api.createWorkspace();
  const { admin, workspaceId, addMember } = workspace;
  const addDepartment = async (name: string) => {
    const { id } = await admin.call(createDepartment, { params: { workspaceId }, body: { name } });
    return { id, head: await addMember({ roles: ['head'], departmentIds: [id] }) };
  };
  const [mainOffice, schoolOffice] = [await addDepartment('Hauptamt'), await addDepartment('Schulamt')];
  const officer = await addMember({ roles: ['officer'] });
  const body = { title: 'Digitale Agenda', firstYear: 2026, lastYear: 2030 };
  const { id: agendaId } = await officer.call(createAgenda, { params: { workspaceId }, body });
  const params = { workspaceId, agendaId };
  const { id: fieldId } = await officer.call(createField, { params, body: { name: 'Verwaltung und Service' } });
  const [staff, council] = [await addMember({ roles: ['staff'] }), await addMember({ roles: ['council'] })];
  return { workspace, workspaceId, agendaId, params, officer, mainOffice, schoolOffice, staff, council, fieldId };
}
