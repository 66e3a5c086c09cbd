import { type Role, roles } from '@agendawerk/shared/access/index.ts';
import { createAgenda } from '@agendawerk/shared/agendas/index.ts';
import { createApiKey } from '@agendawerk/shared/api-keys/index.ts';
import { createAssessment } from '@agendawerk/shared/assessments/index.ts';
import {
  addParticipant,
  createChangeActivity,
  createCompetence,
  createTargetGroup,
  createTraining,
} from '@agendawerk/shared/change/index.ts';
import { createChapter } from '@agendawerk/shared/chapters/index.ts';
import { createComment } from '@agendawerk/shared/comments/index.ts';
import { createDataset } from '@agendawerk/shared/datasets/index.ts';
import { createDecision } from '@agendawerk/shared/decisions/index.ts';
import { createDepartment } from '@agendawerk/shared/departments/index.ts';
import { createField } from '@agendawerk/shared/fields/index.ts';
import { createGoal } from '@agendawerk/shared/goals/index.ts';
import { createInvolvement } from '@agendawerk/shared/involvements/index.ts';
import { createKpi, createReading } from '@agendawerk/shared/kpis/index.ts';
import { listMails } from '@agendawerk/shared/mails/index.ts';
import { createMeasure, createProgressUpdate } from '@agendawerk/shared/measures/index.ts';
import { createMunicipality } from '@agendawerk/shared/municipalities/index.ts';
import { listNotifications } from '@agendawerk/shared/notifications/index.ts';
import { createPilot } from '@agendawerk/shared/pilots/index.ts';
import { newId } from '../../src/db/ids.ts';
import { createSurvey } from '@agendawerk/shared/surveys/index.ts';
import type { Person, TestApp, TestWorkspace } from './test-app.ts';

/** A workspace with one of everything, for tests that walk over all operations. */
export interface FurnishedWorkspace extends TestWorkspace {
  /** What a parameter or a property of this name may be: `measureId` is the id of the measure. */
  ids: Readonly<Record<string, string>>;
  /** One person for each role; the measure and the KPI are theirs where the role acts only on what is its own. */
  people: Record<Role, Person>;
}

