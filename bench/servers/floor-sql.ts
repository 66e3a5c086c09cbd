/**
 * What somebody would write who had to answer these screens and nothing else: one statement each, JSON made in the
 * database, no person, no rights, no clock. Written apart from the product's own statements on purpose.
 */
const date = (name: string) =>
  `case when m.${name}_on is not null then json_build_object('date', m.${name}_on, 'precision', m.${name}_precision, 'note', m.${name}_note) end as "${name}"`;
const lines = (table: string, columns: string, name: string) =>
  `(select coalesce(json_agg(x), '[]') from (select ${columns} from ${table} l where l.workspace_id = $1 and l.measure_id = m.id order by l.position) x) as "${name}"`;
const links = (table: string, columns: string, order: string, name: string) =>
  `(select coalesce(json_agg(x), '[]') from (select ${columns} from ${table} l where l.workspace_id = $1 and l.measure_id = m.id order by ${order}) x) as "${name}"`;
const years = `case when l.recurrence = 'yearly' and l.year is not null
  then greatest(1, coalesce(l.until_year, $3::integer, l.year) - l.year + 1) else 1 end`;

const facts = `m.id, m.number, m.title, m.field_id as "fieldId", m.lead_department_id as "leadDepartmentId", m.owner_id as "ownerId",
  m.deputy_id as "deputyId", m.priority, m.effort, m.impact, m.status, m.light, m.percent, m.reported_on as "reportedOn",
  ${date('start')}, ${date('end')}, m.trend, m.level, m.municipality_role as "municipalityRole", m.is_internal as "isInternal",
  m.uses_ai as "usesAi", m.catalogue_id as "catalogueId", m.is_as_suggested as "isAsSuggested", m.external_id as "externalId", m.updated_at as "updatedAt", m.revision`;

const sheet = `${facts}, m.agenda_id as "agendaId", m.description, m.benefit, m.expected_result as "expectedResult",
  m.target_group as "targetGroup", m.first_steps as "firstSteps", m.plain_language as "plainLanguage",
  m.benefit_quality as "benefitQuality", m.benefit_working as "benefitWorking", m.benefit_service as "benefitService",
  m.ai_purpose as "aiPurpose", m.ai_risk_class as "aiRiskClass", m.ai_human_control as "aiHumanControl",
  m.ai_transparency as "aiTransparency", m.adopted_from as "adoptedFrom", m.outcome, m.successor_id as "successorId",
  m.created_at as "createdAt",
  (select coalesce(json_agg(goal_id), '[]') from measure_goal l where l.workspace_id = $1 and l.measure_id = m.id) as "goalIds",
  (select coalesce(json_agg(kpi_id), '[]') from kpi_measure l where l.workspace_id = $1 and l.agenda_id = m.agenda_id and l.measure_id = m.id) as "kpiIds",
  ${links('measure_department', 'l.department_id as "departmentId", l.part', 'l.department_id', 'participations')},
  ${links('measure_dependency', 'l.depends_on_id as "dependsOnId", l.note', 'l.depends_on_id', 'dependencies')},
  ${links('measure_unneeded_part', 'l.part, l.reason', 'l.part', 'unneededParts')},
  ${lines('milestone', `l.id, l.title, case when l.due_on is not null then json_build_object('date', l.due_on, 'precision', l.due_precision, 'note', l.due_note) end as due, l.done_on as "doneOn"`, 'milestones')},
  ${lines('risk', 'l.id, l.title, l.likelihood, l.impact, l.mitigation', 'risks')},
  ${lines('cost_line', 'l.id, l.year, l.until_year as "untilYear", l.kind, l.recurrence, l.amount::text, l.amount_max::text as "amountMax", l.spent::text, l.budget_line as "budgetLine", l.note', 'costs')},
  ${lines('funding_line', 'l.id, l.programme, l.year, l.amount::text, l.state, l.note', 'funding')},
  ${lines('staff_need', 'l.id, l.year, l.fte, l.note', 'staff')}`;

const report = `u.id, u.measure_id as "measureId", u.reported_on as "reportedOn", u.status, u.light, u.percent, u.done_text as "doneText",
  u.next_text as "nextText", u.reason, u.remedy, u.closing, u.author_id as "authorId", u.author_name as "authorName", u.created_at as "createdAt"`;

