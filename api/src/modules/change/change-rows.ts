import { type AgendaRows, jsonArray } from '../../db/agenda-rows.ts';
import { activityTable, competenceTable, groupTable } from './change-tables.ts';

/** How many people of the group `g` are named in each training that is required of it; null where that cannot be told. */
const requiredOfGroup = `training_group x join training t on t.workspace_id = x.workspace_id and t.id = x.training_id and t.is_required
      where x.workspace_id = g.workspace_id and x.agenda_id = g.agenda_id and x.group_id = g.id
        and (x.attended is not null or coalesce((select min(s.day) from training_session s where s.workspace_id = x.workspace_id
          and s.training_id = x.training_id), '-infinity') <= (now() at time zone 'Europe/Berlin')::date)`;
const namedThroughout = `(select case when bool_and(r.attended is not distinct from r.names) then (
      select count(*) from (select from training_participant p
        where p.workspace_id = g.workspace_id and p.group_id = g.id and p.training_id in (select x.training_id from ${requiredOfGroup})
        group by lower(p.name) having count(*) = (select count(*) from ${requiredOfGroup})) person) end
    from (select x.attended, (select count(*) from training_participant p
              where p.workspace_id = x.workspace_id and p.training_id = x.training_id and p.group_id = x.group_id) as names
            from ${requiredOfGroup}) r)`;
export const groupColumns = `${groupTable.select('g')},
  coalesce((select json_agg(json_build_object('competenceId', c.competence_id, 'needed', c.needed, 'present', c.present) order by c.competence_id)
    from group_competence c where c.workspace_id = g.workspace_id and c.agenda_id = g.agenda_id and c.group_id = g.id), '[]') as levels,
  ${namedThroughout} as "namedThroughout"`;
const ids = (table: string, key: string, parent: string, row: string) =>
  `coalesce((select json_agg(l.${key} order by l.${key}) from ${table} l
    where l.workspace_id = ${row}.workspace_id and l.agenda_id = ${row}.agenda_id and l.${parent} = ${row}.id), '[]')`;
export const trainingColumns = `t.id, t.agenda_id as "agendaId", t.title, t.description, t.is_required as "isRequired", t.is_practical as "isPractical",
  t.format, t.duration, t.provider, t.cost::text as cost, t.repeat_months as "repeatMonths", t.names_until as "namesUntil",
  coalesce((select json_agg(json_build_object('groupId', x.group_id, 'attended', x.attended) order by x.group_id)
    from training_group x where x.workspace_id = t.workspace_id and x.agenda_id = t.agenda_id and x.training_id = t.id), '[]') as attendance,
  ${ids('training_competence', 'competence_id', 'training_id', 't')} as "competenceIds",
  ${ids('training_measure', 'measure_id', 'training_id', 't')} as "measureIds",
  coalesce((select json_agg(json_build_object('id', s.id, 'day', s.day, 'until', s.until, 'startsAt', to_char(s.starts_at, 'HH24:MI'),
      'endsAt', to_char(s.ends_at, 'HH24:MI'), 'place', s.place) order by s.position)
    from training_session s where s.workspace_id = t.workspace_id and s.training_id = t.id), '[]') as sessions,
  t.catalogue_id as "catalogueId", t.is_as_suggested as "isAsSuggested", t.revision`;
export const changeColumns = `m.id as "measureId",
  coalesce((select json_agg(json_build_object('groupId', x.group_id, 'impact', x.impact, 'attitude', x.attitude) order by x.group_id)
    from measure_group x where x.workspace_id = m.workspace_id and x.agenda_id = m.agenda_id and x.measure_id = m.id), '[]') as groups,
  c.staff_council_on as "staffCouncilOn", coalesce(c.revision, 0) as revision`;
export const changeOf =
  'measure m left join measure_change c on c.workspace_id = m.workspace_id and c.measure_id = m.id';
export const activityColumns = `${activityTable.select('a')}, ${ids('change_activity_group', 'group_id', 'activity_id', 'a')} as "groupIds"`;

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
