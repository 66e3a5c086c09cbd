import { listActivity } from '@agendawerk/shared/activity/index.ts';
import { getAgendaContent } from '@agendawerk/shared/agendas/index.ts';
import { allContracts } from '@agendawerk/shared/all-contracts.ts';
import { createChapter } from '@agendawerk/shared/chapters/index.ts';
import type { Contract, RequestInput } from '@agendawerk/shared/contracts/index.ts';
import type { Problem } from '@agendawerk/shared/errors/index.ts';
import { createGoal } from '@agendawerk/shared/goals/index.ts';
import { listMeasures } from '@agendawerk/shared/measures/index.ts';
import { type RichText, toPlainText } from '@agendawerk/shared/richtext/index.ts';
import { search } from '@agendawerk/shared/search/index.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createFurnishedWorkspace, type FurnishedWorkspace } from './support/furnished-workspace.ts';
import { listTextPlaces, sampleInput } from './support/sample-input.ts';
import { createTestApp, type TestApp } from './support/test-app.ts';

/** Stored and shown as they were typed. */
const oddTexts = [
  '<script>alert(1)</script>',
  `<img src=x onerror="alert(1)">`,
  `"><b>fett</b>'`,
  '&lt;b&gt; &amp; &#0; &nbsp;',
  'Donaudampfschifffahrtsgesellschaft'.repeat(6).slice(0, 200),
  '👩‍👩‍👧‍👦 🏛️ 🇩🇪',
  'שלום עולם \u202everkehrt',
  'Zürich Ǽ ﬀ ẞ x̧̣̂',
  'a\u0001b\u0002c\u0007d\u001be',
  '=HYPERLINK("http://a.example";"Klick")',
  '+1+1 @SUMME(A1) -2',
  `Robert'); drop table measure; --`,
  '{{7*7}} ${7*7} %s %n #{x} <%= x %>',
  '..\\..\\etc/passwd C:\\AUX',
  '#import "x": * $x^2$ *fett* _kursiv_ @verweis <marke>',
];

/** Refused at their field. */
const refusedTexts = [
  { what: 'NUL', text: 'vor\u0000nach', code: 'text.unstorable' },
  { what: 'half a character', text: 'vor\ud800nach', code: 'text.unstorable' },
  { what: 'a paste of 900,000 characters', text: 'Absatz. '.repeat(112_500), code: 'text.too_long' },
];

let api: TestApp;
let workspace: FurnishedWorkspace;
beforeAll(async () => {
  api = await createTestApp();
  workspace = await createFurnishedWorkspace(api);
});
afterAll(() => api.close());

/** Taken only of what has got that far: their own tests write these texts. */
const inCourse = [
  'openRound',
  'decidePilot',
  'saveFindings',
  'takeDecision',
  'saveJudgements',
  'acceptSuggestion',
  'declineSuggestion',
];
/** Weights have to be 100 together, which a sample is not. */
const isWeighted = (contract: Contract, [list]: readonly PropertyKey[]) =>
  contract.name === 'updateDecision' && list === 'criteria';
/** A quote and what is proposed are about a part of something, which a sample does not name. */
const needsPart = (contract: Contract, [name]: readonly PropertyKey[]) =>
  (contract.name === 'createComment' && (name === 'quote' || name === 'suggestion')) ||
  (/^(create|update)Remark$/.test(contract.name) && name === 'proposal');
const writing = allContracts.filter(
  ({ access, method }) => access !== 'public' && method !== 'GET' && method !== 'DELETE',
);
const places = writing.flatMap((contract) =>
  listTextPlaces(contract).map(({ path, maxLength }) => ({
    name: `${contract.name} ${path.join('.')}`,
    contract,
    path,
    maxLength,
  })),
);

/** As many of the texts together as a place takes: each place is written once for all that fit into it. */
function pack(texts: readonly string[], maxLength: number): string[] {
  const packed: string[] = [];
  for (const text of texts.filter(({ length }) => length <= maxLength)) {
    const together = `${packed.at(-1) ?? ''} ${text}`.trim();
    if (packed.length > 0 && together.length <= maxLength) packed[packed.length - 1] = together;
    else packed.push(text);
  }
  return packed;
}

let written = 0;

/** Sends a change with the revision that is the present one. */
async function sendFresh(contract: Contract, input: RequestInput<Contract>) {
  // What a department says in a round, only its head says.
  const writer = contract.takesRoundLink ? workspace.people.head : workspace.admin;
  const answer = await writer.send(contract, input);
  const revision = (answer.body as Problem & { current?: { revision?: number } }).current?.revision;
  return revision === undefined ? answer : writer.send(contract, { ...input, revision });
}

/** Every text of an answer; a rich text as its words. */
function textsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  if ('type' in value && value.type === 'doc') return [toPlainText(value as RichText)];
  return Object.values(value).flatMap(textsOf);
}

test('there are many places to write in', () => {
  expect(places.length).toBeGreaterThan(80);
});

