import { type Measure, measureSchema, updateMeasure } from '@agendawerk/shared/measures/index.ts';
import type { RichText } from '@agendawerk/shared/richtext/index.ts';
import { useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { callApi } from '../../../lib/call-api.ts';
import { measureQuery, useAgendaScope } from '../../../lib/data/agenda-data.ts';
import type { TextVersion } from '../../../lib/text-sync/text-sync.types.ts';

export function toVersion({ description, revision }: Measure): TextVersion {
  return { text: description, revision };
}

export function readPresentDescription(current: unknown): TextVersion | undefined {
  const measure = measureSchema.safeParse(current).data;
  return measure && toVersion(measure);
}

/** Saves the long text of a measure. */
export function useSaveDescription(
  measureId: string,
): (text: RichText | null, revision: number) => Promise<TextVersion> {
  const client = useQueryClient();
  const { workspaceId } = useAgendaScope();
  return useCallback(
    async (text, revision) => {
      const params = { workspaceId, measureId };
      const { data } = await callApi(updateMeasure, { params, ifMatch: revision, body: { description: text } });
      const { queryKey } = measureQuery(params);
      await client.cancelQueries({ queryKey });
      client.setQueryData(queryKey, (page) => (page ? { ...page, measure: data } : page));
      return toVersion(data);
    },
    [client, workspaceId, measureId],
  );
}
