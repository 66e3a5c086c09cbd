import * as contracts from '@agendawerk/shared/assessments/assessment.contract.ts';
import { JsonText, type Routes } from '../../platform/routes.ts';
import { createAssessment, deleteAssessment, listAssessmentsJson, updateAssessment } from './assessments.service.ts';

export function registerAssessments(routes: Routes): void {
  routes.workspace(
    contracts.listAssessments,
    async ({ context, params }) => new JsonText(await listAssessmentsJson(context, params.municipalityId)),
  );
  routes.workspace(contracts.createAssessment, ({ context, params, body }) =>
    createAssessment(context, { municipalityId: params.municipalityId, values: body }),
  );
  routes.workspace(contracts.updateAssessment, ({ context, params, revision, body }) =>
    updateAssessment(context, { id: params.assessmentId, revision, change: body }),
  );
  routes.workspace(contracts.deleteAssessment, ({ context, params, revision }) =>
    deleteAssessment(context, { id: params.assessmentId, revision }),
  );
}
