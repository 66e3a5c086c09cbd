import * as contracts from '@agendawerk/shared/versions/index.ts';
import type { ExportQueue } from '../../documents/index.ts';
import { Download, JsonText, type Routes } from '../../platform/routes.ts';
import { createVersionExport, getVersionExport, openVersionExportFile } from './version-exports.service.ts';
import { freezeVersion, getVersion, listVersionsJson } from './versions.service.ts';

export function registerVersions(routes: Routes, { queue }: { queue: ExportQueue }): void {
  routes.workspace(
    contracts.listVersions,
    async ({ context, params }) => new JsonText(await listVersionsJson(context, params.agendaId)),
  );
  routes.workspace(contracts.freezeVersion, ({ context, params, body }) =>
    freezeVersion(context, { agendaId: params.agendaId, values: body }),
  );
  routes.workspace(contracts.getVersion, ({ context, params }) => getVersion(context, params.versionId));
  routes.workspace(contracts.createVersionExport, ({ context, params, body }) =>
    createVersionExport({ context, queue, ...params, ...body }),
  );
  routes.workspace(contracts.getVersionExport, ({ context, params }) =>
    getVersionExport({ context, queue, ...params }),
  );
  routes.workspace(
    contracts.getVersionExportFile,
    async ({ context, params }) => new Download(await openVersionExportFile({ context, queue, ...params })),
  );
}
