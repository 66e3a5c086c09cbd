import {
  type Chapter,
  chapterSchema,
  createChapter,
  deleteChapter,
  updateChapter,
} from '@agendawerk/shared/chapters/index.ts';
import type { RichText } from '@agendawerk/shared/richtext/index.ts';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { callApi } from '../../../lib/call-api.ts';
import { useAgendaScope } from '../../../lib/data/agenda-data.ts';
import { chaptersQuery } from '../../../lib/data/chapters-data.ts';
import { textPollInterval, type TextVersion } from '../../../lib/text-sync/text-sync.types.ts';
import { useContractMutation } from '../../../lib/use-contract-mutation.ts';

/** The texts of the agenda, looked at again and again, so that what others write appears by itself. */
export function useChapters() {
  return useQuery({ ...chaptersQuery(useAgendaScope()), refetchInterval: textPollInterval });
}

function toVersion({ body, revision }: Chapter): TextVersion {
  return { text: body, revision };
}

export function readPresentChapter(current: unknown): TextVersion | undefined {
  const chapter = chapterSchema.safeParse(current).data;
  return chapter && toVersion(chapter);
}

/** Saves the text of a chapter. What the server answers is shown before the next look at it. */
export function useSaveChapterText(
  chapterId: string,
): (text: RichText | null, revision: number) => Promise<TextVersion> {
  const client = useQueryClient();
  const scope = useAgendaScope();
  const { workspaceId, agendaId } = scope;
  return useCallback(
    async (text, revision) => {
      const { queryKey } = chaptersQuery({ workspaceId, agendaId });
      const { data } = await callApi(updateChapter, {
        params: { workspaceId, chapterId },
        ifMatch: revision,
        body: { body: text },
      });
      await client.cancelQueries({ queryKey });
      client.setQueryData(queryKey, (chapters) => chapters?.map((each) => (each.id === data.id ? data : each)));
      return toVersion(data);
    },
    [client, workspaceId, agendaId, chapterId],
  );
}

export function useCreateChapter() {
  const { agendaId } = useAgendaScope();
  return useContractMutation(createChapter, { invalidates: [['chapters', agendaId]], errorToast: false });
}

export function useRenameChapter() {
  const { agendaId } = useAgendaScope();
  return useContractMutation(updateChapter, { invalidates: [['chapters', agendaId]], errorToast: false });
}

export function useMoveChapter() {
  const { agendaId } = useAgendaScope();
  return useContractMutation(updateChapter, { invalidates: [['chapters', agendaId]] });
}

export function useDeleteChapter() {
  const { agendaId } = useAgendaScope();
  return useContractMutation(deleteChapter, {
    invalidates: [['chapters', agendaId]],
    successToast: 'chapters:toast.deleted',
  });
}
