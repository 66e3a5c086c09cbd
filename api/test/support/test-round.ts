import { createAgenda, getAgenda } from '@agendawerk/shared/agendas/index.ts';
import { createDepartment, updateDepartment } from '@agendawerk/shared/departments/index.ts';
import { createMeasure } from '@agendawerk/shared/measures/index.ts';
import { openRound, type OpenRound } from '@agendawerk/shared/rounds/index.ts';
import { freezeVersion } from '@agendawerk/shared/versions/index.ts';
import { toRoundToken } from '../../src/modules/rounds/round-link.ts';
import type { TestApp } from './test-app.ts';
import { testSecret } from './test-app.ts';

/** Far enough for every test that does not speak of the deadline. */
export const farDeadline = '2199-12-31';

/** A round on a frozen agenda: the Bauamt leads one measure and advises on another, the Schulamt leads the other. */
export async function askForCoSigning(api: TestApp, more: Partial<OpenRound> = {}) {
  const workspace = await api.createWorkspace();
  const { admin, addMember, workspaceId } = workspace;
  const params = { workspaceId };
  const building = await admin.call(createDepartment, { params, body: { name: 'Bauamt' } });
  const schools = await admin.call(createDepartment, { params, body: { name: 'Schulamt' } });
  const head = await addMember({ roles: ['head'], departmentIds: [building.id] });
  const otherHead = await addMember({ roles: ['head'] });
  await admin.call(updateDepartment, {
    params: { workspaceId, departmentId: schools.id },
    revision: 1,
    body: { headId: otherHead.memberId },
  });
  const officer = await addMember({ roles: ['officer'] });
  const { id: agendaId } = await admin.call(createAgenda, { params, body: { title: 'Digitale Agenda' } });
  const inAgenda = { workspaceId, agendaId };
  const led = await admin.call(createMeasure, {
    params: inAgenda,
    body: { title: 'Digitaler Bauantrag', leadDepartmentId: building.id, benefit: 'Wer baut, wartet kürzer.' },
  });
  const advised = await admin.call(createMeasure, {
    params: inAgenda,
    body: {
      title: 'WLAN an Schulen',
      leadDepartmentId: schools.id,
      participations: [{ departmentId: building.id, part: 'consulted' }],
    },
  });
  const version = await officer.call(freezeVersion, { params: inAgenda, body: { title: 'Entwurf' } });
  const round = await officer.call(openRound, {
    params: { workspaceId, versionId: version.id },
    body: {
      title: 'Abstimmung',
      message: 'Bitte prüfen Sie Ihre Maßnahmen.',
      dueOn: farDeadline,
      departmentIds: [building.id, schools.id],
      ...more,
    },
  });
  const ofRound = { workspaceId, roundId: round.id };
  const place = { kind: 'measure' as const, id: led.id, part: 'whole' as const };
  return {
    ...workspace,
    officer,
    head,
    otherHead,
    building,
    schools,
    inAgenda,
    agenda: await admin.call(getAgenda, { params: inAgenda }),
    led,
    advised,
    version,
    round,
    place,
    ofRound,
    ofBuilding: { ...ofRound, departmentId: building.id },
    ofSchools: { ...ofRound, departmentId: schools.id },
  };
}

/** The tokens that went out for a department, the newest last, with whom each is for. */
export async function listTokens(
  api: TestApp,
  { roundId, departmentId }: { roundId: string; departmentId: string },
): Promise<{ token: string; memberId: string }[]> {
  const { rows } = await api.owner.query<{ id: string; member_id: string }>(
    `select l.id, l.member_id from round_link l join round_department d on d.workspace_id = l.workspace_id and d.id = l.round_department_id
      where l.round_id = $1 and d.department_id = $2 order by l.id`,
    [roundId, departmentId],
  );
  return rows.map(({ id, member_id: memberId }) => ({ token: toRoundToken(id, testSecret), memberId }));
}
