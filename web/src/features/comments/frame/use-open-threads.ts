import type { CommentPlace, Thread } from '@agendawerk/shared/comments/index.ts';
import { useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { useAgendaScope } from '../../../lib/data/agenda-data.ts';
import { threadsQuery } from '../api/comment-data.ts';
import type { DeskScope } from './comment-desk.ts';

/** Finds the open threads at a place, as the panel shows them. */
export function useOpenThreads(scope: DeskScope): (place: CommentPlace) => Promise<Thread[]> {
  const client = useQueryClient();
  const { workspaceId, agendaId } = useAgendaScope();
  const subjectId = 'id' in scope ? scope.id : undefined;
  return useCallback(
    async (place) => {
      const threads = await client.fetchQuery(threadsQuery({ workspaceId, agendaId }, subjectId));
      return threads.filter((thread) => thread.resolvedAt === null && isSamePlace(thread.place, place));
    },
    [client, workspaceId, agendaId, subjectId],
  );
}

function isSamePlace(one: CommentPlace, other: CommentPlace): boolean {
  return one.kind === other.kind && one.id === other.id && one.part === other.part;
}
