import type { Reading } from '@agendawerk/shared/kpis/index.ts';
import { statement } from '../../db/statement.ts';
import { defineTable } from '../../db/table.ts';
import type { Transaction } from '../../db/transaction.ts';
import { readingColumns } from './kpis.repository.ts';

export const readingTable = defineTable('kpi_reading', {
  atCreation: ['kpiId', 'origin'],
  writable: ['readOn', 'value', 'note', 'isBreak'],
});

const finding = statement<{ json: Reading }>(
  'kpi_reading.find',
  `select to_json(row) as json from (
     select ${readingColumns} from kpi_reading r where r.workspace_id = $1 and r.kpi_id = $2 and r.id = $3) row`,
);

export async function findReading(
  transaction: Transaction,
  { workspaceId, kpiId, id }: { workspaceId: string; kpiId: string; id: string },
): Promise<Reading | undefined> {
  return (await transaction.find(finding, [workspaceId, kpiId, id]))?.json;
}
