import { addDays, toBerlinDay } from '@agendawerk/shared/kernel/index.ts';
import {
  answerRound,
  closeRound,
  createRemark,
  evaluateRemark,
  getCoSigning,
  openRound,
  viewPlace,
} from '@agendawerk/shared/rounds/index.ts';
import { freezeVersion } from '@agendawerk/shared/versions/index.ts';
import type { ApiClient } from './api-client.ts';
import type { Ids } from './bodies.ts';
import type { DemoRound } from './demo-town.ts';
import type { AtTime } from './write-survey.ts';

interface WriteRound {
  round: DemoRound;
  params: { workspaceId: string; agendaId: string };
  ids: Ids;
  as: (person: string) => ApiClient;
  atTime: AtTime;
}

/** A round as far as it has come: from the frozen version over what the departments say to the closing. */
export async function writeRound(officer: ApiClient, wanted: WriteRound): Promise<void> {
  const { round, params, ids, atTime } = wanted;
  const { workspaceId } = params;
  const ago = (days: number) => addDays(toBerlinDay(new Date()), -days);
  const opened = await atTime(ago(round.openedDaysAgo), async () => {
    const { id: versionId } = await officer.call(freezeVersion, { params, body: round.version });
    return officer.call(openRound, {
      params: { workspaceId, versionId },
      body: {
        title: round.title,
        message: round.message,
        dueOn: ago(round.dueDaysAgo ?? -(round.dueInDays ?? 0)),
        silence: round.silence,
        departmentIds: round.answers.map(({ department }) => ids.id('department', department)),
      },
    });
  });
  const ofRound = { workspaceId, roundId: opened.id };
  for (const answer of round.answers) {
    await atTime(ago(answer.daysAgo), () => writeAnswer(officer, { ...wanted, answer, ofRound }));
  }
  const { closedDaysAgo } = round;
  if (closedDaysAgo === undefined) return;
  await atTime(ago(closedDaysAgo), () => officer.call(closeRound, { params: ofRound, revision: opened.revision }));
}

interface WriteAnswer extends WriteRound {
  answer: DemoRound['answers'][number];
  ofRound: { workspaceId: string; roundId: string };
}

async function writeAnswer(officer: ApiClient, { answer, ofRound, ids, as }: WriteAnswer): Promise<void> {
  if (answer.by === null) return;
  const person = as(answer.by);
  const params = { ...ofRound, departmentId: ids.id('department', answer.department) };
  for (const measure of answer.looksAt)
    await person.call(viewPlace, { params, body: { kind: 'measure', id: ids.id('measure', measure) } });
  for (const {
    measure,
    part,
    text,
    quote = null,
    suggestion = null,
    proposal = null,
    evaluation,
    reason = null,
  } of answer.remarks) {
    const place = { kind: 'measure' as const, id: ids.id('measure', measure), part };
    const { id, revision } = await person.call(createRemark, {
      params,
      body: { place, text, quote, suggestion, proposal },
    });
    if (evaluation)
      await officer.call(evaluateRemark, {
        params: { ...ofRound, remarkId: id },
        revision,
        body: { evaluation, reason },
      });
  }
  if (answer.verdict === null) return;
  const { department } = await person.call(getCoSigning, { params });
  const body = { verdict: answer.verdict, reason: answer.reason };
  await person.call(answerRound, { params, revision: department.revision, body });
}
