import type { Decision, Judgements } from '@agendawerk/shared/decisions/index.ts';

type Lists = Required<Judgements>;
export type JudgedList = keyof Lists;
/** A cell as it is typed: a number that cannot be read is `undefined`. */
export type CellOf<Name extends JudgedList> = WhileTyped<Lists[Name][number]>;
type WhileTyped<Cell> = { [Part in keyof Cell]: null extends Cell[Part] ? Cell[Part] | undefined : Cell[Part] };

/** What is said at each place, by the name of the place: two people who judge different places are not in each other's way. */
export type CellsOf<Name extends JudgedList> = Record<string, CellOf<Name>>;

export function cellKey(list: JudgedList, cell: CellOf<JudgedList>): string {
  const { optionId } = cell;
  if ('mustHaveId' in cell) return `${list}:${optionId}:${cell.mustHaveId}`;
  if ('criterionId' in cell) return `${list}:${optionId}:${cell.criterionId}:${cell.assessorId}`;
  return `${list}:${optionId}:${cell.year}`;
}

/** What stands in a decision at these places; where nothing does, the place as it is given. */
export function cellsAt<Name extends JudgedList>(
  decision: Decision,
  list: Name,
  places: readonly CellOf<Name>[],
): CellsOf<Name> {
  const known = new Map((decision[list] as CellOf<Name>[]).map((cell) => [cellKey(list, cell), cell]));
  // Properties in the order of the place, so that equal cells are written equally.
  return Object.fromEntries(
    places.map((place) => {
      const key = cellKey(list, place);
      return [key, { ...place, ...known.get(key) }];
    }),
  );
}
