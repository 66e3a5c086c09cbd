import { DomainError } from '@agendawerk/shared/errors/index.ts';
import { toBerlinDay } from '@agendawerk/shared/kernel/index.ts';
import type { OpenSurveyPage, sheetSchema } from '@agendawerk/shared/surveys/index.ts';
import type { z } from 'zod';
import type { Transaction } from '../../db/transaction.ts';
import { hashToken } from '../../platform/credentials.ts';
import * as repository from './surveys.repository.ts';

/** Somebody with a link. The connection acts for nobody, whoever may be signed in. */
interface Visit {
  token: string;
  now: Date;
  connect: <Result>(work: (transaction: Transaction) => Promise<Result>) => Promise<Result>;
}

export async function getOpenSurvey({ token, now, connect }: Visit): Promise<OpenSurveyPage> {
  const found = await connect((transaction) => repository.findOpenSurvey(transaction, hashToken(token)));
  if (!found) throw new DomainError('resource.not_found');
  if (found.is_closed || found.closes_on < toBerlinDay(now)) throw new DomainError('survey.closed');
  const { survey_id: id, workspace_name: workspaceName, title, title_en: titleEn, intro, intro_en: introEn } = found;
  return { id, workspaceName, title, titleEn, intro, introEn, closesOn: found.closes_on, questions: found.questions };
}

export async function answerSurvey(
  { token, now, connect }: Visit,
  { answers }: z.output<typeof sheetSchema>,
): Promise<void> {
  const outcome = await connect((transaction) =>
    repository.answerSurvey(transaction, { tokenHash: hashToken(token), sheet: answers, today: toBerlinDay(now) }),
  );
  if (outcome === 'unknown') throw new DomainError('resource.not_found');
  if (outcome !== 'counted') throw new DomainError(`survey.${outcome}`);
}
