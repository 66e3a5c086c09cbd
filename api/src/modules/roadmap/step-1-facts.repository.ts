import type { AgendaRows } from '../../db/agenda-rows.ts';

/** The facts that step 1 is judged by: never the long texts, only whether they are there. */

export const chapterFactRows: AgendaRows = {
  select: `select c.id, c.kind, c.title, case when c.body is not null then true end as body, c.position
    from chapter c where c.workspace_id = $1 and c.agenda_id = $2`,
  order: 'row.position, row.id',
};

export const fieldFactRows: AgendaRows = {
  select: `select f.id, f.number, f.name, f.parent_id as "parentId", f.lead_department_id as "leadDepartmentId", f.position
    from strategy_field f where f.workspace_id = $1 and f.agenda_id = $2`,
  order: 'row.position, row.number',
};

export const goalFactRows: AgendaRows = {
  select: `select g.id, g.title, g.level, g.field_id as "fieldId", g.parent_id as "parentId", g.specific, g.is_accepted as "isAccepted",
      g.resources, app.partial_date(g.due_on, g.due_precision, g.due_note) as due, g.position, g.number,
      coalesce((select json_agg(k.kpi_id) from kpi_goal k
        where k.workspace_id = $1 and k.agenda_id = $2 and k.goal_id = g.id), '[]') as "kpiIds",
      coalesce((select json_agg(m.measure_id) from measure_goal m
        where m.workspace_id = $1 and m.agenda_id = $2 and m.goal_id = g.id), '[]') as "measureIds"
    from goal g where g.workspace_id = $1 and g.agenda_id = $2`,
  order: 'row.position, row.number',
};

export const measureFactRows: AgendaRows = {
  select: `select m.id, m.number, m.title, m.status, m.uses_ai as "usesAi", m.reported_on as "reportedOn", m.field_id as "fieldId", m.lead_department_id as "leadDepartmentId", m.owner_id as "ownerId",
      app.partial_date(m.start_on, m.start_precision, m.start_note) as start,
      app.partial_date(m.end_on, m.end_precision, m.end_note) as "end",
      coalesce(m.benefit, m.benefit_quality, m.benefit_working, m.benefit_service) is not null as "hasBenefit",
      coalesce((select json_agg(g.goal_id) from measure_goal g
        where g.workspace_id = $1 and g.agenda_id = $2 and g.measure_id = m.id), '[]') as "goalIds",
      (select count(*) from kpi_measure k where k.workspace_id = $1 and k.agenda_id = $2 and k.measure_id = m.id) as "kpiCount",
      cost.count as "costCount", cost.open as "openCosts",
      coalesce((select json_agg(json_build_object('part', u.part, 'reason', u.reason)) from measure_unneeded_part u
        where u.workspace_id = $1 and u.measure_id = m.id), '[]') as "unneededParts"
    from measure m
    cross join lateral (select count(*), count(*) filter (where c.amount is null) as open
                          from cost_line c where c.workspace_id = $1 and c.measure_id = m.id) cost
   where m.workspace_id = $1 and m.agenda_id = $2`,
  order: `string_to_array(row.number, '.')::integer[]`,
};

export const kpiFactRows: AgendaRows = {
  select: `select k.id, k.name, k.direction, k.frequency, k.responsible_id as "responsibleId", k.baseline_value as "baselineValue", k.range_min as "rangeMin", k.range_max as "rangeMax", k.number,
      coalesce((select json_agg(json_build_object('dueOn', t.due_on, 'value', t.value) order by t.due_on) from kpi_target t
        where t.workspace_id = $1 and t.kpi_id = k.id), '[]') as targets,
      (select max(r.read_on) from kpi_reading r where r.workspace_id = $1 and r.kpi_id = k.id) as "lastReadOn"
    from kpi k where k.workspace_id = $1 and k.agenda_id = $2`,
  order: 'row.number',
};
