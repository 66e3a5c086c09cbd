import type {
  Attendance,
  ChangeActivity,
  Competence,
  MeasureChange,
  Participant,
  TargetGroup,
  Training,
} from '@agendawerk/shared/change/index.ts';
import { statement } from '../../db/statement.ts';
import type { Transaction } from '../../db/transaction.ts';
import type { MeasureKey } from '../measures/index.ts';
import {
  activityColumns,
  changeColumns,
  changeOf,
  changePlanJson,
  groupColumns,
  trainingColumns,
} from './change-rows.ts';
import { competenceTable } from './change-tables.ts';

const findingPlan = statement<{ json: string }>(
  'change.plan',
  `select ${changePlanJson}::text as json from agenda where workspace_id = $1 and id = $2`,
);
const findingGroup = statement<{ json: TargetGroup }>(
  'target_group.find',
  `select to_json(row) as json from (select ${groupColumns} from target_group g where g.workspace_id = $1 and g.id = $2) row`,
);
const findingCompetence = statement<{ json: Competence }>(
  'competence.find',
  `select to_json(row) as json from (select ${competenceTable.select('c')} from competence c where c.workspace_id = $1 and c.id = $2) row`,
);

/** A group of a training, as far as it says whose it is and how many can have attended. */
export type TrainingGroup = Pick<TargetGroup, 'id' | 'departmentId' | 'headCount'>;
const findingTraining = statement<{ training: Training; groups: TrainingGroup[]; participants: Participant[] }>(
  'training.find',
  `select (select to_json(row) from (select ${trainingColumns}) row) as training,
     coalesce((select json_agg(json_build_object('id', g.id, 'departmentId', g.department_id, 'headCount', g.head_count) order by g.id)
       from training_group x join target_group g on g.workspace_id = x.workspace_id and g.id = x.group_id
      where x.workspace_id = t.workspace_id and x.agenda_id = t.agenda_id and x.training_id = t.id), '[]') as groups,
     coalesce((select json_agg(json_build_object('id', p.id, 'groupId', p.group_id, 'name', p.name, 'deleteOn', p.delete_on) order by lower(p.name), p.id)
       from training_participant p where p.workspace_id = t.workspace_id and p.training_id = t.id), '[]') as participants
     from training t where t.workspace_id = $1 and t.id = $2`,
);
const listingGroups = statement<TrainingGroup>(
  'target_group.list_by_id',
  `select g.id, g.department_id as "departmentId", g.head_count as "headCount" from target_group g
    where g.workspace_id = $1 and g.agenda_id = $2 and g.id = any ($3::uuid[])`,
);
const savingAttendance = statement(
  'training.save_attendance',
  `update training_group x set attended = s.attended from jsonb_to_recordset($3::jsonb) as s ("groupId" uuid, attended integer)
    where x.workspace_id = $1 and x.training_id = $2 and x.group_id = s."groupId" and x.attended is distinct from s.attended`,
);
const addingParticipant = statement<{ json: Participant }>(
  'training_participant.insert',
  `insert into training_participant (workspace_id, id, training_id, group_id, name, delete_on) values ($1, $2, $3, $4, $5, current_date)
   returning json_build_object('id', id, 'groupId', group_id, 'name', name, 'deleteOn', delete_on) as json`,
);
const removingParticipant = statement<{ groupId: string }>(
  'training_participant.delete',
  'delete from training_participant where workspace_id = $1 and training_id = $2 and id = $3 returning group_id as "groupId"',
);
const findingChange = statement<{ json: MeasureChange }>(
  'measure_change.find',
  `select to_json(row) as json from (select ${changeColumns} from ${changeOf} where m.workspace_id = $1 and m.id = $2) row`,
);
/** The first word about a measure makes the row; later ones count its revision up. */
const savingChange = statement<{ revision: number }>(
  'measure_change.save',
  `insert into measure_change as c (workspace_id, measure_id, staff_council_on)
   select m.workspace_id, m.id, $4::date from measure m where m.workspace_id = $1 and m.id = $2
   on conflict (workspace_id, measure_id) do update set staff_council_on = excluded.staff_council_on where c.revision = $3
   returning c.revision`,
);
const findingActivity = statement<{
  activity: ChangeActivity;
  measure: Pick<MeasureKey, 'leadDepartmentId' | 'ownerId' | 'deputyId'>;
}>(
  'change_activity.find',
  `select (select to_json(row) from (select ${activityColumns}) row) as activity,
     json_build_object('leadDepartmentId', m.lead_department_id, 'ownerId', m.owner_id, 'deputyId', m.deputy_id) as measure
     from change_activity a join measure m on m.workspace_id = a.workspace_id and m.agenda_id = a.agenda_id and m.id = a.measure_id
    where a.workspace_id = $1 and a.id = $2`,
);
const agendaExists = statement<{ id: string }>(
  'change.find_agenda',
  'select id from agenda where workspace_id = $1 and id = $2',
);

