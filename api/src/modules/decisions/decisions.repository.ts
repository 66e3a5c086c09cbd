import type { Decision, judgementsSchema } from '@agendawerk/shared/decisions/index.ts';
import type { z } from 'zod';
import { type AgendaRows, defineAgendaListing } from '../../db/agenda-rows.ts';
import { defineLines, defineLinks } from '../../db/collection.ts';
import { statement } from '../../db/statement.ts';
import { defineTable } from '../../db/table.ts';
import type { Transaction } from '../../db/transaction.ts';
import type { MeasureKey } from '../measures/index.ts';

export const decisionTable = defineTable('decision', {
  atCreation: ['agendaId', 'supersedesId'],
  writable: [
    'title',
    'need',
    'requirements',
    'rate',
    'rateSource',
    'rateOn',
    'firstYear',
    'chosenOptionId',
    'decisionReason',
    'decidedOn',
  ],
});

export const measureLinks = defineLinks({
  table: 'decision_measure',
  parent: 'decision_id',
  key: 'measure_id',
  isInAgenda: true,
});
/** The lists of a decision, by their names in the API. */
export const lines = {
  options: defineLines({
    name: 'options',
    table: 'decision_option',
    parent: 'decision_id',
    columns: [
      'title',
      'kind',
      'provider',
      'link',
      'description',
      'usesAi',
      'aiPurpose',
      'aiData',
      'aiRiskClass',
      'aiHumanControl',
      'aiStaffTransparency',
      'aiCitizenTransparency',
    ],
  }),
  mustHaves: defineLines({
    name: 'mustHaves',
    table: 'decision_must_have',
    parent: 'decision_id',
    columns: ['title', 'question'],
  }),
  criteria: defineLines({
    name: 'criteria',
    table: 'decision_criterion',
    parent: 'decision_id',
    columns: ['title', 'question', 'weight', 'isLocked', 'aspect'],
  }),
  assessors: defineLines({
    name: 'assessors',
    table: 'decision_assessor',
    parent: 'decision_id',
    columns: ['name'],
  }),
};

/** A list of the decision `d` as JSON; its rows are `r`. */
const listOf = (table: string, columns: string, order: string) =>
  `(select coalesce(json_agg(json_build_object(${columns}) order by ${order}), '[]')
    from ${table} r where r.workspace_id = d.workspace_id and r.decision_id = d.id)`;

const measureIds = `(select coalesce(json_agg(r.measure_id order by r.measure_id), '[]') from decision_measure r
   where r.workspace_id = d.workspace_id and r.agenda_id = d.agenda_id and r.decision_id = d.id)`;
const isSuperseded = `exists (select from decision s where s.workspace_id = d.workspace_id and s.agenda_id = d.agenda_id
    and s.supersedes_id = d.id and s.decided_on is not null)`;
const head = `d.id, d.agenda_id as "agendaId", d.title, ${measureIds} as "measureIds", d.chosen_option_id as "chosenOptionId",
  d.decided_on as "decidedOn", d.decided_by_name as "decidedByName", d.supersedes_id as "supersedesId",
  (select s.id from decision s where s.workspace_id = d.workspace_id and s.agenda_id = d.agenda_id and s.supersedes_id = d.id) as "successorId",
  ${isSuperseded} as "isSuperseded", d.revision`;
