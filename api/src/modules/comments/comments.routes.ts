import * as contracts from '@agendawerk/shared/comments/index.ts';
import { JsonText, type Routes } from '../../platform/routes.ts';
import {
  answerComment,
  countCommentsJson,
  createComment,
  listComments,
  reopenComment,
  resolveComment,
  updateComment,
  withdrawComment,
} from './comments.service.ts';
import { acceptSuggestion, declineSuggestion } from './suggestions.service.ts';

export function registerComments(routes: Routes): void {
  routes.workspace(contracts.listComments, ({ context, params, query }) =>
    listComments(context, { agendaId: params.agendaId, subjectId: query.subjectId }),
  );
  routes.workspace(
    contracts.countComments,
    async ({ context, params }) => new JsonText(await countCommentsJson(context, params.agendaId)),
  );
  routes.workspace(contracts.createComment, ({ context, params, body }) =>
    createComment(context, { agendaId: params.agendaId, values: body }),
  );
  routes.workspace(contracts.answerComment, ({ context, params, body }) =>
    answerComment(context, { commentId: params.commentId, ...body }),
  );
  routes.workspace(contracts.updateComment, ({ context, params, revision, body }) =>
    updateComment(context, { id: params.commentId, revision, ...body }),
  );
  routes.workspace(contracts.withdrawComment, ({ context, params, revision }) =>
    withdrawComment(context, { id: params.commentId, revision }),
  );
  routes.workspace(contracts.resolveComment, ({ context, params, revision }) =>
    resolveComment(context, { id: params.commentId, revision }),
  );
  routes.workspace(contracts.reopenComment, ({ context, params, revision }) =>
    reopenComment(context, { id: params.commentId, revision }),
  );
  routes.workspace(contracts.acceptSuggestion, ({ context, params, revision, body }) =>
    acceptSuggestion(context, { id: params.commentId, revision, ...body }),
  );
  routes.workspace(contracts.declineSuggestion, ({ context, params, revision, body }) =>
    declineSuggestion(context, { id: params.commentId, revision, ...body }),
  );
}
