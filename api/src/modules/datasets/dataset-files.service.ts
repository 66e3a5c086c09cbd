import { Readable } from 'node:stream';
import { type ImportPreview, isImportable, readDatasets } from '@agendawerk/shared/datasets/index.ts';
import { DomainError } from '@agendawerk/shared/errors/index.ts';
import { newId } from '../../db/ids.ts';
import type { Context, Download } from '../../platform/routes.ts';
import { addDatasets, listDatasetRows, listDepartmentNames } from './datasets.repository.ts';
import { readTable } from './read-table.ts';
import { writeTable } from './write-table.ts';

export async function previewImport(
  { transaction, workspaceId }: Context,
  { content }: { content: string },
): Promise<ImportPreview> {
  const { table, ...file } = readTable(Buffer.from(content, 'base64'));
  if (!table) {
    const problem = { row: null, column: null, code: 'import.not_a_table', value: null, isHint: false } as const;
    return { ...file, problems: [problem], rows: [] };
  }
  const departments = await listDepartmentNames(transaction, workspaceId);
  const present = await listDatasetRows(transaction, workspaceId);
  return { ...file, ...readDatasets({ table, departments, presentTitles: present.map(({ title }) => title) }) };
}

/** Reads the file once more: what is written is what it says now, not what a preview said. */
export async function importDatasets(context: Context, file: { content: string }): Promise<{ added: number }> {
  const preview = await previewImport(context, file);
  if (!isImportable(preview)) throw new DomainError('dataset.import_refused');
  const datasets = preview.rows.map(({ dataset }) => ({ ...dataset, id: newId() }));
  await addDatasets(context.transaction, context.workspaceId, datasets);
  return { added: datasets.length };
}

export async function exportDatasets({ transaction, workspaceId }: Context): Promise<Download['file']> {
  const bytes = Buffer.from(writeTable(await listDatasetRows(transaction, workspaceId)), 'utf8');
  return {
    stream: Readable.from([bytes]),
    bytes: bytes.length,
    type: 'text/csv; charset=utf-8',
    name: 'datenbestand.csv',
  };
}
