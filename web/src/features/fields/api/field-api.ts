import {
  createField,
  deleteField,
  fieldSchema,
  type StrategyField,
  updateField,
} from '@agendawerk/shared/fields/index.ts';
import type { RichText } from '@agendawerk/shared/richtext/index.ts';
import { type QueryKey, useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { callApi } from '../../../lib/call-api.ts';
import { fieldsQuery, useAgendaScope } from '../../../lib/data/agenda-data.ts';
import { textPollInterval, type TextVersion } from '../../../lib/text-sync/text-sync.types.ts';
import { useContractMutation } from '../../../lib/use-contract-mutation.ts';

/** The strategy fields, looked at again and again: their descriptions are written by several people. */
export function useFields() {
  return useQuery({ ...fieldsQuery(useAgendaScope()), refetchInterval: textPollInterval });
}

function useTouchedKeys(): QueryKey[] {
  const { agendaId } = useAgendaScope();
  return [
    ['fields', agendaId],
    ['search', agendaId],
  ];
}

export function useCreateField() {
  return useContractMutation(createField, { invalidates: useTouchedKeys(), errorToast: false });
}

export function useUpdateField() {
  return useContractMutation(updateField, { invalidates: useTouchedKeys(), errorToast: false });
}

export function useMoveField() {
  return useContractMutation(updateField, { invalidates: useTouchedKeys() });
}

export function useDeleteField() {
  return useContractMutation(deleteField, { invalidates: useTouchedKeys(), successToast: 'fields:toast.deleted' });
}

export function toVersion({ description, revision }: StrategyField): TextVersion {
  return { text: description, revision };
}

export function readPresentText(current: unknown): TextVersion | undefined {
  const field = fieldSchema.safeParse(current).data;
  return field && toVersion(field);
}

/** Saves the description of a field. */
export function useSaveFieldText(fieldId: string): (text: RichText | null, revision: number) => Promise<TextVersion> {
  const client = useQueryClient();
  const { workspaceId, agendaId } = useAgendaScope();
  return useCallback(
    async (text, revision) => {
      const { queryKey } = fieldsQuery({ workspaceId, agendaId });
      const params = { workspaceId, fieldId };
      const { data } = await callApi(updateField, { params, ifMatch: revision, body: { description: text } });
      await client.cancelQueries({ queryKey });
      client.setQueryData(queryKey, (fields) => fields?.map((each) => (each.id === data.id ? data : each)));
      return toVersion(data);
    },
    [client, workspaceId, agendaId, fieldId],
  );
}
