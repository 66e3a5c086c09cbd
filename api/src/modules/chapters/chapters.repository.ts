import type { Chapter } from '@agendawerk/shared/chapters/index.ts';
import { type AgendaRows, defineAgendaListing, defineMoving } from '../../db/agenda-rows.ts';
import { statement } from '../../db/statement.ts';
import { defineTable } from '../../db/table.ts';
import type { Transaction } from '../../db/transaction.ts';

export const chapterTable = defineTable('chapter', {
  atCreation: ['agendaId', 'kind'],
  writable: ['title', 'body', 'position'],
  readOnly: ['updatedAt'],
});
export const makeRoomForChapter = defineMoving('chapter');

export const chapterRows: AgendaRows = {
  select: `select ${chapterTable.select('c')} from chapter c where c.workspace_id = $1 and c.agenda_id = $2`,
  order: 'row.position, row.id',
};
const listing = defineAgendaListing('chapter.list', chapterRows);
const finding = statement<{ json: Chapter }>(
  'chapter.find',
  `select to_json(row) as json from (select ${chapterTable.select('c')} from chapter c where c.workspace_id = $1 and c.id = $2) row`,
);
const nextPosition = statement<{ position: number }>(
  'chapter.next_position',
  `select (select coalesce(max(c.position), -1) + 1 from chapter c where c.workspace_id = $1 and c.agenda_id = a.id) as position
     from agenda a where a.workspace_id = $1 and a.id = $2`,
);

export async function findChaptersJson(
  transaction: Transaction,
  workspaceId: string,
  agendaId: string,
): Promise<string | undefined> {
  return (await transaction.find(listing, [workspaceId, agendaId]))?.json;
}

export async function findChapter(
  transaction: Transaction,
  workspaceId: string,
  id: string,
): Promise<Chapter | undefined> {
  return (await transaction.find(finding, [workspaceId, id]))?.json;
}

/** @returns undefined where there is no such agenda. */
export async function findNextPosition(
  transaction: Transaction,
  workspaceId: string,
  agendaId: string,
): Promise<number | undefined> {
  return (await transaction.find(nextPosition, [workspaceId, agendaId]))?.position;
}
