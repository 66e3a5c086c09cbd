import * as contracts from '@agendawerk/shared/exports/index.ts';
import type { ExportQueue } from '../../documents/index.ts';
import { Download, type Routes } from '../../platform/routes.ts';
import { createExport, getExport, listExports, openExportFile } from './exports.service.ts';

export function registerExports(routes: Routes, { queue }: { queue: ExportQueue }): void {
  routes.workspace(contracts.createExport, ({ context, params, body }) =>
    createExport({ context, queue, ...params, ...body }),
  );
  routes.workspace(contracts.listExports, async ({ context, params }) => ({
    items: await listExports({ context, queue, ...params }),
  }));
  routes.workspace(contracts.getExport, ({ context, params }) => getExport({ context, queue, ...params }));
  routes.workspace(
    contracts.getExportFile,
    async ({ context, params }) => new Download(await openExportFile({ context, queue, ...params })),
  );
}
