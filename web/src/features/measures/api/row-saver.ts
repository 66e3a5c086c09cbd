import {
  type EditMeasure,
  type Measure,
  type MeasureListItem,
  measureSchema,
} from '@agendawerk/shared/measures/index.ts';
import { useMemo } from 'react';
import { useAgendaScope } from '../../../lib/data/agenda-data.ts';
import { createPartSaver } from '../../../lib/save-part.ts';
import { useUpdateMeasure } from './measure-mutations.ts';

interface Change {
  id: string;
  revision: number;
  body: EditMeasure;
}

type SaveRow = (row: MeasureListItem, body: EditMeasure) => Promise<Measure>;

/** Two quick changes of one row are no conflict. */
export function createRowSaver(send: (change: Change) => Promise<Measure>): SaveRow {
  const save = createPartSaver<Measure>();
  return (row, change) =>
    save({
      base: row,
      change,
      send: (body, revision) => send({ id: row.id, revision, body }),
      readPresent: (current) => measureSchema.safeParse(current).data,
    });
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
