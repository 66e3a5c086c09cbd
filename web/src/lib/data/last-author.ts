import { listActivity } from '@agendawerk/shared/activity/index.ts';
import { useCallback } from 'react';
import { callApi } from '../call-api.ts';
import { useWorkspace } from '../session.ts';

/** Who changed something last: a name, `null` where it is not known, `undefined` for oneself in another window. */
export function useFindLastAuthor(subjectId: string): () => Promise<string | null | undefined> {
  const { workspaceId, memberId } = useWorkspace();
  return useCallback(async () => {
    const { data } = await callApi(listActivity, { params: { workspaceId }, query: { subjectId, limit: 1 } });
    const [last] = data.items;
    return last?.memberId === memberId ? undefined : (last?.memberName ?? null);
  }, [workspaceId, memberId, subjectId]);
}
