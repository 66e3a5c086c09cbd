import { z } from 'zod';
import { agendaParams, agendaPath, defineContract, workspaceParams, workspacePath } from '../contracts/index.ts';
import { idSchema } from '../kernel/index.ts';
import { chapterSchema, createChapterSchema, editChapterSchema } from './chapter.schema.ts';

const one = `${workspacePath}/chapters/:chapterId` as const;
const params = workspaceParams.extend({ chapterId: idSchema });

export const listChapters = defineContract({
  name: 'listChapters',
  summary: 'The texts of an agenda in their order',
  method: 'GET',
  path: `${agendaPath}/chapters`,
  access: 'agenda.read',
  params: agendaParams,
  response: z.object({ items: z.array(chapterSchema) }),
});

export const createChapter = defineContract({
  name: 'createChapter',
  summary: 'Add a free chapter at the end',
  method: 'POST',
  path: `${agendaPath}/chapters`,
  access: 'agenda.edit',
  params: agendaParams,
  body: createChapterSchema,
  response: chapterSchema,
});

export const getChapter = defineContract({
  name: 'getChapter',
  summary: 'One text',
  method: 'GET',
  path: one,
  access: 'agenda.read',
  params,
  response: chapterSchema,
});

export const updateChapter = defineContract({
  name: 'updateChapter',
  summary: 'Change title, text or place of a chapter',
  method: 'PATCH',
  path: one,
  access: 'agenda.edit',
  params,
  body: editChapterSchema,
  response: chapterSchema,
});

export const deleteChapter = defineContract({
  name: 'deleteChapter',
  summary: 'Delete a free chapter',
  method: 'DELETE',
  path: one,
  access: 'agenda.edit',
  params,
  response: z.undefined(),
  errors: ['resource.referenced'],
});
