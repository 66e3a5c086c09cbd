import type { Decision, Judgements } from '@agendawerk/shared/decisions/index.ts';

type Lists = Required<Judgements>;
type List = keyof Lists;
type Cell<Name extends List> = Lists[Name][number];

/** What has been said at each place, by the name of the place: two people who judge different places are not in each other's way. */
export type Cells = Partial<Record<string, object>>;

export function cellKey(list: List, cell: Cell<List>): string {
  const { optionId } = cell;
  if ('mustHaveId' in cell) return `${list}:${optionId}:${cell.mustHaveId}`;
  if ('criterionId' in cell) return `${list}:${optionId}:${cell.criterionId}:${cell.assessorId}`;
  return `${list}:${optionId}:${cell.year}`;
}

/** The cells of a decision that are named, as they stand there. */
export function pickCells(decision: Decision, keys: readonly string[]): Cells & { revision: number } {
  const found: Cells = {};
  for (const list of ['verdicts', 'scores', 'flows'] as const)
    for (const cell of decision[list]) {
      const key = cellKey(list, cell);
      if (keys.includes(key)) found[key] = cell;
    }
  return Object.assign(found, { revision: decision.revision });
}

/** The cells that were changed, and under which number each was sent: a refusal names them by it. */
export function listChanged<Name extends List>(list: Name, before: Cells, after: readonly Cell<Name>[]): Cell<Name>[] {
  return after.filter((cell) => {
    const known = before[cellKey(list, cell)];
    return known ? JSON.stringify(sorted(known)) !== JSON.stringify(sorted(cell)) : !isBlank(cell);
  });
}

function sorted(cell: object): [string, unknown][] {
  return Object.entries(cell)
    .map(([name, value]): [string, unknown] => [name, value === '' ? null : value])
    .toSorted(([a], [b]) => (a < b ? -1 : 1));
}

const contents = ['isMet', 'score', 'reason', 'cost', 'benefit'];

function isBlank(cell: object): boolean {
  return Object.entries(cell).every(([name, value]) => !contents.includes(name) || value === null || value === '');
}
