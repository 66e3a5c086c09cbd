import type {
  Attendance,
  ChangeActivity,
  Competence,
  MeasureChange,
  Participant,
  TargetGroup,
  Training,
} from '@agendawerk/shared/change/index.ts';
import { type AgendaRows, jsonArray } from '../../db/agenda-rows.ts';
import { defineLines, defineLinks } from '../../db/collection.ts';
import { statement } from '../../db/statement.ts';
import { defineTable } from '../../db/table.ts';
import type { Transaction } from '../../db/transaction.ts';
import type { MeasureKey } from '../measures/index.ts';

export const groupTable = defineTable('target_group', {
  atCreation: ['agendaId'],
  writable: ['title', 'description', 'departmentId', 'headCount'],
});
export const groupLevels = defineLinks({
  table: 'group_competence',
  parent: 'group_id',
  key: 'competence_id',
  columns: ['needed', 'present'],
  isInAgenda: true,
});
export const competenceTable = defineTable('competence', {
  atCreation: ['agendaId', 'catalogueId'],
  writable: ['title', 'description'],
});
export const trainingTable = defineTable('training', {
  atCreation: ['agendaId', 'catalogueId'],
  writable: [
    'title',
    'description',
    'isRequired',
    'isPractical',
    'format',
    'duration',
    'provider',
    'cost',
    'repeatMonths',
    'keepsNames',
    'namesUntil',
    'isAsSuggested',
  ],
  money: ['cost'],
});
export const trainingSessions = defineLines({
  name: 'sessions',
  table: 'training_session',
  parent: 'training_id',
  columns: ['day', 'until', 'startsAt', 'endsAt', 'place'],
});
const inAgenda = { isInAgenda: true };
/** Who it is for. What was entered about their attendance stays with those who stay. */
export const trainingGroups = defineLinks({
  table: 'training_group',
  parent: 'training_id',
  key: 'group_id',
  ...inAgenda,
});
export const trainingCompetences = defineLinks({
  table: 'training_competence',
  parent: 'training_id',
  key: 'competence_id',
  ...inAgenda,
});
export const trainingMeasures = defineLinks({
  table: 'training_measure',
  parent: 'training_id',
  key: 'measure_id',
  ...inAgenda,
});
export const measureGroups = defineLinks({
  table: 'measure_group',
  parent: 'measure_id',
  key: 'group_id',
  columns: ['impact', 'attitude'],
  ...inAgenda,
});
export const activityTable = defineTable('change_activity', {
  atCreation: ['agendaId', 'measureId'],
  writable: ['title', 'kind', 'message', 'channel', 'plannedOn', 'doneOn', 'responsibleId'],
});
export const activityGroups = defineLinks({
  table: 'change_activity_group',
  parent: 'activity_id',
  key: 'group_id',
  ...inAgenda,
});

/** How many people of the group `g` are named in each training that is required of it; null where that cannot be told. */
const requiredOfGroup = `training_group x join training t on t.workspace_id = x.workspace_id and t.id = x.training_id and t.is_required
      where x.workspace_id = g.workspace_id and x.agenda_id = g.agenda_id and x.group_id = g.id`;
const namedThroughout = `(select case when bool_and(r.attended is not distinct from r.names) then (
      select count(*) from (select from training_participant p
        where p.workspace_id = g.workspace_id and p.group_id = g.id and p.training_id in (select x.training_id from ${requiredOfGroup})
        group by lower(p.name) having count(*) = (select count(*) from ${requiredOfGroup})) person) end
    from (select x.attended, (select count(*) from training_participant p
              where p.workspace_id = x.workspace_id and p.training_id = x.training_id and p.group_id = x.group_id) as names
            from ${requiredOfGroup}) r)`;
const groupColumns = `${groupTable.select('g')},
  coalesce((select json_agg(json_build_object('competenceId', c.competence_id, 'needed', c.needed, 'present', c.present) order by c.competence_id)
    from group_competence c where c.workspace_id = g.workspace_id and c.agenda_id = g.agenda_id and c.group_id = g.id), '[]') as levels,
  ${namedThroughout} as "namedThroughout"`;
const ids = (table: string, key: string, parent: string, row: string) =>
  `coalesce((select json_agg(l.${key} order by l.${key}) from ${table} l
    where l.workspace_id = ${row}.workspace_id and l.agenda_id = ${row}.agenda_id and l.${parent} = ${row}.id), '[]')`;
