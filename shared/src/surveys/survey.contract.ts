import { z } from 'zod';
import { agendaParams, agendaPath, defineContract, workspaceParams, workspacePath } from '../contracts/index.ts';
import { idSchema } from '../kernel/index.ts';
import {
  createSurveySchema,
  editSurveySchema,
  openSurveyPageSchema,
  openSurveySchema,
  sheetSchema,
  surveySchema,
} from './survey.schema.ts';

const one = `${workspacePath}/surveys/:surveyId` as const;
const params = workspaceParams.extend({ surveyId: idSchema });

/** Answers do not move the workspace's clock, which would keep the moment of the last one: nothing here is answered by 304. */
export const listSurveys = defineContract({
  name: 'listSurveys',
  summary: 'The surveys of an agenda, how many have answered, and the results of those that were closed',
  method: 'GET',
  path: `${agendaPath}/surveys`,
  access: 'agenda.read',
  params: agendaParams,
  response: z.object({ items: z.array(surveySchema) }),
  isRevisioned: false,
});

export const createSurvey = defineContract({
  name: 'createSurvey',
  summary: 'Create a survey with the questions of its kind',
  method: 'POST',
  path: `${agendaPath}/surveys`,
  access: 'survey.manage',
  params: agendaParams,
  body: createSurveySchema,
  response: surveySchema,
});

export const getSurvey = defineContract({
  name: 'getSurvey',
  summary: 'One survey, what the caller may do, and for those who manage it the link',
  method: 'GET',
  path: one,
  access: 'agenda.read',
  params,
  response: z.object({
    survey: surveySchema,
    abilities: z.object({ manage: z.boolean(), remove: z.boolean() }),
    /** Null for all others, without a link, and where the secret of the installation has changed since. */
    link: z.string().nullable(),
  }),
  isRevisioned: false,
});

export const updateSurvey = defineContract({
  name: 'updateSurvey',
  summary: 'Change the words of a draft, or the last day of an open survey',
  method: 'PATCH',
  path: one,
  access: 'survey.manage',
  params,
  body: editSurveySchema,
  response: surveySchema,
  errors: ['survey.frozen', 'survey.closed', 'survey.end_in_past'],
});

export const openSurvey = defineContract({
  name: 'openSurvey',
  summary: 'Open a survey: what it asks is fixed from then on, and it gets its link',
  method: 'POST',
  path: `${one}/opening`,
  access: 'survey.manage',
  params,
  body: openSurveySchema,
  response: surveySchema,
  needsRevision: true,
  successStatus: 200,
  errors: ['survey.frozen', 'survey.end_in_past'],
});

export const closeSurvey = defineContract({
  name: 'closeSurvey',
  summary: 'Close a survey for good: the results are shown from then on',
  method: 'POST',
  path: `${one}/closing`,
  access: 'survey.manage',
  params,
  response: surveySchema,
  needsRevision: true,
  successStatus: 200,
  errors: ['survey.not_open'],
});

export const renewSurveyLink = defineContract({
  name: 'renewSurveyLink',
  summary: 'Withdraw the link of an open survey and make a new one',
  method: 'POST',
  path: `${one}/link`,
  access: 'survey.manage',
  params,
  response: surveySchema,
  needsRevision: true,
  successStatus: 200,
  errors: ['survey.not_open'],
});

export const deleteSurvey = defineContract({
  name: 'deleteSurvey',
  summary: 'Delete a survey that was never open',
  method: 'DELETE',
  path: one,
  access: 'survey.manage',
  params,
  response: z.undefined(),
  errors: ['survey.frozen'],
});

const publicParams = z.object({ token: z.string().min(20).max(200) });
const publicPath = '/api/survey-links/:token' as const;

export const getOpenSurvey = defineContract({
  name: 'getOpenSurvey',
  summary: 'What a survey link asks',
  method: 'GET',
  path: publicPath,
  access: 'public',
  params: publicParams,
  response: openSurveyPageSchema,
  isAnonymous: true,
  perMinute: 240,
  errors: ['resource.not_found', 'survey.closed'],
});

/** Counted, and nothing else kept. Nobody can be kept from answering twice without knowing who they are. */
export const answerSurvey = defineContract({
  name: 'answerSurvey',
  summary: 'Answer a survey by its link, without saying who one is',
  method: 'POST',
  path: `${publicPath}/answers`,
  access: 'public',
  params: publicParams,
  body: sheetSchema,
  response: z.undefined(),
  successStatus: 204,
  isAnonymous: true,
  perMinute: 60,
  bodyLimit: 32 * 1024,
  errors: ['resource.not_found', 'survey.closed', 'survey.incomplete'],
});
