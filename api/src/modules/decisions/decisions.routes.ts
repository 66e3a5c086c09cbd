import * as contracts from '@agendawerk/shared/decisions/index.ts';
import { JsonText, type Routes } from '../../platform/routes.ts';
import { supersedeDecision, takeDecision } from './decision-course.service.ts';
import {
  createDecision,
  deleteDecision,
  getDecisionPage,
  listDecisionsJson,
  saveDecisionJudgements,
  updateDecision,
} from './decisions.service.ts';

export function registerDecisions(routes: Routes): void {
  routes.workspace(
    contracts.listDecisions,
    async ({ context, params }) => new JsonText(await listDecisionsJson(context, params.agendaId)),
  );
  routes.workspace(contracts.createDecision, ({ context, params, body }) =>
    createDecision(context, { agendaId: params.agendaId, values: body }),
  );
  routes.workspace(contracts.getDecision, ({ context, params }) => getDecisionPage(context, params.decisionId));
  routes.workspace(contracts.updateDecision, ({ context, params, revision, body }) =>
    updateDecision(context, { id: params.decisionId, revision, change: body }),
  );
  routes.workspace(contracts.saveJudgements, ({ context, params, revision, body }) =>
    saveDecisionJudgements(context, { id: params.decisionId, revision, judgements: body }),
  );
  routes.workspace(contracts.takeDecision, ({ context, params, revision, body }) =>
    takeDecision(context, { id: params.decisionId, revision, values: body }),
  );
  routes.workspace(contracts.supersedeDecision, ({ context, params }) => supersedeDecision(context, params.decisionId));
  routes.workspace(contracts.deleteDecision, ({ context, params, revision }) =>
    deleteDecision(context, { id: params.decisionId, revision }),
  );
}
