import { listChapters } from '@agendawerk/shared/chapters/index.ts';
import {
  answerComment,
  createComment,
  createQuote,
  resolveComment,
  wordsOfPart,
} from '@agendawerk/shared/comments/index.ts';
import { getMeasure } from '@agendawerk/shared/measures/index.ts';
import type { ApiClient } from './api-client.ts';
import type { Ids } from './bodies.ts';
import type { DemoComment } from './demo-town.ts';
import { momentAgo } from './moment-ago.ts';
import type { AtTime } from './write-survey.ts';

interface WriteComment {
  comment: DemoComment;
  params: { workspaceId: string; agendaId: string };
  ids: Ids;
  as: (person: string) => ApiClient;
  atTime: AtTime;
}

/** A comment with its answers, each in the name of who says it; quotes are taken from the text as it stands. */
export async function writeComment(
  officer: ApiClient,
  { comment, params, ids, as, atTime }: WriteComment,
): Promise<void> {
  const { on, quote, suggestion, text, mentions = [], answers = [], isSettled = false } = comment;
  const place = await findPlace(officer, { comment, params, ids });
  const passage = quote === undefined ? null : quoteFrom(place.words, quote);
  const body = {
    subjectKind: on.kind,
    subjectId: place.id,
    part: on.part,
    quote: passage,
    text,
    mentionIds: mentions.map((key) => ids.id('person', key)),
    suggestion: suggestion === undefined ? null : { form: 'passage' as const, text: suggestion },
  };
  const today = new Date();
  const made = await atTime(momentAgo(comment.ago, today), () => as(comment.by).call(createComment, { params, body }));
  const one = { params: { workspaceId: params.workspaceId, commentId: made.id } };
  for (const { by, ago, text: words } of answers)
    await atTime(momentAgo(ago, today), () => as(by).call(answerComment, { ...one, body: { text: words } }));
  if (!isSettled) return;
  const last = answers.at(-1)?.ago ?? comment.ago;
  await atTime(momentAgo(last, today), () => officer.call(resolveComment, { ...one, revision: made.revision }));
}

async function findPlace(
  officer: ApiClient,
  { comment: { on, quote }, params, ids }: Omit<WriteComment, 'as' | 'atTime'>,
): Promise<{ id: string; words: string }> {
  if (on.kind === 'chapter') {
    const { items } = await officer.call(listChapters, { params });
    const chapter = items.find(({ kind }) => kind === on.key);
    if (!chapter) throw new Error(`there is no chapter ${on.key}`);
    return { id: chapter.id, words: wordsOfPart(chapter.body) };
  }
  const id = ids.id(on.kind, on.key);
  if (quote === undefined) return { id, words: '' };
  const { workspaceId } = params;
  const { measure } = await officer.call(getMeasure, { params: { workspaceId, measureId: id } });
  return { id, words: wordsOfPart(on.part === 'description' ? measure.description : measure.benefit) };
}

function quoteFrom(words: string, quote: string) {
  const start = words.indexOf(quote);
  if (start === -1) throw new Error(`the quote "${quote}" does not stand in its text`);
  return createQuote(words, start, start + quote.length);
}
