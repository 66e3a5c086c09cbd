import { tmpdir } from 'node:os';
import path from 'node:path';
import { allContracts } from '@agendawerk/shared/all-contracts.ts';
import { createCalendarFeed, readCalendarFeed } from '@agendawerk/shared/calendar/index.ts';
import {
  answerComment,
  createComment,
  type CreateComment,
  declineSuggestion,
  updateComment,
} from '@agendawerk/shared/comments/index.ts';
import { type Contract, type RequestInput, toRequest } from '@agendawerk/shared/contracts/index.ts';
import { createExport, type ExportJob } from '@agendawerk/shared/exports/index.ts';
import { listMembers, updateMember } from '@agendawerk/shared/members/index.ts';
import {
  countNotifications,
  listNotifications,
  updateNotificationSettings,
} from '@agendawerk/shared/notifications/index.ts';
import {
  answerRound,
  createConsiderationExport,
  createRemark,
  evaluateRemark,
} from '@agendawerk/shared/rounds/index.ts';
import { createVersionExport, freezeVersion } from '@agendawerk/shared/versions/index.ts';
import { readXlsx } from 'hucre/xlsx';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { extractText } from '../src/documents/pdf/extract-text.ts';
import { openPdf } from '../src/documents/pdf/open-pdf.ts';
import { createFurnishedWorkspace, type FurnishedWorkspace } from './support/furnished-workspace.ts';
import { sampleInput } from './support/sample-input.ts';
import { createTestApp, type Person, type TestApp } from './support/test-app.ts';

/** Stands in everything that is said inside the administration, and nowhere else. */
const word = 'Zwetschgenmus';
const said = (what: string) => `${word} ${what}`;

let api: TestApp;
let town: FurnishedWorkspace;
let council: Person;
/** Took part in the conversation as staff, and sits in the council now. */
let elected: Person;
let ids: FurnishedWorkspace['ids'];
/** The thread in which several spoke. */
let conversation: string;

beforeAll(async () => {
  api = await createTestApp({ environment: { DATA_DIR: path.join(tmpdir(), `agendawerk-words-${process.pid}`) } });
  town = await createFurnishedWorkspace(api);
  council = town.people.council;
  elected = await town.addMember({ roles: ['staff'] });
  await talk();
  await talkInRound();
  const params = { workspaceId: town.workspaceId, agendaId: town.ids['agendaId'] ?? '' };
  const draft = await town.admin.call(freezeVersion, { params, body: { title: 'Entwurf nach der Abstimmung' } });
  ids = { ...town.ids, versionId: await plantCouncilPaper(draft.id) };
});
afterAll(() => api.close());

/** On every kind of thing, in every way that words can be said. */
async function talk(): Promise<void> {
  const { workspaceId } = town;
  const { agendaId = '', chapterId, fieldId, goalId, measureId, kpiId } = town.ids;
  const params = { workspaceId, agendaId };
  const { officer, staff } = town.people;
  const things = { agenda: agendaId, chapter: chapterId, field: fieldId, goal: goalId, measure: measureId, kpi: kpiId };
  const comment = (body: CreateComment) => officer.call(createComment, { params, body });
  for (const [kind, id] of Object.entries(things))
    await comment({ subjectKind: kind as CreateComment['subjectKind'], subjectId: id ?? '', text: said(kind) });

  const onMeasure = { subjectKind: 'measure' as const, subjectId: measureId ?? '' };
  const mentionIds = [staff.memberId, elected.memberId];
  const thread = await comment({
    ...onMeasure,
    part: 'benefit',
    text: said('gleich zurückgenommen'),
    mentionIds,
    suggestion: { form: 'value', value: said('als Wortlaut') },
  });
  conversation = thread.id;
  const one = { workspaceId, commentId: conversation };
  await elected.call(answerComment, { params: one, body: { text: said('zur Antwort') } });
  const body = { text: said('neu gesagt'), mentionIds };
  const edited = await officer.call(updateComment, { params: one, revision: thread.revision, body });
  const reason = { reason: said('als Begründung') };
  await officer.call(declineSuggestion, { params: one, revision: edited.revision, body: reason });
}

