import type { Survey, SurveyQuestion } from '@agendawerk/shared/surveys/index.ts';
import { defineLines } from '../../db/collection.ts';
import { statement } from '../../db/statement.ts';
import { defineTable } from '../../db/table.ts';
import type { Transaction } from '../../db/transaction.ts';

export const surveyTable = defineTable('survey', {
  atCreation: ['agendaId', 'kind'],
  writable: ['title', 'titleEn', 'intro', 'introEn', 'closesOn', 'openedOn', 'closedOn'],
});

export const surveyQuestions = defineLines({
  name: 'questions',
  table: 'survey_question',
  parent: 'survey_id',
  columns: ['presetId', 'kind', 'text', 'textEn'],
});

/** How often each value was chosen; the database gives it out after the closing, from five answers on. */
interface Counts {
  answers: number;
  counts: { questionId: string; counts: number[] }[] | null;
}
export type FoundSurvey = Omit<Survey, 'answers' | 'results'> & { counted: Counts };

const questionsOf = `(select coalesce(json_agg(json_build_object('id', q.id, 'kind', q.kind, 'presetId', q.preset_id, 'text', q.text,
    'textEn', q.text_en) order by q.position, q.id), '[]') from survey_question q where q.workspace_id = s.workspace_id and q.survey_id = s.id)`;
const row = `(select to_json(row) from (select ${surveyTable.select('s')}, ${questionsOf} as questions, app.survey_results(s.id) as counted) row)`;

const listing = statement<{ items: FoundSurvey[] }>(
  'survey.list',
  `select coalesce((select json_agg(${row} order by s.id desc) from survey s where s.workspace_id = a.workspace_id and s.agenda_id = a.id), '[]') as items
     from agenda a where a.workspace_id = $1 and a.id = $2`,
);
const finding = statement<{ survey: FoundSurvey; linkNumber: string | null; tokenHash: Buffer | null }>(
  'survey.find',
  `select ${row} as survey, s.link_number as "linkNumber", s.token_hash as "tokenHash"
     from survey s where s.workspace_id = $1 and s.id = $2`,
);
const linking = statement<{ id: string }>(
  'survey.link',
  `update survey set (link_number, token_hash, opened_on, closes_on) = row($4::uuid, $5::bytea, coalesce(opened_on, $6::date), coalesce($7::date, closes_on))
    where workspace_id = $1 and id = $2 and revision = $3 returning id`,
);
const agendaExists = statement<{ id: string }>(
  'survey.find_agenda',
  'select id from agenda where workspace_id = $1 and id = $2',
);
const findingOpen = statement<OpenSurveyRow>('survey.find_open', 'select * from app.find_survey($1)');
const answering = statement<{ outcome: AnswerOutcome }>(
  'survey.answer',
  'select app.answer_survey($1, $2, $3) as outcome',
);

export interface OpenSurveyRow {
  survey_id: string;
  workspace_name: string;
  title: string;
  title_en: string | null;
  intro: string | null;
  intro_en: string | null;
  closes_on: string;
  is_closed: boolean;
  questions: Omit<SurveyQuestion, 'presetId'>[];
}
export type AnswerOutcome = 'counted' | 'unknown' | 'closed' | 'incomplete';

/** @returns undefined where the agenda does not exist. */
export async function listSurveys(
  transaction: Transaction,
  workspaceId: string,
  agendaId: string,
): Promise<FoundSurvey[] | undefined> {
  return (await transaction.find(listing, [workspaceId, agendaId]))?.items;
}

export async function findSurvey(transaction: Transaction, workspaceId: string, id: string) {
  return transaction.find(finding, [workspaceId, id]);
}

/** Gives the survey a link; the first one opens it. */
export async function linkSurvey(
  transaction: Transaction,
  survey: {
    workspaceId: string;
    id: string;
    revision: number;
    linkNumber: string;
    tokenHash: Buffer;
    today: string;
    closesOn: string | null;
  },
): Promise<void> {
  const { workspaceId, id, revision, linkNumber, tokenHash, today, closesOn } = survey;
  await transaction.find(linking, [workspaceId, id, revision, linkNumber, tokenHash, today, closesOn]);
}

export async function hasAgenda(transaction: Transaction, workspaceId: string, agendaId: string): Promise<boolean> {
  return (await transaction.find(agendaExists, [workspaceId, agendaId])) !== undefined;
}

export async function findOpenSurvey(transaction: Transaction, tokenHash: Buffer): Promise<OpenSurveyRow | undefined> {
  return transaction.find(findingOpen, [tokenHash]);
}

export async function answerSurvey(
  transaction: Transaction,
  { tokenHash, sheet, today }: { tokenHash: Buffer; sheet: readonly object[]; today: string },
): Promise<AnswerOutcome> {
  const answered = await transaction.find(answering, [tokenHash, JSON.stringify(sheet), today]);
  return answered?.outcome ?? 'unknown';
}
