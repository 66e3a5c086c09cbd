import { type CommentCount, countComments } from '@agendawerk/shared/comments/index.ts';
import { callApi } from '../call-api.ts';
import type { AgendaScope } from './list-query.ts';

export async function fetchCommentCounts(params: AgendaScope, signal: AbortSignal): Promise<CommentCount[]> {
  return (await callApi(countComments, { params, signal })).data.items;
}
