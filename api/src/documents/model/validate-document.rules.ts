import type { Block, DocumentModel, TableBlock } from './document.ts';
import { cellsOf, inlinesOf, walkDocument } from './document.walk.ts';

/**
 * What a document must have before it is set, whatever the renderer: the rules of PDF/UA that lie in the content.
 * Told in German and by name of the place, because a renderer can only say that something somewhere is wrong.
 */
export function listProblems(model: DocumentModel): string[] {
  const blocks = [...walkDocument(model)];
  return [
    ...(model.title.trim() === '' ? ['Dem Dokument fehlt ein Titel.'] : []),
    ...checkHeadings(blocks),
    ...checkTargets(blocks),
    ...blocks.flatMap(checkBlock),
  ];
}

function checkHeadings(blocks: readonly Block[]): string[] {
  let previous = 0;
  return blocks.flatMap((block) => {
    if (block.type !== 'heading') return [];
    const problems: string[] = [];
    if (block.text.trim() === '') problems.push('Eine Überschrift ist leer.');
    if (previous === 0 && block.level !== 1)
      problems.push(`Die erste Überschrift „${block.text}“ ist nicht von der ersten Stufe.`);
    else if (block.level > previous + 1)
      problems.push(`Die Überschrift „${block.text}“ überspringt eine Stufe (${previous} auf ${block.level}).`);
    previous = block.level;
    return problems;
  });
}

function checkTargets(blocks: readonly Block[]): string[] {
  const ids = blocks.flatMap((block) => (block.type === 'heading' && block.id !== undefined ? [block.id] : []));
  const known = new Set(ids);
  const twice = ids.length === known.size ? [] : ['Zwei Überschriften tragen dieselbe Kennung.'];
  const targets = blocks.flatMap((block) =>
    inlinesOf(block).flatMap((inline) => ('target' in inline && inline.target ? [inline.target] : [])),
  );
  return [
    ...twice,
    ...targets.filter((target) => !known.has(target)).map((target) => `Ein Verweis zeigt ins Leere (${target}).`),
  ];
}

function checkBlock(block: Block): string[] {
  if (block.type === 'table') return checkTable(block);
  if (block.type === 'facts') return block.items.length === 0 ? ['Eine Aufstellung ist leer.'] : [];
  if (block.type === 'list') return block.items.length === 0 ? ['Eine Liste ist leer.'] : [];
  if (block.type !== 'figure') return [];
  return [
    ...(block.alt.trim() === '' ? [`Der Abbildung „${block.caption}“ fehlt die Beschreibung.`] : []),
    ...(block.caption.trim() === '' ? ['Einer Abbildung fehlt die Überschrift.'] : []),
    ...(block.table.rows.length === 0 ? [`Der Abbildung „${block.caption}“ fehlt die Tabelle mit ihren Werten.`] : []),
  ];
}

function checkTable(table: TableBlock): string[] {
  const name = table.caption === null ? 'Eine Tabelle im Text' : `Die Tabelle „${table.caption}“`;
  const width = table.columns.length;
  const problems: string[] = [];
  if (table.caption !== null && table.caption.trim() === '') problems.push('Einer Tabelle fehlt die Überschrift.');
  if (table.caption !== null && table.head.length === 0) problems.push(`${name} hat keine Kopfzeile.`);
  if (table.rows.length === 0) problems.push(`${name} hat keine Zeilen.`);
  const area = [...table.head, ...table.rows, ...table.foot].length * width;
  const filled = cellsOf(table).reduce((sum, cell) => sum + (cell.colspan ?? 1) * (cell.rowspan ?? 1), 0);
  if (filled !== area) problems.push(`${name} hat Zeilen von verschiedener Länge.`);
  return problems;
}
