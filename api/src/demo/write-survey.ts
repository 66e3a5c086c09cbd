import { toBerlinDay } from '@agendawerk/shared/kernel/index.ts';
import {
  answerSurvey,
  closeSurvey,
  createSurvey,
  getSurvey,
  openSurvey,
  pulseIntro,
  pulseIntroEn,
} from '@agendawerk/shared/surveys/index.ts';
import type { ApiClient } from './api-client.ts';
import type { DemoSurvey } from './demo-town.ts';

/** Does something as if it were this moment, or noon of this day. */
export type AtTime = <Result>(day: string | Date, work: () => Promise<Result>) => Promise<Result>;

interface WriteSurvey {
  survey: DemoSurvey;
  params: { workspaceId: string; agendaId: string };
  atTime: AtTime;
}

const openDays = 14;

/** A survey as far as it has come: opened, answered by its link, and closed where its course says so. */
export async function writeSurvey(officer: ApiClient, { survey, params, atTime }: WriteSurvey): Promise<void> {
  const { course, sheets, ...words } = survey;
  const today = new Date();
  const openedOn = course?.openedOn ?? toBerlinDay(today);
  const closesOn = course?.closesOn ?? toBerlinDay(new Date(today.getTime() + openDays * 24 * 60 * 60 * 1000));
  const body = { kind: 'readiness_pulse' as const, intro: pulseIntro, introEn: pulseIntroEn, ...words };
  const made = await officer.call(createSurvey, { params, body });
  const one = { params: { workspaceId: params.workspaceId, surveyId: made.id } };
  await atTime(openedOn, async () => {
    const open = { ...one, revision: made.revision, body: { closesOn } };
    const { questions } = await officer.call(openSurvey, open);
    const { link } = await officer.call(getSurvey, one);
    const token = link?.split('/').at(-1) ?? '';
    for (const sheet of sheets) {
      const answers = questions.map(({ id }, index) => ({ questionId: id, value: Number(sheet[index]) }));
      await officer.call(answerSurvey, { params: { token }, body: { answers } });
    }
  });
  if (course) await atTime(course.closedOn, () => officer.call(closeSurvey, { ...one, revision: made.revision + 1 }));
}
