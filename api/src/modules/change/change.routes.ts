import * as contracts from '@agendawerk/shared/change/index.ts';
import { JsonText, type Routes } from '../../platform/routes.ts';
import * as groups from './groups.service.ts';
import * as changes from './measure-change.service.ts';
import * as trainings from './trainings.service.ts';

export function registerChange(routes: Routes): void {
  routes.workspace(
    contracts.getChangePlan,
    async ({ context, params }) => new JsonText(await groups.getChangePlanJson(context, params.agendaId)),
  );
  routes.workspace(contracts.createTargetGroup, ({ context, params, body }) =>
    groups.createGroup(context, { agendaId: params.agendaId, values: body }),
  );
  routes.workspace(contracts.updateTargetGroup, ({ context, params, revision, body }) =>
    groups.updateGroup(context, { id: params.groupId, revision, change: body }),
  );
  routes.workspace(contracts.deleteTargetGroup, ({ context, params, revision }) =>
    groups.deleteGroup(context, { id: params.groupId, revision }),
  );
  routes.workspace(contracts.createCompetence, ({ context, params, body }) =>
    groups.createCompetence(context, { agendaId: params.agendaId, values: body }),
  );
  routes.workspace(contracts.updateCompetence, ({ context, params, revision, body }) =>
    groups.updateCompetence(context, { id: params.competenceId, revision, change: body }),
  );
  routes.workspace(contracts.deleteCompetence, ({ context, params, revision }) =>
    groups.deleteCompetence(context, { id: params.competenceId, revision }),
  );
  registerTrainings(routes);
  registerMeasureChange(routes);
}

function registerTrainings(routes: Routes): void {
  routes.workspace(contracts.createTraining, ({ context, params, body }) =>
    trainings.createTraining(context, { agendaId: params.agendaId, values: body }),
  );
  routes.workspace(contracts.getTraining, ({ context, params }) =>
    trainings.getTrainingPage(context, params.trainingId),
  );
  routes.workspace(contracts.updateTraining, ({ context, params, revision, body }) =>
    trainings.updateTraining(context, { id: params.trainingId, revision, change: body }),
  );
  routes.workspace(contracts.saveAttendance, ({ context, params, revision, body }) =>
    trainings.saveAttendance(context, { id: params.trainingId, revision, ...body }),
  );
  routes.workspace(contracts.addParticipant, ({ context, params, body }) =>
    trainings.addParticipant(context, { trainingId: params.trainingId, ...body }),
  );
  routes.workspace(contracts.deleteParticipant, ({ context, params }) =>
    trainings.removeParticipant(context, { trainingId: params.trainingId, id: params.participantId }),
  );
  routes.workspace(contracts.deleteTraining, ({ context, params, revision }) =>
    trainings.deleteTraining(context, { id: params.trainingId, revision }),
  );
}

function registerMeasureChange(routes: Routes): void {
  routes.workspace(contracts.updateMeasureChange, ({ context, params, revision, body }) =>
    changes.updateMeasureChange(context, { id: params.measureId, revision, change: body }),
  );
  routes.workspace(contracts.createChangeActivity, ({ context, params, body }) =>
    changes.createActivity(context, { measureId: params.measureId, values: body }),
  );
  routes.workspace(contracts.updateChangeActivity, ({ context, params, revision, body }) =>
    changes.updateActivity(context, { id: params.activityId, revision, change: body }),
  );
  routes.workspace(contracts.deleteChangeActivity, ({ context, params, revision }) =>
    changes.deleteActivity(context, { id: params.activityId, revision }),
  );
}
