import {
  type EditMeasure,
  type Measure,
  type MeasureListItem,
  measureSchema,
} from '@agendawerk/shared/measures/index.ts';
import { useMemo } from 'react';
import { useAgendaScope } from '../../../lib/data/agenda-data.ts';
import { savePart } from '../../../lib/save-part.ts';
import { useUpdateMeasure } from './measure-mutations.ts';

interface Change {
  id: string;
  revision: number;
  body: EditMeasure;
}

type SaveRow = (row: MeasureListItem, body: EditMeasure) => Promise<Measure>;

/**
 * Saves the changes of a row one after the other, each on what the one before has left: two quick changes of one row
 * are no conflict.
 */
export function createRowSaver(send: (change: Change) => Promise<Measure>): SaveRow {
  const rows = new Map<string, Promise<Measure | undefined>>();

  const saveOn = (row: MeasureListItem, change: EditMeasure, own: Measure | undefined): Promise<Measure> =>
    savePart({
      base: own && own.revision > row.revision ? own : row,
      change,
      send: (body, revision) => send({ id: row.id, revision, body }),
      readPresent: (current) => measureSchema.safeParse(current).data,
    });

  return (row, body) => {
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

export function useRowSaver(): SaveRow {
  const { workspaceId } = useAgendaScope();
  const { mutateAsync } = useUpdateMeasure();
  return useMemo(
    () =>
      createRowSaver(({ id, revision, body }) =>
        mutateAsync({ params: { workspaceId, measureId: id }, revision, body }),
      ),
    [mutateAsync, workspaceId],
  );
}
