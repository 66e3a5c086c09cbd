import type { Agenda } from '@agendawerk/shared/agendas/index.ts';
import { type AgendaRows, jsonArray } from '../../db/agenda-rows.ts';
import { statement } from '../../db/statement.ts';
import { defineTable } from '../../db/table.ts';
import type { Transaction } from '../../db/transaction.ts';

export const agendaTable = defineTable('agenda', {
  atCreation: ['slug'],
  writable: ['title', 'firstYear', 'lastYear', 'sponsor'],
});

/** $1 is the workspace. */
const agendaSelect = `select ${agendaTable.select('a')},
  coalesce((select json_agg(am.municipality_id order by m.name, m.id)
    from agenda_municipality am join municipality m on m.workspace_id = $1 and m.id = am.municipality_id
   where am.workspace_id = $1 and am.agenda_id = a.id), '[]') as "municipalityIds"
  from agenda a where a.workspace_id = $1`;

export const agendaRows: AgendaRows = { select: agendaSelect, order: 'row."firstYear" desc nulls last, row.id desc' };
const listing = statement<{ json: string }>(
  'agenda.list',
  `select json_build_object('items', ${jsonArray(agendaRows)})::text as json`,
);
/** One agenda as JSON; $2 is the agenda. */
export const oneAgenda = `select to_json(row) from (${agendaSelect} and a.id = $2) row`;
const finding = statement<{ json: Agenda | null }>('agenda.find', `select (${oneAgenda}) as json`);
const slugsLike = statement<{ slug: string }>(
  'agenda.slugs_like',
  `select slug from agenda where workspace_id = $1 and (slug = $2 or slug like $2 || '-%')`,
);
const removeMunicipalities = statement(
  'agenda.remove_municipalities',
  'delete from agenda_municipality where workspace_id = $1 and agenda_id = $2 and municipality_id <> all ($3::uuid[])',
);
const addMunicipalities = statement(
  'agenda.add_municipalities',
  `insert into agenda_municipality (workspace_id, agenda_id, municipality_id)
   select $1, $2, given from unnest($3::uuid[]) as given on conflict do nothing`,
);
// What others refer to comes last: the references between these tables forbid deleting in any other order.
const contents = ['measure', 'kpi', 'goal', 'strategy_field'].map((table) =>
  statement(`agenda.delete_${table}`, `delete from ${table} where workspace_id = $1 and agenda_id = $2`),
);

export async function listAgendasJson(transaction: Transaction, workspaceId: string): Promise<string> {
  return (await transaction.find(listing, [workspaceId]))?.json ?? '{"items":[]}';
}

export async function findAgenda(
  transaction: Transaction,
  workspaceId: string,
  id: string,
): Promise<Agenda | undefined> {
  return (await transaction.find(finding, [workspaceId, id]))?.json ?? undefined;
}

/** The slugs that begin like this one, which a new agenda cannot have. */
export async function listSlugsLike(transaction: Transaction, workspaceId: string, slug: string): Promise<string[]> {
  return (await transaction.list(slugsLike, [workspaceId, slug])).map((row) => row.slug);
}

export async function setMunicipalities(
  transaction: Transaction,
  { workspaceId, agendaId, municipalityIds }: { workspaceId: string; agendaId: string; municipalityIds: string[] },
): Promise<void> {
  await transaction.list(removeMunicipalities, [workspaceId, agendaId, municipalityIds]);
  await transaction.list(addMunicipalities, [workspaceId, agendaId, municipalityIds]);
}

export async function deleteContents(transaction: Transaction, workspaceId: string, agendaId: string): Promise<void> {
  for (const content of contents) await transaction.list(content, [workspaceId, agendaId]);
}