async function talkInRound(): Promise<void> {
  const { workspaceId } = town;
  const { roundId = '', departmentId = '', measureId = '' } = town.ids;
  const { head, officer } = town.people;
  const params = { workspaceId, roundId, departmentId };
  const remark = await head.call(createRemark, {
    params,
    body: {
      place: { kind: 'measure', id: measureId, part: 'time' },
      text: said('als Anmerkung'),
      suggestion: said('als Vorschlag'),
    },
  });
  await officer.call(evaluateRemark, {
    params: { workspaceId, roundId, remarkId: remark.id },
    revision: remark.revision,
    body: { evaluation: 'declined', reason: said('zur Abwägung') },
  });
  const answer = { verdict: 'refused' as const, reason: said('gegen die Mitzeichnung') };
  await head.call(answerRound, { params, revision: 2, body: answer });
}

/** Council papers are made on the way to the council; here the draft is put there as one. */
async function plantCouncilPaper(draftId: string): Promise<string> {
  const { rows } = await api.owner.query<{ id: string }>(
    `with paper as (
       insert into agenda_version (workspace_id, id, agenda_id, number, kind, title, created_by_id, created_by_name)
       select workspace_id, gen_random_uuid(), agenda_id, number + 1, 'council_paper', 'Vorlage', created_by_id, created_by_name
         from agenda_version where id = $1 returning workspace_id, id)
     insert into version_content
     select p.workspace_id, p.id, c.content_version, c.content, c.sha256 from paper p
       join version_content c on c.workspace_id = p.workspace_id and c.version_id = $1
     returning version_id as id`,
    [draftId],
  );
  return rows[0]?.id ?? '';
}

async function fetchRaw(person: Person, contract: Contract, input: RequestInput<Contract>) {
  const { method, url } = toRequest(contract, input);
  return api.app.inject({ method, url, headers: { cookie: person.cookie } });
}

/** Everything that can be read is asked for; searches look for the very word. @returns the operations that answered, and those that told it. */
async function readEverything(person: Person): Promise<{ answered: string[]; told: string[] }> {
  const [answered, told]: [string[], string[]] = [[], []];
  for (const contract of allContracts.filter(({ method }) => method === 'GET')) {
    const input = sampleInput(contract, ids);
    const query = 'q' in contract.query.shape ? { ...input.query, q: word } : input.query;
    const { statusCode, payload } = await fetchRaw(person, contract, { ...input, query });
    if (statusCode < 400) answered.push(contract.name);
    if (payload.includes(word)) told.push(contract.name);
  }
  return { answered, told };
}