interface Place {
  workspaceId: string;
  id: string;
}

/** @returns undefined where the agenda does not exist. */
export async function findChangePlanJson(
  transaction: Transaction,
  workspaceId: string,
  agendaId: string,
): Promise<string | undefined> {
  return (await transaction.find(findingPlan, [workspaceId, agendaId]))?.json;
}

export async function hasAgenda(transaction: Transaction, workspaceId: string, agendaId: string): Promise<boolean> {
  return (await transaction.find(agendaExists, [workspaceId, agendaId])) !== undefined;
}

export async function findGroup(
  transaction: Transaction,
  { workspaceId, id }: Place,
): Promise<TargetGroup | undefined> {
  return (await transaction.find(findingGroup, [workspaceId, id]))?.json;
}

export async function findCompetence(
  transaction: Transaction,
  { workspaceId, id }: Place,
): Promise<Competence | undefined> {
  return (await transaction.find(findingCompetence, [workspaceId, id]))?.json;
}

export async function findTraining(transaction: Transaction, { workspaceId, id }: Place) {
  return transaction.find(findingTraining, [workspaceId, id]);
}

/** Those of the groups that are in the agenda. */
export async function listGroups(
  transaction: Transaction,
  { workspaceId, agendaId, groupIds }: { workspaceId: string; agendaId: string; groupIds: readonly string[] },
): Promise<TrainingGroup[]> {
  return transaction.list(listingGroups, [workspaceId, agendaId, groupIds]);
}

export async function writeAttendance(
  transaction: Transaction,
  { workspaceId, id, attendance }: Place & { attendance: readonly Attendance[] },
): Promise<void> {
  await transaction.list(savingAttendance, [workspaceId, id, JSON.stringify(attendance)]);
}

export async function insertParticipant(
  transaction: Transaction,
  { workspaceId, id, trainingId, groupId, name }: Place & { trainingId: string; groupId: string; name: string },
): Promise<Participant | undefined> {
  return (await transaction.find(addingParticipant, [workspaceId, id, trainingId, groupId, name]))?.json;
}

/** @returns false where there is nobody of this id. */
export async function deleteParticipant(
  transaction: Transaction,
  { workspaceId, id, trainingId }: Place & { trainingId: string },
): Promise<boolean> {
  return (await transaction.find(removingParticipant, [workspaceId, trainingId, id])) !== undefined;
}

export async function findMeasureChange(
  transaction: Transaction,
  { workspaceId, id }: Place,
): Promise<MeasureChange | undefined> {
  return (await transaction.find(findingChange, [workspaceId, id]))?.json;
}

/** @returns false where somebody else was quicker. */
export async function writeMeasureChange(
  transaction: Transaction,
  { workspaceId, id, revision, staffCouncilOn }: Place & { revision: number; staffCouncilOn: string | null },
): Promise<boolean> {
  return (await transaction.find(savingChange, [workspaceId, id, revision, staffCouncilOn])) !== undefined;
}

export async function findActivity(transaction: Transaction, { workspaceId, id }: Place) {
  return transaction.find(findingActivity, [workspaceId, id]);
}
