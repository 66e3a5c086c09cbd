import { type AgendaRows, jsonArray } from '../../db/agenda-rows.ts';
import { statement } from '../../db/statement.ts';
import { defineTable } from '../../db/table.ts';
import type { Transaction } from '../../db/transaction.ts';
import type { MunicipalityRow } from './municipalities.presenter.ts';

export const municipalityTable = defineTable('municipality', {
  writable: ['name', 'kind', 'ags', 'ars', 'district', 'population', 'populationSource'],
});

const select = `select ${municipalityTable.select('m')} from municipality m where m.workspace_id = $1`;
const order = 'row.name, row.district, row.id';

/** The municipalities that an agenda is for. */
export const agendaMunicipalityRows: AgendaRows = {
  select: `${select} and m.id in (select am.municipality_id from agenda_municipality am where am.workspace_id = $1 and am.agenda_id = $2)`,
  order,
};
const listing = statement<{ json: MunicipalityRow[] }>(
  'municipality.list',
  `select ${jsonArray({ select, order })} as json`,
);
const finding = statement<{ json: MunicipalityRow }>(
  'municipality.find',
  `select to_json(row) as json from (${select} and m.id = $2) row`,
);

export async function listMunicipalityRows(transaction: Transaction, workspaceId: string): Promise<MunicipalityRow[]> {
  return (await transaction.find(listing, [workspaceId]))?.json ?? [];
}

export async function findMunicipalityRow(
  transaction: Transaction,
  workspaceId: string,
  id: string,
): Promise<MunicipalityRow | undefined> {
  return (await transaction.find(finding, [workspaceId, id]))?.json;
}
