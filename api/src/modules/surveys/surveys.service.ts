import { DomainError } from '@agendawerk/shared/errors/index.ts';
import { toBerlinDay } from '@agendawerk/shared/kernel/index.ts';
import {
  type createSurveySchema,
  type editSurveySchema,
  getSurveyState,
  judgeSurveyAbilities,
  pulseStatements,
  type Survey,
  type SurveyAbilities,
} from '@agendawerk/shared/surveys/index.ts';
import type { z } from 'zod';
import { newId } from '../../db/ids.ts';
import { orNotFound, refuseStale } from '../../db/table.ts';
import { refuseField } from '../../platform/refuse-field.ts';
import type { Context } from '../../platform/routes.ts';
import { type LinkSettings, makeSurveyLink, showSurveyLink } from './survey-link.ts';
import { presentSurvey } from './surveys.presenter.ts';
import * as repository from './surveys.repository.ts';

interface Step {
  id: string;
  revision: number;
}

export async function listSurveys({ transaction, workspaceId }: Context, agendaId: string): Promise<Survey[]> {
  return orNotFound(await repository.listSurveys(transaction, workspaceId, agendaId)).map(presentSurvey);
}

export async function getSurveyPage(
  { actor, transaction, workspaceId }: Context,
  id: string,
  settings: LinkSettings,
): Promise<{ survey: Survey; abilities: SurveyAbilities; link: string | null }> {
  const found = orNotFound(await repository.findSurvey(transaction, workspaceId, id));
  const survey = presentSurvey(found.survey);
  const abilities = judgeSurveyAbilities(actor, survey);
  const hasLink = abilities.manage && getSurveyState(survey) === 'open';
  return { survey, abilities, link: hasLink ? showSurveyLink(found, settings) : null };
}

export async function createSurvey(
  context: Context,
  { agendaId, values }: { agendaId: string; values: z.output<typeof createSurveySchema> },
): Promise<Survey> {
  const { transaction, workspaceId } = context;
  if (!(await repository.hasAgenda(transaction, workspaceId, agendaId))) throw new DomainError('resource.not_found');
  const id = newId();
  await repository.surveyTable.insert(transaction, workspaceId, id, { ...values, agendaId });
  const questions = pulseStatements.map(({ id: presetId, ...words }) => ({ ...words, presetId, kind: 'scale' }));
  await repository.surveyQuestions.replace(transaction, { workspaceId, agendaId, id }, questions);
  return getSurvey(context, id);
}

export async function updateSurvey(
  context: Context,
  { change, ...step }: Step & { change: z.output<typeof editSurveySchema> },
): Promise<Survey> {
  const survey = await getPresent(context, step);
  const state = getSurveyState(survey);
  if (state === 'closed') throw new DomainError('survey.closed');
  const { closesOn, ...words } = change;
  if (state === 'open' && Object.keys(words).length > 0) throw new DomainError('survey.frozen');
  if (state === 'open' && closesOn !== undefined) refusePast(context, closesOn);
  await repository.surveyTable.update(context.transaction, { workspaceId: context.workspaceId, ...step }, change);
  return getSurvey(context, step.id);
}

export async function openSurvey(
  context: Context,
  { closesOn, settings, ...step }: Step & { closesOn: string; settings: LinkSettings },
): Promise<Survey> {
  const survey = await getPresent(context, step);
  if (getSurveyState(survey) !== 'draft') throw new DomainError('survey.frozen');
  refusePast(context, closesOn);
  return link(context, { ...step, closesOn, settings });
}

export async function closeSurvey(context: Context, step: Step): Promise<Survey> {
  const { transaction, workspaceId, now } = context;
  refuseNotOpen(await getPresent(context, step));
  await repository.surveyTable.update(transaction, { workspaceId, ...step }, { closedOn: toBerlinDay(now) });
  return getSurvey(context, step.id);
}

export async function renewSurveyLink(
  context: Context,
  { settings, ...step }: Step & { settings: LinkSettings },
): Promise<Survey> {
  refuseNotOpen(await getPresent(context, step));
  return link(context, { ...step, closesOn: null, settings });
}

export async function deleteSurvey(context: Context, step: Step): Promise<void> {
  const survey = await getPresent(context, step);
  if (getSurveyState(survey) !== 'draft') throw new DomainError('survey.frozen');
  await repository.surveyTable.remove(context.transaction, { workspaceId: context.workspaceId, ...step });
}

async function link(
  context: Context,
  { settings, ...step }: Step & { closesOn: string | null; settings: LinkSettings },
): Promise<Survey> {
  const { transaction, workspaceId, now } = context;
  const today = toBerlinDay(now);
  await repository.linkSurvey(transaction, { workspaceId, ...step, ...makeSurveyLink(settings), today });
  return getSurvey(context, step.id);
}

async function getSurvey({ transaction, workspaceId }: Context, id: string): Promise<Survey> {
  return presentSurvey(orNotFound(await repository.findSurvey(transaction, workspaceId, id)).survey);
}

async function getPresent(context: Context, { id, revision }: Step): Promise<Survey> {
  const survey = await getSurvey(context, id);
  return survey.revision === revision ? survey : refuseStale(survey);
}

function refuseNotOpen(survey: Survey): void {
  if (getSurveyState(survey) !== 'open') throw new DomainError('survey.not_open');
}

/** Nobody could answer a survey that is over when it begins. */
function refusePast({ now }: Context, closesOn: string | null): void {
  if (closesOn === null || closesOn < toBerlinDay(now)) refuseField('survey.end_in_past', 'closesOn');
}
