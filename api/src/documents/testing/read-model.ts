import type { AgendaContent } from '@agendawerk/shared/agendas/index.ts';
import type { ExportChapter } from '@agendawerk/shared/exports/index.ts';
import { buildAgendaDocument } from '../model/agenda-document.builder.ts';
import type { Block, DocumentModel, FigureBlock, HeadingBlock, TableBlock } from '../model/document.ts';
import { inlinesOf, walkBlocks, walkDocument } from '../model/document.walk.ts';

const createdAt = '2026-11-22T08:00:00.000Z';
export const buildModel = (content: AgendaContent, without: readonly ExportChapter[] = []) =>
  buildAgendaDocument({ content, without, createdAt, replacedCharacters: 0 });
export const headings = (model: DocumentModel) =>
  [...walkDocument(model)].filter((block): block is HeadingBlock => block.type === 'heading');
export const figures = (model: DocumentModel) =>
  [...walkDocument(model)].filter((block): block is FigureBlock => block.type === 'figure');

export function textOf(blocks: Iterable<Block>): string {
  return [...blocks]
    .flatMap((block) => inlinesOf(block))
    .map((inline) => ('text' in inline ? inline.text : ' '))
    .join('')
    .replaceAll('\u00a0', ' ');
}

export function findTable(model: DocumentModel, caption: string): string[][] {
  const table = [...walkDocument(model)].find(
    (block): block is TableBlock => block.type === 'table' && block.caption === caption,
  );
  if (!table) throw new Error(`no table ${caption}`);
  return [...table.rows, ...table.foot].map((row) => row.map((cell) => textOf(walkBlocks(cell.blocks))));
}
