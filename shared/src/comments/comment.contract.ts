import { z } from 'zod';
import { agendaParams, agendaPath, defineContract, workspaceParams, workspacePath } from '../contracts/index.ts';
import { idSchema } from '../kernel/index.ts';
import {
  acceptSuggestionSchema,
  answerSchema,
  commentCountSchema,
  createCommentSchema,
  declineSuggestionSchema,
  threadSchema,
} from './comment.schema.ts';

const one = `${workspacePath}/comments/:commentId` as const;
const params = workspaceParams.extend({ commentId: idSchema });

export const listComments = defineContract({
  name: 'listComments',
  summary: 'The comments of an agenda, or of one thing in it, with their answers; newest first',
  method: 'GET',
  path: `${agendaPath}/comments`,
  access: 'agenda.read',
  params: agendaParams,
  query: z.object({ subjectId: idSchema.optional() }),
  response: z.object({ items: z.array(threadSchema) }),
});

export const countComments = defineContract({
  name: 'countComments',
  summary: 'How many comments hang on what',
  method: 'GET',
  path: `${agendaPath}/comment-counts`,
  access: 'agenda.read',
  params: agendaParams,
  response: z.object({ items: z.array(commentCountSchema) }),
});

export const createComment = defineContract({
  name: 'createComment',
  summary: 'Comment on a thing of the agenda, a part of it or a passage; with a proposed change if wanted',
  method: 'POST',
  path: `${agendaPath}/comments`,
  access: 'comment.write',
  params: agendaParams,
  body: createCommentSchema,
  response: threadSchema,
  errors: ['resource.unknown_reference', 'comment.reader_unknown', 'comment.passage_gone'],
});

export const answerComment = defineContract({
  name: 'answerComment',
  summary: 'Answer in a thread',
  method: 'POST',
  path: `${one}/answers`,
  access: 'comment.write',
  params,
  body: answerSchema,
  response: threadSchema,
  errors: ['resource.unknown_reference', 'comment.reader_unknown'],
});

export const updateComment = defineContract({
  name: 'updateComment',
  summary: 'Change the words of a comment or an answer of one’s own; the earlier ones are kept',
  method: 'PATCH',
  path: one,
  access: 'comment.write',
  params,
  body: answerSchema,
  response: threadSchema,
  errors: ['resource.unknown_reference', 'comment.reader_unknown', 'comment.not_author', 'comment.withdrawn'],
});

export const withdrawComment = defineContract({
  name: 'withdrawComment',
  summary: 'Withdraw a comment or an answer of one’s own',
  method: 'POST',
  path: `${one}/withdrawal`,
  access: 'comment.write',
  params,
  response: threadSchema,
  needsRevision: true,
  successStatus: 200,
  errors: ['comment.not_author', 'comment.withdrawn'],
});

export const resolveComment = defineContract({
  name: 'resolveComment',
  summary: 'Mark a thread as settled',
  method: 'POST',
  path: `${one}/resolution`,
  access: 'comment.write',
  params,
  response: threadSchema,
  needsRevision: true,
  successStatus: 200,
  errors: ['comment.not_yours_to_resolve', 'comment.already_resolved'],
});

export const reopenComment = defineContract({
  name: 'reopenComment',
  summary: 'Open a settled thread again',
  method: 'DELETE',
  path: `${one}/resolution`,
  access: 'comment.write',
  params,
  response: threadSchema,
  successStatus: 200,
  errors: ['comment.not_yours_to_resolve', 'comment.not_resolved'],
});

/** The change is made under the caller's name, on the revision of the thing that they saw; both are recorded under one request. */
export const acceptSuggestion = defineContract({
  name: 'acceptSuggestion',
  summary: 'Take over a proposed change, as it is or adapted',
  method: 'POST',
  path: `${one}/acceptance`,
  access: 'comment.write',
  params,
  body: acceptSuggestionSchema,
  response: threadSchema,
  needsRevision: true,
  successStatus: 200,
  errors: [
    'comment.no_suggestion',
    'comment.already_decided',
    'comment.withdrawn',
    'comment.place_gone',
    'comment.passage_gone',
    'comment.not_yours_to_decide',
    'resource.unknown_reference',
    'measure.end_before_start',
    'measure.lead_change_forbidden',
    'measure.owner_change_forbidden',
    'goal.parent_not_strategic',
    'goal.has_children',
  ],
});

export const declineSuggestion = defineContract({
  name: 'declineSuggestion',
  summary: 'Decline a proposed change, with the reason that its author reads',
  method: 'POST',
  path: `${one}/refusal`,
  access: 'comment.write',
  params,
  body: declineSuggestionSchema,
  response: threadSchema,
  needsRevision: true,
  successStatus: 200,
  errors: [
    'comment.no_suggestion',
    'comment.already_decided',
    'comment.withdrawn',
    'comment.place_gone',
    'comment.not_yours_to_decide',
  ],
});