export const floorSql = {
  /** $1 workspace, $2 agenda, $3 last year of the agenda. */
  list: `select to_json(row)::text as json from (
      select ${facts}, m.benefit is not null as "hasBenefit",
        (select coalesce(json_agg(goal_id), '[]') from measure_goal l where l.workspace_id = $1 and l.measure_id = m.id) as "goalIds",
        ${links('measure_unneeded_part', 'l.part', 'l.part', 'unneededParts')},
        (select count(*) from kpi_measure l where l.workspace_id = $1 and l.agenda_id = $2 and l.measure_id = m.id) as "kpiCount",
        cost.lines as "costCount", cost.low as "costSum", cost.high as "costMaxSum", cost.open as "openCosts",
        (select coalesce(sum(l.amount), 0)::text from funding_line l where l.workspace_id = $1 and l.measure_id = m.id and l.state = 'granted') as "grantedSum"
      from measure m cross join lateral (
        select count(*) as lines, count(*) - count(l.amount) as open, coalesce(sum(l.amount * ${years}), 0)::text as low,
               coalesce(sum(coalesce(l.amount_max, l.amount) * ${years}), 0)::text as high
          from cost_line l where l.workspace_id = $1 and l.measure_id = m.id) cost
      where m.workspace_id = $1 and m.agenda_id = $2 order by m.sort_key) row`,
  /** $1 workspace, $2 measure. */
  measure: `select (select to_json(x)::text from (select ${sheet}) x) as measure,
      (select coalesce(json_agg(x), '[]')::text from (select ${report} from progress_update u
        where u.workspace_id = $1 and u.measure_id = $2 order by u.reported_on desc, u.created_at desc) x) as updates
      from measure m where m.workspace_id = $1 and m.id = $2`,
  /** $1 workspace, $2 agenda. */
  kpis: `select (select to_json(x)::text from (select k.id, k.agenda_id as "agendaId", k.number, k.name, k.definition, k.unit, k.decimals,
        k.direction, k.range_min as "rangeMin", k.range_max as "rangeMax", k.baseline_value as "baselineValue", k.baseline_on as "baselineOn",
        k.baseline_note as "baselineNote", k.frequency, k.responsible_id as "responsibleId", k.department_id as "departmentId", k.source,
        k.catalogue_id as "catalogueId", k.is_as_suggested as "isAsSuggested", k.external_id as "externalId", k.revision,
        (select coalesce(json_agg(json_build_object('dueOn', due_on, 'value', value) order by due_on), '[]') from kpi_target where workspace_id = $1 and kpi_id = k.id) as targets,
        (select coalesce(json_agg(goal_id), '[]') from kpi_goal where workspace_id = $1 and kpi_id = k.id) as "goalIds",
        (select coalesce(json_agg(measure_id), '[]') from kpi_measure where workspace_id = $1 and kpi_id = k.id) as "measureIds") x) as sheet,
      (select coalesce(json_agg(x), '[]')::text from (select r.id, r.read_on as "readOn", r.value, case when r.has_note then (select note from kpi_reading n where n.workspace_id = $1 and n.id = r.id) end as note, r.origin, r.is_break as "isBreak", r.revision
        from kpi_reading r where r.workspace_id = $1 and r.kpi_id = k.id order by r.read_on) x) as readings
      from kpi k where k.workspace_id = $1 and k.agenda_id = $2 order by k.number`,
  /** $1 workspace, $2 round. */
  remarks: `select to_json(x)::text as json from (select k.id, d.department_id as "departmentId", d.department_name as "departmentName",
        k.author_id as "authorId", k.author_name as "authorName", json_build_object('kind', k.subject_kind, 'id', k.subject_id, 'part', k.part) as place,
        k.subject_title as "placeTitle", k.quote, k.text, k.suggestion, k.proposal, k.is_refusal as "isRefusal", k.evaluation, k.reason,
        k.evaluated_by_name as "evaluatedByName", k.evaluated_at as "evaluatedAt", k.created_at as "createdAt", k.revision
        from round_remark k join round_department d on d.workspace_id = $1 and d.id = k.round_department_id
       where k.workspace_id = $1 and k.round_id = $2 order by k.id) x`,
  /** $1 workspace, $2 id, $3 measure, $4 author, then the report. */
  report: `with u as (insert into progress_update (workspace_id, id, measure_id, author_id, author_name, reported_on, status, light, percent, done_text, next_text)
      values ($1, $2, $3, $4, 'Officer', $5, $6, $7, $8, $9, $10) returning *)
      select to_json(x)::text as json from (select ${report} from u) x`,
  /** $1 workspace, $2 measure, $3 revision, $4 title, $5 benefit. */
  change: `with m as (update measure set title = $4, benefit = $5 where workspace_id = $1 and id = $2 and revision = $3 returning *)
      select to_json(x)::text as json from (select ${sheet} from m) x`,
};