const whole = `${head}, d.need, d.requirements, d.rate, d.rate_source as "rateSource", d.rate_on as "rateOn", d.first_year as "firstYear",
  d.decision_reason as "decisionReason",
  ${listOf(
    'decision_option',
    `'id', r.id, 'title', r.title, 'kind', r.kind, 'provider', r.provider, 'link', r.link, 'description', r.description, 'usesAi', r.uses_ai,
    'aiPurpose', r.ai_purpose, 'aiData', r.ai_data, 'aiRiskClass', r.ai_risk_class, 'aiHumanControl', r.ai_human_control,
    'aiStaffTransparency', r.ai_staff_transparency, 'aiCitizenTransparency', r.ai_citizen_transparency`,
    'r.position',
  )} as options,
  ${listOf('decision_must_have', `'id', r.id, 'title', r.title, 'question', r.question`, 'r.position')} as "mustHaves",
  ${listOf(
    'decision_criterion',
    `'id', r.id, 'title', r.title, 'question', r.question, 'weight', r.weight, 'isLocked', r.is_locked, 'aspect', r.aspect`,
    'r.position',
  )} as criteria,
  ${listOf('decision_assessor', `'id', r.id, 'name', r.name`, 'r.position')} as assessors,
  ${listOf(
    'decision_verdict',
    `'optionId', r.option_id, 'mustHaveId', r.must_have_id, 'isMet', r.is_met, 'reason', r.reason`,
    'r.option_id, r.must_have_id',
  )} as verdicts,
  ${listOf(
    'decision_score',
    `'optionId', r.option_id, 'criterionId', r.criterion_id, 'assessorId', r.assessor_id, 'score', r.score, 'reason', r.reason`,
    'r.option_id, r.criterion_id, r.assessor_id',
  )} as scores,
  ${listOf(
    'decision_flow',
    `'optionId', r.option_id, 'year', r.year, 'cost', r.cost::text, 'benefit', r.benefit::text`,
    'r.option_id, r.year',
  )} as flows`;

/** Ids grow with time: decisions stand in the order in which they were begun. */
export const decisionRows: AgendaRows = {
  select: `select ${whole} from decision d where d.workspace_id = $1 and d.agenda_id = $2`,
  order: 'row.id',
};

/** What the points of step 2 are judged by, as `factsOfDecision` says it. */
export const decisionFactRows: AgendaRows = {
  select: `select d.id, d.title, ${measureIds} as "measureIds", d.decided_on as "decidedOn", ${isSuperseded} as "isSuperseded",
      (select count(*) from decision_option o where o.workspace_id = d.workspace_id and o.decision_id = d.id)::integer as "optionCount",
      exists (select from decision_option o where o.workspace_id = d.workspace_id and o.decision_id = d.id
        and o.id = d.chosen_option_id and o.uses_ai) as "usesAi",
      (select coalesce(json_agg(distinct c.aspect), '[]') from decision_criterion c
        where c.workspace_id = d.workspace_id and c.decision_id = d.id and c.aspect is not null
          and exists (select from decision_option o where ${isCandidate('o')})
          and not exists (select from decision_option o where ${isCandidate('o')}
            and not exists (select from decision_score s where s.workspace_id = d.workspace_id and s.decision_id = d.id
              and s.option_id = o.id and s.criterion_id = c.id and s.score is not null))) as aspects
    from decision d where d.workspace_id = $1 and d.agenda_id = $2`,
  order: 'row.id',
};

/** An option of the decision `d` that no must-have excludes. */
function isCandidate(option: string): string {
  return `${option}.workspace_id = d.workspace_id and ${option}.decision_id = d.id
    and not exists (select from decision_verdict v where v.workspace_id = d.workspace_id and v.decision_id = d.id
      and v.option_id = ${option}.id and v.is_met is false)`;
}

const listing = defineAgendaListing('decision.list', {
  select: `select ${head}, ${listOf('decision_option', `'id', r.id, 'title', r.title, 'usesAi', r.uses_ai`, 'r.position')} as options
    from decision d where d.workspace_id = $1 and d.agenda_id = $2`,
  order: 'row.id',
});
/** The decision, and whose the measures are that it is about. */
const finding = statement<FoundDecision>(
  'decision.find',
  `select (select to_json(row) from (select ${whole}) row) as decision,
          (select coalesce(json_agg(json_build_object('id', m.id, 'leadDepartmentId', m.lead_department_id, 'ownerId', m.owner_id, 'deputyId', m.deputy_id)), '[]')
             from decision_measure r join measure m on m.workspace_id = r.workspace_id and m.agenda_id = r.agenda_id and m.id = r.measure_id
            where r.workspace_id = d.workspace_id and r.agenda_id = d.agenda_id and r.decision_id = d.id) as measures
     from decision d where d.workspace_id = $1 and d.id = $2`,
);
const agendaExists = statement<{ id: string }>(
  'decision.find_agenda',
  'select id from agenda where workspace_id = $1 and id = $2',
);
const findingName = statement<{ name: string }>(
  'decision.find_assessor',
  'select name from member where workspace_id = $1 and id = $2',
);