export async function createFurnishedWorkspace(api: TestApp, name?: string): Promise<FurnishedWorkspace> {
  const workspace = await api.createWorkspace(name);
  const { admin, workspaceId } = workspace;
  const params = { workspaceId };
  const department = await admin.call(createDepartment, { params, body: { name: 'Hauptamt', code: '10' } });
  const people = await addPeople(workspace, department.id);
  const municipality = await admin.call(createMunicipality, {
    params,
    body: { name: 'Musterlingen', kind: 'stadt', ags: '08421000' },
  });
  const assessment = await admin.call(createAssessment, {
    params: { workspaceId, municipalityId: municipality.id },
    body: { year: 2024 },
  });
  const dataset = await admin.call(createDataset, { params, body: { title: 'Baumkataster' } });
  const agenda = await admin.call(createAgenda, {
    params,
    body: { title: 'Digitale Agenda', municipalityIds: [municipality.id] },
  });
  const inAgenda = { workspaceId, agendaId: agenda.id };
  const chapter = await admin.call(createChapter, { params: inAgenda, body: { title: 'Vorwort', body: 'Guten Tag' } });
  const comment = await admin.call(createComment, {
    params: inAgenda,
    body: { subjectKind: 'agenda', subjectId: agenda.id, text: 'Bis wann?' },
  });
  const field = await admin.call(createField, {
    params: inAgenda,
    body: { name: 'Verwaltung', leadDepartmentId: department.id },
  });
  const goal = await admin.call(createGoal, { params: inAgenda, body: { title: 'Online', fieldId: field.id } });
  const measure = await admin.call(createMeasure, {
    params: inAgenda,
    body: {
      title: 'Serviceportal',
      fieldId: field.id,
      goalIds: [goal.id],
      leadDepartmentId: department.id,
      ownerId: people.staff.memberId,
      milestones: [{ title: 'Ausschreibung', due: { date: '2027-01-01', precision: 'year' }, doneOn: null }],
    },
  });
  const platform = await admin.call(createMeasure, { params: inAgenda, body: { title: 'Datenplattform' } });
  await admin.call(createProgressUpdate, {
    params: { workspaceId, measureId: measure.id },
    body: { reportedOn: '2024-12-31', status: 'running', doneText: 'Begonnen' },
  });
  const kpi = await admin.call(createKpi, {
    params: inAgenda,
    body: {
      name: 'Anträge online',
      goalIds: [goal.id],
      measureIds: [measure.id],
      responsibleId: people.staff.memberId,
      departmentId: department.id,
    },
  });
  const reading = await admin.call(createReading, {
    params: { workspaceId, kpiId: kpi.id },
    body: { readOn: '2024-12-31', value: 12 },
  });
  const pilot = await admin.call(createPilot, {
    params: inAgenda,
    body: {
      title: 'Terminvergabe im Bürgerbüro',
      measureId: measure.id,
      responsibleId: people.staff.memberId,
      criteria: [{ title: 'Nutzung', comparison: 'at_least', threshold: 20, unit: '%' }],
    },
  });
  const decision = await admin.call(createDecision, {
    params: inAgenda,
    body: {
      title: 'Portalsoftware',
      measureIds: [measure.id],
      options: [{ title: 'Portal A' }, { title: 'Portal B' }],
    },
  });
  const competence = await admin.call(createCompetence, { params: inAgenda, body: { title: 'Aktenführung' } });
  const group = await admin.call(createTargetGroup, {
    params: inAgenda,
    body: { title: 'Sachbearbeitung', departmentId: department.id, headCount: 20 },
  });
  const training = await admin.call(createTraining, {
    params: inAgenda,
    body: {
      title: 'E-Akte praktisch nutzen',
      groupIds: [group.id],
      sessions: [{ day: '2026-05-04' }],
      namesUntil: '2199-12-31',
    },
  });
  const participant = await admin.call(addParticipant, {
    params: { workspaceId, trainingId: training.id },
    body: { groupId: group.id, name: 'Robin Beispiel' },
  });
  const activity = await admin.call(createChangeActivity, {
    params: { workspaceId, measureId: measure.id },
    body: { title: 'Rundschreiben', kind: 'message', groupIds: [group.id] },
  });
  const involvement = await admin.call(createInvolvement, {
    params: inAgenda,
    body: { title: 'Werkstatt zur Terminvergabe', measureId: measure.id },
  });
  const survey = await admin.call(createSurvey, {
    params: inAgenda,
    body: { kind: 'readiness_pulse', title: 'Wie bereit sind wir?' },
  });
  const { apiKey } = await admin.call(createApiKey, { params, body: { name: 'Import', role: 'officer' } });
  // Nobody mentions anybody here; being mentioned brings a notification and a mail at once.
  await api.owner.query(
    `select post.notify($1, null, 'mentioned', array[$2::uuid], $3, 'measure', $4::uuid, 'Serviceportal', '/measures/' || $4::text, '{}', 'mentioned:1', false)`,
    [workspaceId, admin.memberId, agenda.id, measure.id],
  );
  const told = await admin.call(listNotifications, { params });
  const mails = await admin.call(listMails, { params });
  return {
    ...workspace,
    people,
    ids: {
      workspaceId,
      notificationId: told.items[0]?.id ?? '',
      mailId: mails.items[0]?.id ?? '',
      departmentId: department.id,
      municipalityId: municipality.id,
      agendaId: agenda.id,
      subjectId: agenda.id,
      commentId: comment.id,
      assessmentId: assessment.id,
      datasetId: dataset.id,
      chapterId: chapter.id,
      fieldId: field.id,
      goalId: goal.id,
      measureId: measure.id,
      kpiId: kpi.id,
      readingId: reading.id,
      pilotId: pilot.id,
      surveyId: survey.id,
      involvementId: involvement.id,
      criterionId: pilot.criteria[0]?.id ?? '',
      decisionId: decision.id,
      chosenOptionId: decision.options[0]?.id ?? '',
      competenceId: competence.id,
      groupId: group.id,
      trainingId: training.id,
      participantId: participant.id,
      activityId: activity.id,
      apiKeyId: apiKey.id,
      memberId: people.staff.memberId,
      headId: people.head.memberId,
      ownerId: people.staff.memberId,
      deputyId: people.officer.memberId,
      responsibleId: people.staff.memberId,
      leadDepartmentId: department.id,
      dependsOnId: platform.id,
      successorId: platform.id,
      // Stands alone in lists of measures.
      id: measure.id,
      // Documents are made while somebody waits and then go; what there is of them no test can hold on to.
      exportId: newId(),
      sessionId: newId(),
      token: 'nobody-was-invited-with-this-token',
    },
  };
}

async function addPeople(workspace: TestWorkspace, departmentId: string): Promise<Record<Role, Person>> {
  const people: Partial<Record<Role, Person>> = {};
  for (const role of roles) {
    people[role] = await workspace.addMember({ roles: [role], departmentIds: role === 'head' ? [departmentId] : [] });
  }
  return people as Record<Role, Person>;
}
