import type { EditMeasure, Measure } from '@agendawerk/shared/measures/index.ts';
import { measureSchema } from '@agendawerk/shared/measures/index.ts';
import { useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { isApiError } from '../../../lib/api-error.ts';
import { measureQuery, useAgendaScope } from '../../../lib/data/agenda-data.ts';
import { isSame } from '../../../lib/is-same.ts';
import { useUpdateMeasure } from './measure-mutations.ts';

export type SaveMeasure = (change: EditMeasure) => Promise<void>;

/**
 * Saves a part of a sheet. Where somebody else was quicker but left this very part alone, the change is repeated on
 * their state; where both changed the same, the refusal goes on to the editor and the sheet shows what they wrote.
 */
export function useSaveMeasure(measure: Measure): SaveMeasure {
  const client = useQueryClient();
  const { workspaceId } = useAgendaScope();
  const { mutateAsync } = useUpdateMeasure(measure.id);
  return useCallback(
    async (change) => {
      const { queryKey } = measureQuery({ workspaceId, measureId: measure.id });
      const put = (saved: Measure) =>
        client.setQueryData(queryKey, (page) => (page ? { ...page, measure: saved } : page));
      const send = (revision: number) =>
        mutateAsync({ params: { workspaceId, measureId: measure.id }, revision, body: change });
      try {
        put(await send(measure.revision));
      } catch (error) {
        const theirs = isApiError(error, 'resource.changed_meanwhile')
          ? measureSchema.safeParse(error.current).data
          : undefined;
        if (!theirs) throw error;
        put(theirs);
        if (!isUntouched(Object.keys(change), measure, theirs)) throw error;
        put(await send(theirs.revision));
      }
    },
    [client, mutateAsync, workspaceId, measure],
  );
}

function isUntouched(properties: string[], before: Measure, theirs: Measure): boolean {
  return properties.every((property) => isSame(Reflect.get(before, property), Reflect.get(theirs, property)));
}