/** Cells that say nothing any more go, the others are written; a cell is named by `key`. */
function defineCells(table: string, key: Readonly<Record<string, string>>, content: Readonly<Record<string, string>>) {
  const recordset = Object.entries({ ...key, ...content })
    .map(([name, type]) => `"${name}" ${type}`)
    .join(', ');
  const column = (name: string) => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
  const keys = Object.keys(key);
  const contents = Object.keys(content);
  const columns = [...keys, ...contents].map(column).join(', ');
  const isSame = keys.map((name) => `t.${column(name)} = s."${name}"`).join(' and ');
  const isEmpty = contents.map((name) => `s."${name}" is null`).join(' and ');
  return statement(
    `${table}.write`,
    `with sent as materialized (select * from jsonb_to_recordset($3::jsonb) as s (${recordset})),
      emptied as (delete from ${table} t using sent s where t.workspace_id = $1 and t.decision_id = $2 and ${isSame} and ${isEmpty})
     insert into ${table} as t (workspace_id, decision_id, ${columns})
     select $1, $2, ${[...keys, ...contents].map((name) => `s."${name}"`).join(', ')} from sent s where not (${isEmpty})
     on conflict (workspace_id, decision_id, ${keys.map(column).join(', ')})
     do update set (${contents.map(column).join(', ')}) = row(${contents.map((name) => `excluded.${column(name)}`).join(', ')})
     where (${contents.map((name) => `t.${column(name)}`).join(', ')}) is distinct from (${contents.map((name) => `excluded.${column(name)}`).join(', ')})`,
  );
}

const cells = {
  verdicts: defineCells(
    'decision_verdict',
    { optionId: 'uuid', mustHaveId: 'uuid' },
    { isMet: 'boolean', reason: 'text' },
  ),
  scores: defineCells(
    'decision_score',
    { optionId: 'uuid', criterionId: 'uuid', assessorId: 'uuid' },
    { score: 'numeric', reason: 'text' },
  ),
  flows: defineCells('decision_flow', { optionId: 'uuid', year: 'integer' }, { cost: 'numeric', benefit: 'numeric' }),
};

export interface FoundDecision {
  decision: Decision;
  measures: Pick<MeasureKey, 'id' | 'leadDepartmentId' | 'ownerId' | 'deputyId'>[];
}

/** `{"items": […]}`. @returns undefined where the agenda does not exist. */
export async function findDecisionsJson(
  transaction: Transaction,
  workspaceId: string,
  agendaId: string,
): Promise<string | undefined> {
  return (await transaction.find(listing, [workspaceId, agendaId]))?.json;
}

export async function findDecision(
  transaction: Transaction,
  workspaceId: string,
  id: string,
): Promise<FoundDecision | undefined> {
  return transaction.find(finding, [workspaceId, id]);
}

export async function hasAgenda(transaction: Transaction, workspaceId: string, agendaId: string): Promise<boolean> {
  return (await transaction.find(agendaExists, [workspaceId, agendaId])) !== undefined;
}

export async function findMemberName(
  transaction: Transaction,
  workspaceId: string,
  memberId: string,
): Promise<string | undefined> {
  return (await transaction.find(findingName, [workspaceId, memberId]))?.name;
}

export async function writeCells(
  transaction: Transaction,
  { workspaceId, id, judgements }: { workspaceId: string; id: string; judgements: z.output<typeof judgementsSchema> },
): Promise<void> {
  for (const name of ['verdicts', 'scores', 'flows'] as const) {
    // An emptied text is a missing one.
    const sent = judgements[name].map((cell) => ('reason' in cell ? { ...cell, reason: cell.reason || null } : cell));
    if (sent.length > 0) await transaction.list(cells[name], [workspaceId, id, JSON.stringify(sent)]);
  }
}