describe.each(places)('$name', ({ contract, path, maxLength }) => {
  const write = (text: string) => sendFresh(contract, sampleInput(contract, workspace.ids, { path, text }));

  test.skipIf(inCourse.includes(contract.name) || isWeighted(contract, path) || needsPart(contract, path))(
    'keeps what is typed',
    async () => {
      for (const packed of pack(oddTexts, maxLength - 5)) {
        // Some texts have to be unique.
        const text = `${packed} ${++written}`;
        const { status, body } = await write(text);
        expect([status, status < 300 ? undefined : body]).toEqual([contract.successStatus, undefined]);
        expect(textsOf(body)).toContain(text);
      }
    },
  );

  test.each(refusedTexts)('refuses $what', async ({ text, code }) => {
    const { status, body } = await write(text);
    expect([status, (body as Problem).fields]).toEqual([422, [{ path: ['body', ...path], code }]]);
  });
});

test('what was written can be read by everybody who comes later', async () => {
  const params = { workspaceId: workspace.workspaceId };
  const inAgenda = { ...params, agendaId: String(workspace.ids['agendaId']) };
  const content = await workspace.admin.call(getAgendaContent, { params: inAgenda });
  expect(content.measures.length).toBeGreaterThan(50);
  const list = await workspace.admin.call(listMeasures, { params: inAgenda, query: { limit: 500 } });
  expect(list.items.length).toBeGreaterThan(50);
  const activity = await workspace.admin.call(listActivity, { params, query: { limit: 200 } });
  expect(activity.items).toHaveLength(200);
});

describe('searched for', () => {
  test.each(oddTexts)('%s', async (text) => {
    const params = { workspaceId: workspace.workspaceId };
    const agendaId = String(workspace.ids['agendaId']);
    await workspace.admin.call(createGoal, { params: { ...params, agendaId }, body: { title: text } });
    const { items } = await workspace.admin.call(search, { params, query: { q: text, kind: 'goal', limit: 500 } });
    expect(items.map((hit) => hit.title)).toContain(text);
  });
});

describe('in a rich text', () => {
  const write = async (text: string) => {
    const bold = { type: 'text' as const, text, marks: [{ type: 'bold' as const }] };
    const paragraph = { type: 'paragraph' as const, content: [bold] };
    const body: RichText = {
      type: 'doc',
      content: [
        { type: 'heading', attrs: { level: 2 }, content: [{ type: 'text', text }] },
        { type: 'bulletList', content: [{ type: 'listItem', content: [paragraph] }] },
        { type: 'table', content: [{ type: 'tableRow', content: [{ type: 'tableCell', content: [paragraph] }] }] },
      ],
    };
    const params = { workspaceId: workspace.workspaceId, agendaId: String(workspace.ids['agendaId']) };
    return { body, answer: await workspace.admin.send(createChapter, { params, body: { title: 'Vorwort', body } }) };
  };

  test.each(oddTexts)('%s', async (text) => {
    const { body, answer } = await write(text);
    expect(answer).toMatchObject({ status: 201, body: { body } });
  });

  test.each(refusedTexts)('$what is refused', async ({ text, code }) => {
    const { answer } = await write(text);
    const refusal = answer.status === 422 ? (answer.body as Problem).fields?.[0]?.code : answer.status;
    // Three times 900,000 characters are too much for one request.
    expect(refusal).toBe(text.length > 1000 ? 413 : code);
  });

  test.each([
    'javascript:alert(1)',
    'data:text/html,<script>',
    'https://a.example/"><script>',
    'file:///etc/passwd',
    '//a.example',
  ])('a link to %s is refused', async (href) => {
    const text = { type: 'text' as const, text: 'hier', marks: [{ type: 'link' as const, attrs: { href } }] };
    const body: RichText = { type: 'doc', content: [{ type: 'paragraph', content: [text] }] };
    const params = { workspaceId: workspace.workspaceId, agendaId: String(workspace.ids['agendaId']) };
    const refusal = await workspace.admin.refusal(createChapter, { params, body: { title: 'Vorwort', body } });
    expect(refusal).toMatchObject({ status: 422, fields: [{ code: 'link.not_allowed' }] });
  });

  test('nested without end is refused before it can exhaust anything', async () => {
    const depth = 150_000;
    const answer = await api.app.inject({
      method: 'POST',
      url: `/api/workspaces/${workspace.workspaceId}/agendas/${workspace.ids['agendaId']}/chapters`,
      headers: { cookie: workspace.admin.cookie, 'content-type': 'application/json' },
      payload: `{"title":"Vorwort","body":${'{"a":'.repeat(depth)}1${'}'.repeat(depth)}}`,
    });
    expect(answer.json()).toMatchObject({
      status: 422,
      fields: [{ path: ['body', 'body'], code: 'text.nested_too_deep' }],
    });
  });
});

test('more than a megabyte is too much at once', async () => {
  const params = { workspaceId: workspace.workspaceId, agendaId: String(workspace.ids['agendaId']) };
  const body = { title: 'x'.repeat(1_100_000) };
  expect(await workspace.admin.refusal(createGoal, { params, body })).toMatchObject({
    status: 413,
    code: 'request.too_large',
  });
});
