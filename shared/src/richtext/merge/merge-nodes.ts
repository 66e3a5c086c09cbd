import type { Block, Heading, ListItem, Paragraph, TableCell } from '../richtext.schema.ts';
import { alignNodes } from './align.ts';
import { mergeWords } from './merge-words.ts';
import { inlineOf, isList, isTextBlock, keyOf, type MergeNode, type TableRow } from './nodes.ts';
import { fromWords, toWords } from './words.ts';

/** Both changed the same place. The merged text holds both versions, mine first, until somebody chooses; an empty side deleted it. */
export interface MergeConflict {
  base: MergeNode[];
  mine: MergeNode[];
  theirs: MergeNode[];
}

interface Sides<Node> {
  base: Node;
  mine: Node;
  theirs: Node;
}

/** Merges what stands one below the other; conflicts are added to the list that is passed along. */
export function mergeNodes<Node extends MergeNode>(
  { base, mine, theirs }: Sides<readonly Node[]>,
  conflicts: MergeConflict[],
): Node[] {
  const ours = alignNodes(base, mine);
  const others = alignNodes(base, theirs);
  const merged: Node[] = [];
  for (let at = 0; at <= base.length; at += 1) {
    merged.push(...mergeInserts(ours.inserts[at] ?? [], others.inserts[at] ?? []));
    const node = base[at];
    if (node) merged.push(...mergeFates({ base: node, mine: ours.fates[at], theirs: others.fates[at] }, conflicts));
  }
  return merged;
}

/** What both put in one place stays one after the other, once where it is the same. */
function mergeInserts<Node extends MergeNode>(mine: readonly Node[], theirs: readonly Node[]): readonly Node[] {
  if (theirs.length === 0) return mine;
  const [own, other] = [mine, theirs].map((nodes) => `\n${nodes.map(keyOf).join('\n')}\n`) as [string, string];
  if (own.includes(other)) return mine;
  if (mine.length === 0 || other.includes(own)) return theirs;
  return [...mine, ...theirs];
}

function mergeFates<Node extends MergeNode>(
  { base, mine, theirs }: { base: Node; mine: Node | undefined; theirs: Node | undefined },
  conflicts: MergeConflict[],
): Node[] {
  const [old, own, other] = [keyOf(base), mine && keyOf(mine), theirs && keyOf(theirs)];
  if (own === other || other === old) return mine ? [mine] : [];
  if (own === old) return theirs ? [theirs] : [];
  const found: MergeConflict[] = [];
  const merged = mine && theirs ? mergeNode({ base, mine, theirs }, found) : undefined;
  if (merged) {
    conflicts.push(...found);
    return isEmptied(merged) ? [] : [merged as Node];
  }
  const sides = { base: [base], mine: mine ? [mine] : [], theirs: theirs ? [theirs] : [] };
  conflicts.push(sides);
  return [...sides.mine, ...sides.theirs];
}

/** Each side took out what the other left: nothing remains of a list or a table. */
function isEmptied(node: MergeNode): boolean {
  return !isTextBlock(node) && node.content.length === 0;
}

/** One node from two changed ones, or `undefined` where a person has to choose. */
function mergeNode({ base, mine, theirs }: Sides<MergeNode>, conflicts: MergeConflict[]): MergeNode | undefined {
  if (isTextBlock(base) && isTextBlock(mine) && isTextBlock(theirs)) return mergeTextBlock({ base, mine, theirs });
  if (isList(base) && isList(mine) && isList(theirs)) {
    const type = choose({ base: base.type, mine: mine.type, theirs: theirs.type }) ?? base.type;
    return {
      type,
      content: mergeNodes<ListItem>({ base: base.content, mine: mine.content, theirs: theirs.content }, conflicts),
    };
  }
  if (base.type === 'listItem' && mine.type === 'listItem' && theirs.type === 'listItem') {
    return {
      type: 'listItem',
      content: mergeNodes({ base: base.content, mine: mine.content, theirs: theirs.content }, conflicts),
    };
  }
  if (base.type === 'table' && mine.type === 'table' && theirs.type === 'table') {
    if (!isOneGrid([...base.content, ...mine.content, ...theirs.content])) return undefined;
    return {
      type: 'table',
      content: mergeNodes<TableRow>({ base: base.content, mine: mine.content, theirs: theirs.content }, conflicts),
    };
  }
  if (base.type === 'tableRow' && mine.type === 'tableRow' && theirs.type === 'tableRow')
    return mergeRow({ base, mine, theirs }, conflicts);
  return undefined;
}

function mergeTextBlock({ base, mine, theirs }: Sides<Paragraph | Heading>): Block | undefined {
  const head = choose({ base: headOf(base), mine: headOf(mine), theirs: headOf(theirs) });
  const words = mergeWords(toWords(inlineOf(base)), toWords(inlineOf(mine)), toWords(inlineOf(theirs)));
  if (head === undefined || words === undefined) return undefined;
  const shape = headOf(mine) === head ? mine : theirs;
  const content = fromWords(words);
  const { content: _, ...rest } = shape;
  return content.length === 0 ? rest : { ...rest, content };
}

function headOf(block: Paragraph | Heading): string {
  return block.type === 'heading' ? `heading ${block.attrs.level}` : 'paragraph';
}

/** Columns stand where they are; cell by cell the two versions come together. */
function mergeRow({ base, mine, theirs }: Sides<TableRow>, conflicts: MergeConflict[]): TableRow | undefined {
  const content: TableCell[] = [];
  for (const [index, cell] of base.content.entries()) {
    const [own, other] = [mine.content[index], theirs.content[index]];
    if (!own || !other) return undefined;
    const type = choose({ base: cell.type, mine: own.type, theirs: other.type }) ?? cell.type;
    const inside = mergeNodes({ base: cell.content, mine: own.content, theirs: other.content }, conflicts);
    content.push({ type, content: inside.length === 0 ? [{ type: 'paragraph' }] : inside });
  }
  return { type: 'tableRow', content };
}

/** Same number of columns everywhere and no merged cells: only then rows of both versions fit into one table. */
function isOneGrid(rows: readonly TableRow[]): boolean {
  const columns = rows[0]?.content.length;
  return rows.every((row) => row.content.length === columns && row.content.every((cell) => cell.attrs === undefined));
}

function choose<Value extends string>({ base, mine, theirs }: Sides<Value>): Value | undefined {
  if (mine === theirs || theirs === base) return mine;
  return mine === base ? theirs : undefined;
}