/** Waits for a document and reads it. */
async function takeAlong(person: Person, job: ExportJob): Promise<string> {
  const { workspaceId } = town;
  const place = job.versionId === null ? `agendas/${job.agendaId}` : `versions/${job.versionId}`;
  const url = `/api/workspaces/${workspaceId}/${place}/exports/${job.id}`;
  const get = (address: string) => api.app.inject({ url: address, headers: { cookie: person.cookie } });
  for (;;) {
    const { step } = (await get(url)).json<ExportJob>();
    expect(step).not.toBe('failed');
    if (step === 'done') break;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return extractText(await openPdf((await get(`${url}/file`)).rawPayload));
}

describe('what is said inside the administration', () => {
  test('is read there by those who take part, which shows that the walk would find it', async () => {
    const { told } = await readEverything(town.people.officer);
    expect(told).toEqual(expect.arrayContaining(['listComments', 'listRemarks', 'search']));
    expect((await readEverything(town.people.staff)).told).toContain('listNotifications');
  });

  test('is told to a council member by nothing that can be asked', async () => {
    const { answered, told } = await readEverything(council);
    expect(told).toEqual([]);
    expect(answered).toEqual(expect.arrayContaining(['getVersion', 'listVersions', 'listNotifications']));
  });

  test('is not in the record of changes either, not even for those who may read it', async () => {
    const { told } = await readEverything(town.admin);
    expect(told).not.toContain('listActivity');
  });
});

describe('a document', () => {
  test('of the council paper says nothing of it', async () => {
    const params = { workspaceId: town.workspaceId, versionId: ids['versionId'] ?? '' };
    const job = await council.call(createVersionExport, { params, body: { format: 'pdf' } });
    const text = await takeAlong(council, job);
    expect(text).toContain('Serviceportal');
    expect(text).not.toContain(word);
  });

  test('of the working copy, or of a decision, which may be passed on, says nothing of it', async () => {
    const { officer } = town.people;
    const { workspaceId, agendaId = '', decisionId = '' } = ids;
    const params = { workspaceId: workspaceId ?? '', agendaId };
    for (const more of [{}, { decisionId }]) {
      const job = await officer.call(createExport, { params, body: { format: 'pdf', ...more } });
      expect(await takeAlong(officer, job)).not.toContain(word);
    }
  });

  test('of the consideration of a round does, and no council member gets one', async () => {
    const { officer } = town.people;
    const { workspaceId = '', roundId = '' } = ids;
    const making = { params: { workspaceId, roundId }, body: { format: 'pdf' as const } };
    const job = await officer.call(createConsiderationExport, making);
    expect(await takeAlong(officer, job)).toContain(said('als Anmerkung'));
    expect(await council.refusal(createConsiderationExport, making)).toMatchObject({ status: 403 });

    const url = `/api/workspaces/${workspaceId}/rounds/${roundId}/consideration-table`;
    const table = (person: Person) => api.app.inject({ url, headers: { cookie: person.cookie } });
    const { sheets } = await readXlsx((await table(officer)).rawPayload);
    expect(JSON.stringify(sheets.map(({ rows }) => rows))).toContain(said('als Anmerkung'));
    expect((await table(council)).statusCode).toBe(403);
  });

  test('that is subscribed to, the calendar, says nothing of it to whoever has its address', async () => {
    const { token } = await town.people.officer.call(createCalendarFeed, { params: { workspaceId: town.workspaceId } });
    const { url } = toRequest(readCalendarFeed, { params: { token } });
    const { statusCode, payload } = await api.app.inject({ url });
    expect(statusCode).toBe(200);
    expect(payload).not.toContain(word);
  });
});

describe('whoever took part and sits in the council now', () => {
  test('finds nothing of it among their notifications, and hears nothing more', async () => {
    const params = { workspaceId: town.workspaceId };
    expect(JSON.stringify(await elected.call(listNotifications, { params }))).toContain(word);
    const readDigest = async () =>
      JSON.stringify(
        (await api.owner.query('select items from post.list_digests() where member_id = $1', [elected.memberId])).rows,
      );
    const say = (words: string) =>
      town.people.officer.call(answerComment, {
        params: { ...params, commentId: conversation },
        body: { text: said(words) },
      });
    await say('vor der Wahl');
    expect(await readDigest()).toContain(said('vor der Wahl'));
    const deliveries = { thread_answered: 'at_once' as const };
    await elected.call(updateNotificationSettings, { params, body: { deliveries } });
    const { items } = await town.admin.call(listMembers, { params });
    const revision = items.find(({ id }) => id === elected.memberId)?.revision ?? 0;
    const electing = { params: { ...params, memberId: elected.memberId }, revision };
    await town.admin.call(updateMember, { ...electing, body: { roles: ['council'] } });

    expect((await readEverything(elected)).told).toEqual([]);
    const kinds = (await elected.call(listNotifications, { params })).items.map(({ kind }) => kind);
    expect(new Set(kinds)).toEqual(new Set(['access_changed']));
    expect(await elected.call(countNotifications, { params })).toEqual({ unread: kinds.length });
    expect(await readDigest()).not.toContain(word);

    await say('nach der Wahl');
    const { rows } = await api.owner.query(
      'select kind from notification where member_id = $1 and params::text like $2',
      [elected.memberId, `%${said('nach der Wahl')}%`],
    );
    expect(rows).toEqual([]);
  });
});
