import * as contracts from '@agendawerk/shared/goals/index.ts';
import { JsonText, type Routes } from '../../platform/routes.ts';
import { createGoal, deleteGoal, getGoal, listGoalsJson, setGoalAcceptance, updateGoal } from './goals.service.ts';

export function registerGoals(routes: Routes): void {
  routes.workspace(
    contracts.listGoals,
    async ({ context, params }) => new JsonText(await listGoalsJson(context, params.agendaId)),
  );
  routes.workspace(contracts.createGoal, ({ context, params, body }) =>
    createGoal(context, { agendaId: params.agendaId, values: body }),
  );
  routes.workspace(contracts.getGoal, ({ context, params }) => getGoal(context, params.goalId));
  routes.workspace(contracts.updateGoal, ({ context, params, revision, body }) =>
    updateGoal(context, { id: params.goalId, revision, change: body }),
  );
  routes.workspace(contracts.setGoalAcceptance, ({ context, params, revision, body }) =>
    setGoalAcceptance(context, { id: params.goalId, revision, isAccepted: body.isAccepted }),
  );
  routes.workspace(contracts.deleteGoal, ({ context, params, revision }) =>
    deleteGoal(context, { id: params.goalId, revision }),
  );
}
