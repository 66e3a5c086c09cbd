import { statement } from '../../db/statement.ts';
import type { Transaction } from '../../db/transaction.ts';
import { linesOfAgenda } from './measure-collections.repository.ts';

/** How often a cost line falls due, as `yearsOfCost` in shared/src/budget counts it. */
const times = `case when c.recurrence = 'yearly' and c.year is not null
  then greatest(1, coalesce(c.until_year, a.last_year, c.year) - c.year + 1) else 1 end`;

/**
 * A row for each measure, joined here: one more than asked for, which tells whether there is another page, and one
 * without a measure where the agenda is empty.
 */
const listing = statement<{ number: string | null; json: string | null }>(
  'measure.list',
  `select item.number, item.json
     from agenda a
     left join lateral (
       select m.sort_key, m.number, to_json(row)::text as json
         from (select * from measure
                where workspace_id = $1 and agenda_id = $2 and sort_key > $3::integer[] order by sort_key limit $4 + 1) m
        cross join lateral (
          select count(*), count(*) filter (where c.amount is null) as open,
                 coalesce(sum(c.amount * ${times}), 0)::numeric(20, 2) as sum,
                 coalesce(sum(coalesce(c.amount_max, c.amount) * ${times}), 0)::numeric(20, 2) as max_sum
            from cost_line c where c.workspace_id = $1 and c.measure_id = m.id) cost
        cross join lateral (select
          m.id, m.number, m.title, m.field_id as "fieldId", m.lead_department_id as "leadDepartmentId", m.owner_id as "ownerId",
          m.deputy_id as "deputyId", m.priority, m.effort, m.impact, m.status, m.light, m.percent, m.reported_on as "reportedOn",
          app.partial_date(m.start_on, m.start_precision, m.start_note) as start,
          app.partial_date(m.end_on, m.end_precision, m.end_note) as "end",
          m.trend, m.level, m.municipality_role as "municipalityRole", m.is_internal as "isInternal", m.uses_ai as "usesAi",
          coalesce(m.benefit, m.benefit_quality, m.benefit_working, m.benefit_service) is not null as "hasBenefit",
          (select coalesce(json_agg(g.goal_id order by g.goal_id), '[]') from measure_goal g
            where g.workspace_id = $1 and g.measure_id = m.id) as "goalIds",
          (select count(*) from kpi_measure k
            where k.workspace_id = $1 and k.agenda_id = $2 and k.measure_id = m.id) as "kpiCount",
          (select coalesce(json_agg(json_build_object('part', u.part) order by u.part), '[]') from measure_unneeded_part u
            where u.workspace_id = $1 and u.measure_id = m.id) as "unneededParts",
          cost.count as "costCount", cost.sum::text as "costSum", cost.max_sum::text as "costMaxSum", cost.open as "openCosts",
          (select coalesce(sum(f.amount), 0)::numeric(20, 2)::text from funding_line f
            where f.workspace_id = $1 and f.measure_id = m.id and f.state = 'granted') as "grantedSum",
          m.catalogue_id as "catalogueId", m.is_as_suggested as "isAsSuggested", m.external_id as "externalId", m.updated_at as "updatedAt", m.revision
        ) row
     ) item on true
    where a.workspace_id = $1 and a.id = $2
    order by item.sort_key`,
);
const listingLines = statement<{ json: string }>(
  'measure.list_lines',
  `select to_json(row)::text as json from (select ${linesOfAgenda}) row
    where exists (select from agenda where workspace_id = $1 and id = $2)`,
);

export interface MeasurePage {
  /** Each as JSON. */
  items: string[];
  /** Number of the last measure, where others come after it. */
  nextAfter: string | null;
}

/** @returns undefined where the agenda does not exist. `after` is the number of the last measure of the page before. */
export async function findMeasurePageOfAgenda(
  transaction: Transaction,
  { workspaceId, agendaId, after, limit }: { workspaceId: string; agendaId: string; after: number[]; limit: number },
): Promise<MeasurePage | undefined> {
  const found = await transaction.list(listing, [workspaceId, agendaId, after, limit]);
  if (found.length === 0) return undefined;
  const page = found.slice(0, limit);
  return {
    items: page.flatMap(({ json }) => json ?? []),
    nextAfter: found.length > limit ? (page.at(-1)?.number ?? null) : null,
  };
}

/** @returns undefined where the agenda does not exist. */
export async function findMeasureLines(
  transaction: Transaction,
  workspaceId: string,
  agendaId: string,
): Promise<string | undefined> {
  return (await transaction.find(listingLines, [workspaceId, agendaId]))?.json;
}
