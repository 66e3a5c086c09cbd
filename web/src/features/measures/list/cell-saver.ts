import {
  type EditMeasure,
  type Measure,
  type MeasureListItem,
  measureSchema,
} from '@agendawerk/shared/measures/index.ts';
import { isApiError } from '../../../lib/api-error.ts';
import { isSame } from '../../../lib/is-same.ts';

interface Change {
  id: string;
  revision: number;
  body: EditMeasure;
}

/**
 * Saves the cells of a row one after the other, each on what the one before has left: two quick changes of one row are
 * no conflict. Where somebody else was quicker but left this very property alone, the change is repeated on their state.
 */
export function createCellSaver(send: (change: Change) => Promise<Measure>) {
  const rows = new Map<string, Promise<Measure | undefined>>();

  async function saveOn(row: MeasureListItem, body: EditMeasure, own: Measure | undefined): Promise<Measure> {
    const base = own && own.revision > row.revision ? own : row;
    try {
      return await send({ id: row.id, revision: base.revision, body });
    } catch (error) {
      const theirs = isApiError(error, 'resource.changed_meanwhile')
        ? measureSchema.safeParse(error.current).data
        : undefined;
      const isUntouched =
        theirs && Object.keys(body).every((name) => isSame(Reflect.get(base, name), Reflect.get(theirs, name)));
      if (!isUntouched) throw error;
      return send({ id: row.id, revision: theirs.revision, body });
    }
  }

  return (row: MeasureListItem, body: EditMeasure): Promise<Measure> => {
    const before = rows.get(row.id) ?? Promise.resolve(undefined);
    const saved = before.then((own) => saveOn(row, body, own));
    // A refused change leaves the row as the one before had left it.
    rows.set(
      row.id,
      saved.catch(() => before),
    );
    return saved;
  };
}
