import type { Dataset } from '@agendawerk/shared/datasets/index.ts';
import type { AgendaRows } from '../../db/agenda-rows.ts';
import { statement } from '../../db/statement.ts';
import { defineTable, toColumns } from '../../db/table.ts';
import type { Transaction } from '../../db/transaction.ts';

const columns = [
  'title',
  'description',
  'departmentId',
  'hasPersonalData',
  'isOpen',
  'licence',
  'updateInterval',
  'link',
] as const;
export const datasetTable = defineTable('dataset', { writable: columns });

const rows = `select ${datasetTable.select('d')} from dataset d where d.workspace_id = $1`;
const order = 'lower(row.title), row.id';
/** They belong to the workspace; every agenda of it has them. */
export const datasetRows: AgendaRows = { select: rows, order };
const listing = statement<{ json: string }>(
  'dataset.list',
  `select json_build_object('items', coalesce(json_agg(row order by ${order}), '[]'))::text as json from (${rows}) row`,
);
const listingRows = statement<{ json: Dataset & { departmentName: string | null } }>(
  'dataset.list_rows',
  `select to_json(row) as json from (select ${datasetTable.select('d')}, p.name as "departmentName" from dataset d
     left join department p on p.workspace_id = d.workspace_id and p.id = d.department_id where d.workspace_id = $1) row order by ${order}`,
);
const finding = statement<{ json: Dataset }>(
  'dataset.find',
  `select to_json(row) as json from (${rows} and d.id = $2) row`,
);
const listingDepartments = statement<{ id: string; name: string; code: string | null }>(
  'dataset.departments',
  'select id, name, code from department where workspace_id = $1 order by position, id',
);
const written = 'title, description, department_id, has_personal_data, is_open, licence, update_interval, link';
const addingMany = statement(
  'dataset.add_many',
  `insert into dataset (workspace_id, id, ${written}) select $1, id, ${written} from jsonb_populate_recordset(null::dataset, $2::jsonb)`,
);

/** `{"items": […]}` by title. */
export async function findDatasetsJson(transaction: Transaction, workspaceId: string): Promise<string> {
  return (await transaction.find(listing, [workspaceId]))?.json ?? '{"items":[]}';
}

export async function listDatasetRows(
  transaction: Transaction,
  workspaceId: string,
): Promise<(Dataset & { departmentName: string | null })[]> {
  return (await transaction.list(listingRows, [workspaceId])).map(({ json }) => json);
}

export async function findDataset(
  transaction: Transaction,
  workspaceId: string,
  id: string,
): Promise<Dataset | undefined> {
  return (await transaction.find(finding, [workspaceId, id]))?.json;
}

export async function listDepartmentNames(
  transaction: Transaction,
  workspaceId: string,
): Promise<{ id: string; name: string; code: string | null }[]> {
  return transaction.list(listingDepartments, [workspaceId]);
}

/** In one statement: all or none. */
export async function addDatasets(
  transaction: Transaction,
  workspaceId: string,
  datasets: readonly Omit<Dataset, 'revision'>[],
): Promise<void> {
  await transaction.list(addingMany, [workspaceId, `[${datasets.map((dataset) => toColumns(dataset)).join(',')}]`]);
}
