import * as contracts from '@agendawerk/shared/chapters/index.ts';
import { JsonText, type Routes } from '../../platform/routes.ts';
import { createChapter, deleteChapter, getChapter, listChaptersJson, updateChapter } from './chapters.service.ts';

export function registerChapters(routes: Routes): void {
  routes.workspace(
    contracts.listChapters,
    async ({ context, params }) => new JsonText(await listChaptersJson(context, params.agendaId)),
  );
  routes.workspace(contracts.createChapter, ({ context, params, body }) =>
    createChapter(context, { agendaId: params.agendaId, values: body }),
  );
  routes.workspace(contracts.getChapter, ({ context, params }) => getChapter(context, params.chapterId));
  routes.workspace(contracts.updateChapter, ({ context, params, revision, body }) =>
    updateChapter(context, { id: params.chapterId, revision, change: body }),
  );
  routes.workspace(contracts.deleteChapter, ({ context, params, revision }) =>
    deleteChapter(context, { id: params.chapterId, revision }),
  );
}
