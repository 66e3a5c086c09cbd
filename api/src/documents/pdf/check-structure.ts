import { attributeOf, type StructureElement, walkStructure } from './structure-tree.ts';
import { textOf } from './pdf-objects.ts';
import { list } from './check-metadata.ts';

/** Which children an element may have and which parents it needs (ISO 32000-1, 14.8.4). */
const childrenOf: Readonly<Record<string, readonly string[]>> = {
  Table: ['Caption', 'THead', 'TBody', 'TFoot', 'TR'],
  THead: ['TR'],
  TBody: ['TR'],
  TFoot: ['TR'],
  TR: ['TH', 'TD'],
  L: ['Caption', 'LI', 'L'],
  LI: ['Lbl', 'LBody'],
  TOC: ['Caption', 'TOC', 'TOCI'],
};
const parentsOf: Readonly<Record<string, readonly string[]>> = {
  TR: ['Table', 'THead', 'TBody', 'TFoot'],
  TH: ['TR'],
  TD: ['TR'],
  THead: ['Table'],
  TBody: ['Table'],
  TFoot: ['Table'],
  LI: ['L'],
  LBody: ['LI'],
  TOCI: ['TOC'],
};

/** What the structure tree must be for a screen reader to make sense of it (ISO 14289-1, 7). */
export function checkStructure(elements: readonly StructureElement[]): string[] {
  const all = [...walkStructure(elements)];
  return [...checkHeadings(all), ...all.flatMap(checkElement)];
}

function checkHeadings(all: readonly StructureElement[]): string[] {
  let previous = 0;
  return all.flatMap(({ type }) => {
    const level = Number(/^H([1-6])$/.exec(type)?.[1] ?? 0);
    if (level === 0) return [];
    const isSkipped = level > previous + 1;
    const problem = `heading: H${level} after ${previous === 0 ? 'none' : `H${previous}`}`;
    previous = level;
    return isSkipped ? [problem] : [];
  });
}

function checkElement(element: StructureElement): string[] {
  const { type, parent, children } = element;
  const wrongChild = childrenOf[type] && children.find((child) => !childrenOf[type]?.includes(child.type));
  const isLonely = parentsOf[type] !== undefined && !parentsOf[type].includes(parent?.type ?? '');
  return list([
    [element.isUnknownType, `structure: unknown type ${type}`],
    [wrongChild !== undefined, `structure: ${wrongChild?.type} in ${type}`],
    [isLonely, `structure: ${type} in ${parent?.type ?? 'nothing'}`],
    [
      type === 'TH' && !['Row', 'Column', 'Both'].includes(attributeOf(element, 'Table', 'Scope') ?? ''),
      'table: header without scope',
    ],
    [type === 'Table' && !isRegular(element), 'table: rows of different length'],
    [(type === 'Figure' || type === 'Formula') && !textOf(element.dict, 'Alt')?.trim(), 'figure: no description'],
    [type === 'Note' && !textOf(element.dict, 'ID'), 'note: no id'],
    [type === 'Link' && element.objects.length === 0, 'link: not tied to its area'],
  ]);
}

/** Every row fills the same number of columns, cells that reach over several counted as often. */
function isRegular(table: StructureElement): boolean {
  const rows = [...walkStructure([table])].filter(({ type }) => type === 'TR');
  const taken: number[] = [];
  const widths = rows.map((row) => {
    let column = 0;
    for (const cell of row.children) {
      while ((taken[column] ?? 0) > 0) column++;
      const rowspan = spanOf(cell, 'RowSpan');
      for (let left = spanOf(cell, 'ColSpan'); left > 0; left--) taken[column++] = rowspan;
    }
    const width = taken.filter((left) => left > 0).length;
    for (let index = 0; index < taken.length; index++) taken[index] = Math.max(0, (taken[index] ?? 0) - 1);
    return width;
  });
  return widths.length > 0 && new Set(widths).size === 1 && taken.every((left) => left === 0);
}

function spanOf(cell: StructureElement, key: 'ColSpan' | 'RowSpan'): number {
  return Number(attributeOf(cell, 'Table', key) ?? 1);
}
