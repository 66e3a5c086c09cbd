import type { EditMeasure, Measure } from '@agendawerk/shared/measures/index.ts';
import { measureSchema } from '@agendawerk/shared/measures/index.ts';
import { useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { measureQuery, useAgendaScope } from '../../../lib/data/agenda-data.ts';
import { useSavePart } from '../../../lib/use-save-part.ts';
import { useUpdateMeasure } from './measure-mutations.ts';

export type SaveMeasure = (change: EditMeasure) => Promise<void>;

/** Saves a part of a sheet; where somebody else changed the same, the sheet shows what they wrote. */
export function useSaveMeasure(measure: Measure): SaveMeasure {
  const client = useQueryClient();
  const { workspaceId } = useAgendaScope();
  const { mutateAsync } = useUpdateMeasure(measure.id);
  const send = useCallback(
    (body: EditMeasure, revision: number) =>
      mutateAsync({ params: { workspaceId, measureId: measure.id }, revision, body }),
    [mutateAsync, workspaceId, measure.id],
  );
  const show = useCallback(
    (saved: Measure) =>
      void client.setQueryData(measureQuery({ workspaceId, measureId: saved.id }).queryKey, (page) =>
        page ? { ...page, measure: saved } : page,
      ),
    [client, workspaceId],
  );
  return useSavePart({ item: measure, send, readPresent, show });
}

function readPresent(current: unknown): Measure | undefined {
  return measureSchema.safeParse(current).data;
}