const trainingColumns = `t.id, t.agenda_id as "agendaId", t.title, t.description, t.is_required as "isRequired", t.is_practical as "isPractical",
  t.format, t.duration, t.provider, t.cost::text as cost, t.repeat_months as "repeatMonths", t.names_until as "namesUntil",
  coalesce((select json_agg(json_build_object('groupId', x.group_id, 'attended', x.attended) order by x.group_id)
    from training_group x where x.workspace_id = t.workspace_id and x.agenda_id = t.agenda_id and x.training_id = t.id), '[]') as attendance,
  ${ids('training_competence', 'competence_id', 'training_id', 't')} as "competenceIds",
  ${ids('training_measure', 'measure_id', 'training_id', 't')} as "measureIds",
  coalesce((select json_agg(json_build_object('id', s.id, 'day', s.day, 'until', s.until, 'startsAt', to_char(s.starts_at, 'HH24:MI'),
      'endsAt', to_char(s.ends_at, 'HH24:MI'), 'place', s.place) order by s.position)
    from training_session s where s.workspace_id = t.workspace_id and s.training_id = t.id), '[]') as sessions,
  t.catalogue_id as "catalogueId", t.is_as_suggested as "isAsSuggested", t.revision`;
const changeColumns = `m.id as "measureId",
  coalesce((select json_agg(json_build_object('groupId', x.group_id, 'impact', x.impact, 'attitude', x.attitude) order by x.group_id)
    from measure_group x where x.workspace_id = m.workspace_id and x.agenda_id = m.agenda_id and x.measure_id = m.id), '[]') as groups,
  c.staff_council_on as "staffCouncilOn", coalesce(c.revision, 0) as revision`;
const changeOf = 'measure m left join measure_change c on c.workspace_id = m.workspace_id and c.measure_id = m.id';
const activityColumns = `${activityTable.select('a')}, ${ids('change_activity_group', 'group_id', 'activity_id', 'a')} as "groupIds"`;

const ofAgenda = (alias: string) => `where ${alias}.workspace_id = $1 and ${alias}.agenda_id = $2`;
/** Ids grow with time: groups and competences stand in the order in which they were named. */
const planRows = {
  groups: { select: `select ${groupColumns} from target_group g ${ofAgenda('g')}`, order: 'row.id' },
  competences: { select: `select ${competenceTable.select('c')} from competence c ${ofAgenda('c')}`, order: 'row.id' },
  trainings: { select: `select ${trainingColumns} from training t ${ofAgenda('t')}`, order: 'row.id' },
  measures: {
    select: `select ${changeColumns} from ${changeOf} ${ofAgenda('m')} and (c.measure_id is not null
      or exists (select from measure_group x where x.workspace_id = m.workspace_id and x.agenda_id = m.agenda_id and x.measure_id = m.id))`,
    order: 'row."measureId"',
  },
  activities: {
    select: `select ${activityColumns} from change_activity a ${ofAgenda('a')}`,
    order: 'coalesce(row."doneOn", row."plannedOn"), row.id',
  },
} satisfies Record<string, AgendaRows>;
/** `{"groups": […], …}` for a larger select ($1 the workspace, $2 the agenda). */
export const changePlanJson = `json_build_object(${Object.entries(planRows)
  .map(([name, rows]) => `'${name}', ${jsonArray(rows)}`)
  .join(', ')})`;

/** What the points of step 3 are judged by. */
export const affectedFactRows: AgendaRows = {
  select: `select x.measure_id as "measureId", json_agg(x.group_id) as "groupIds" from measure_group x ${ofAgenda('x')} group by x.measure_id`,
  order: 'row."measureId"',
};
export const trainingFactRows: AgendaRows = {
  select: `select t.id, t.is_practical as "isPractical", ${ids('training_group', 'group_id', 'training_id', 't')} as "groupIds",
      ${ids('training_measure', 'measure_id', 'training_id', 't')} as "measureIds",
      coalesce((select json_agg(s.day order by s.day) from training_session s where s.workspace_id = t.workspace_id and s.training_id = t.id), '[]') as days
    from training t ${ofAgenda('t')}`,
  order: 'row.id',
};
export const activityFactRows: AgendaRows = {
  select: `select a.id, a.measure_id as "measureId", a.kind, coalesce(a.done_on, a.planned_on) as day,
      ${ids('change_activity_group', 'group_id', 'activity_id', 'a')} as "groupIds"
    from change_activity a ${ofAgenda('a')}`,
  order: 'row.id',
};

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
