import { createAgenda } from '@agendawerk/shared/agendas/index.ts';
import {
  answerSurvey,
  type CreateSurvey,
  createSurvey,
  getSurvey,
  openSurvey,
  type Survey,
} from '@agendawerk/shared/surveys/index.ts';
import type { TestApp, TestWorkspace } from './test-app.ts';

/** A pulse that is open until the end of the year, and the token of its link. */
export async function runSurvey(api: TestApp, more: Partial<CreateSurvey> = {}, workspace?: TestWorkspace) {
  const { admin, addMember, workspaceId } = workspace ?? (await api.createWorkspace());
  const agenda = await admin.call(createAgenda, { params: { workspaceId }, body: { title: 'Digitale Agenda' } });
  const inAgenda = { workspaceId, agendaId: agenda.id };
  const body = { kind: 'readiness_pulse' as const, title: 'Wie bereit sind wir?', ...more };
  const draft = await admin.call(createSurvey, { params: inAgenda, body });
  const params = { workspaceId, surveyId: draft.id };
  const survey = await admin.call(openSurvey, { params, revision: 1, body: { closesOn: '2026-12-31' } });
  const { link } = await admin.call(getSurvey, { params });
  return { admin, addMember, workspaceId, inAgenda, params, survey, link, token: tokenIn(link) };
}

export function tokenIn(link: string | null): string {
  return link?.split('/').at(-1) ?? '';
}

/** The same value for every statement, or one for each. */
export function sheetOf({ questions }: Survey, values: number | readonly number[]) {
  const valueAt = (index: number) => (typeof values === 'number' ? values : (values[index] ?? 1));
  return { answers: questions.map(({ id }, index) => ({ questionId: id, value: valueAt(index) })) };
}

export async function answerAll(api: TestApp, { survey, token }: { survey: Survey; token: string }, values: number[]) {
  for (const value of values)
    await api.stranger.call(answerSurvey, { params: { token }, body: sheetOf(survey, value) });
}
