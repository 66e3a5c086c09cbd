import * as contracts from '@agendawerk/shared/surveys/index.ts';
import type { Routes } from '../../platform/routes.ts';
import { answerSurvey, getOpenSurvey } from './survey-answers.service.ts';
import type { LinkSettings } from './survey-link.ts';
import * as service from './surveys.service.ts';

export function registerSurveys(routes: Routes, settings: LinkSettings): void {
  routes.workspace(contracts.listSurveys, async ({ context, params }) => ({
    items: await service.listSurveys(context, params.agendaId),
  }));
  routes.workspace(contracts.createSurvey, ({ context, params, body }) =>
    service.createSurvey(context, { agendaId: params.agendaId, values: body }),
  );
  routes.workspace(contracts.getSurvey, ({ context, params }) =>
    service.getSurveyPage(context, params.surveyId, settings),
  );
  routes.workspace(contracts.updateSurvey, ({ context, params, revision, body }) =>
    service.updateSurvey(context, { id: params.surveyId, revision, change: body }),
  );
  routes.workspace(contracts.openSurvey, ({ context, params, revision, body }) =>
    service.openSurvey(context, { id: params.surveyId, revision, ...body, settings }),
  );
  routes.workspace(contracts.closeSurvey, ({ context, params, revision }) =>
    service.closeSurvey(context, { id: params.surveyId, revision }),
  );
  routes.workspace(contracts.renewSurveyLink, ({ context, params, revision }) =>
    service.renewSurveyLink(context, { id: params.surveyId, revision, settings }),
  );
  routes.workspace(contracts.deleteSurvey, ({ context, params, revision }) =>
    service.deleteSurvey(context, { id: params.surveyId, revision }),
  );
  routes.open(contracts.getOpenSurvey, ({ params, now, connect }) =>
    getOpenSurvey({ token: params.token, now, connect }),
  );
  routes.open(contracts.answerSurvey, ({ params, body, now, connect }) =>
    answerSurvey({ token: params.token, now, connect }, body),
  );
}
