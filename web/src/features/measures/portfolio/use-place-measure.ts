import type { MeasureListItem } from '@agendawerk/shared/measures/index.ts';
import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useRef, useState } from 'react';
import { measuresQuery, useAgendaScope } from '../../../lib/data/agenda-data.ts';
import { useRowSaver } from '../api/row-saver.ts';

/** Where a measure stands in the picture; null where it is not rated. */
export interface Place {
  effort: number | null;
  impact: number | null;
}

/** So long a run of arrow keys is waited for before it is saved. */
const pause = 500;

/**
 * Moves a measure to another place: at once on screen, a moment later on the server. Steps that follow each other
 * quickly are saved as one; what could not be saved goes back.
 */
export function usePlaceMeasure() {
  const client = useQueryClient();
  const scope = useAgendaScope();
  const saveRow = useRowSaver();
  const [moved, setMoved] = useState<ReadonlyMap<string, Place>>(new Map());
  const [error, setError] = useState<unknown>(null);
  const timers = useRef(new Map<string, ReturnType<typeof setTimeout>>());

  const save = useCallback(
    async (id: string, place: Place) => {
      const { queryKey } = measuresQuery(scope);
      const row = client.getQueryData(queryKey)?.find((measure) => measure.id === id);
      if (row === undefined) return;
      try {
        const saved = await saveRow(row, place);
        client.setQueryData(queryKey, (measures) =>
          measures?.map((measure) =>
            measure.id === id ? { ...measure, ...place, revision: saved.revision } : measure,
          ),
        );
      } catch (failure) {
        setError(failure);
        await client.invalidateQueries({ queryKey });
      }
      setMoved((before) => {
        // A later step is already waiting: it stays on screen.
        if (timers.current.has(id)) return before;
        const rest = new Map(before);
        rest.delete(id);
        return rest;
      });
    },
    [client, saveRow, scope],
  );

  const place = useCallback(
    (id: string, next: Place) => {
      setError(null);
      setMoved((before) => new Map(before).set(id, next));
      clearTimeout(timers.current.get(id));
      timers.current.set(
        id,
        setTimeout(() => {
          timers.current.delete(id);
          void save(id, next);
        }, pause),
      );
    },
    [save],
  );

  /** The measure as it stands on screen. */
  const placed = useCallback(
    (measure: MeasureListItem): MeasureListItem => ({ ...measure, ...moved.get(measure.id) }),
    [moved],
  );

  return { place, placed, isSaving: moved.size > 0, error };
}
