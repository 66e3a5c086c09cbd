import { Ajv2020 } from 'ajv/dist/2020.js';
import { allContracts } from '@agendawerk/shared/all-contracts.ts';
import addFormats from 'ajv-formats';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createFurnishedWorkspace, type FurnishedWorkspace } from './support/furnished-workspace.ts';
import { anyArbitrary, type Schema, textArbitrary } from './support/openapi-arbitraries.ts';
import { createTestApp, type TestApp } from './support/test-app.ts';

/** The same inputs in every run; a longer or another search: FUZZ_RUNS=500 FUZZ_SEED=7 npm run test:api. */
const runs = Number(process.env['FUZZ_RUNS'] ?? 40);
const seed = Number(process.env['FUZZ_SEED'] ?? 2027);

interface Parameter {
  name: string;
  in: 'path' | 'query' | 'header';
  required: boolean;
  schema: Schema;
}
interface Content {
  content?: Record<string, { schema?: Schema }>;
}
interface Operation {
  operationId: string;
  parameters: Parameter[];
  requestBody?: Content;
  responses: Record<string, Content>;
}
interface Description {
  paths: Record<string, Record<string, Operation>>;
  components: { schemas: Record<string, Schema> };
}
interface Case {
  given: Record<string, string | undefined>;
  body: string | undefined;
  contentType: string;
}

/** Operations that random input does not bring to an end: they want a token, a finished document, somebody who was invited, the head of a department, a file that is a table, a pilot that has ended, a survey that is open, a training that keeps names, a suggestion that waits. */
const outOfReach = [
  'acceptSuggestion',
  'declineSuggestion',
  'acceptInvitation',
  'addParticipant',
  'addRoundDepartments',
  'answerSurvey',
  'closeRound',
  'confirmRoundLink',
  'createRemark',
  'createSetup',
  'decidePilot',
  'takeDecision',
  'saveJudgements',
  'supersedeDecision',
  'endSession',
  'endSubscription',
  'getExport',
  'getExportFile',
  'getInvitation',
  'getOpenSurvey',
  'getRoundLink',
  'getSubscription',
  'getVersionExport',
  'getVersionExportFile',
  'importDatasets',
  'openRound',
  'readCalendarFeed',
  'renewInvitation',
  'renewSurveyLink',
  'retryMail',
  'saveFindings',
  'setGoalAcceptance',
  'updateManyMeasures',
];

const spokenByHeads = new Set(allContracts.filter((contract) => contract.takesRoundLink).map(({ name }) => name));

/** Answered by 412 with the present revision, which is then sent. */
const stale = '"999999"';

let api: TestApp;
let workspace: FurnishedWorkspace;
let description: Description;
let operations: { path: string; method: string; operation: Operation }[];
beforeAll(async () => {
  api = await createTestApp();
  workspace = await createFurnishedWorkspace(api);
  description = (await api.app.inject('/api/openapi.json')).json();
  operations = Object.entries(description.paths)
    .flatMap(([path, methods]) => Object.entries(methods).map(([method, operation]) => ({ path, method, operation })))
    // What deletes comes last, so that the others find something, and the agenda itself at the very end.
    .map((operation, index) => ({ ...operation, place: operation.method === 'delete' ? 1000 - index : index - 1000 }))
    .toSorted((a, b) => a.place - b.place);
});
afterAll(() => api.close());

function resolve(schema: Schema): Schema {
  const name = schema.$ref?.split('/').at(-1);
  return name === undefined ? schema : resolve(description.components.schemas[name] ?? {});
}

/** Path, query, headers and body of one request: mostly as described, often not. */
function caseArbitrary({ parameters, requestBody }: Operation): fc.Arbitrary<Case> {
  const world = { resolve, ids: workspace.ids };
  const given = parameters.map(({ name, required, schema, ...parameter }) => {
    const known = workspace.ids[name];
    const wild = textArbitrary(schema, world);
    const usual =
      known === undefined
        ? wild
        : fc.oneof({ weight: 4, arbitrary: fc.constant(known) }, { weight: 1, arbitrary: wild });
    const revision = fc.oneof({ weight: 4, arbitrary: fc.constant(stale) }, { weight: 1, arbitrary: wild });
    const value = name === 'If-Match' ? revision : usual;
    return [`${parameter.in}:${name}`, required ? value : fc.option(value, { nil: undefined })] as const;
  });
  const schema = requestBody?.content?.['application/json']?.schema;
  const json = schema
    ? anyArbitrary(schema, world).map((value) => JSON.stringify(value) ?? '')
    : fc.constant(undefined);
  const broken = fc.constantFrom('{"a":', 'nonsense', '', '"', `{"title":"${'x'.repeat(1_100_000)}"}`);
  return fc.record({
    given: fc.record(Object.fromEntries(given)),
    body: schema ? fc.oneof({ weight: 12, arbitrary: json }, { weight: 1, arbitrary: broken }) : fc.constant(undefined),
    contentType: fc.oneof(
      { weight: 20, arbitrary: fc.constant('application/json') },
      { weight: 1, arbitrary: fc.constantFrom('text/plain', 'text/xml', 'x') },
    ),
  });
}

function encode(text: string): string {
  // Half a surrogate pair cannot be written as UTF-8; its three bytes can still be sent.
  return text.isWellFormed() ? encodeURIComponent(text) : '%ED%A0%80';
}

function toUrl(path: string, given: Case['given']): string {
  const address = path.replace(/\{(\w+)\}/g, (_, name: string) => encode(given[`path:${name}`] ?? 'x') || 'x');
  const query = Object.entries(given).flatMap(([key, value]) =>
    key.startsWith('query:') && value !== undefined ? [`${key.slice('query:'.length)}=${encode(value)}`] : [],
  );
  return query.length > 0 ? `${address}?${query.join('&')}` : address;
}

test('whatever is sent, the answer is one that the description names', { timeout: 240_000 + runs * 5000 }, async () => {
  const ajv = new Ajv2020({ strict: false });
  addFormats.default(ajv);
  const root = 'https://agendawerk.example/openapi.json';
  ajv.addSchema({ $id: root, ...description });
  const pointer = (...parts: string[]) =>
    `${root}#/${parts.map((part) => encodeURIComponent(part.replaceAll('~', '~0').replaceAll('/', '~1'))).join('/')}`;
  const seen = new Map<string, Set<number>>();

  for (const { path, method, operation } of operations) {
    const statuses = new Set<number>();
    seen.set(operation.operationId, statuses);
    await fc.assert(
      fc.asyncProperty(caseArbitrary(operation), async ({ given, body, contentType }) => {
        // What a department says in a round, only its head says.
        const { cookie } = spokenByHeads.has(operation.operationId) ? workspace.people.head : workspace.admin;
        const headers: Record<string, string> = { cookie };
        for (const name of ['If-Match', 'If-None-Match']) {
          const value = given[`header:${name}`];
          if (value !== undefined) headers[name.toLowerCase()] = encode(value).replaceAll('%22', '"');
        }
        if (body !== undefined) headers['content-type'] = contentType;
        const url = toUrl(path, given);
        const payload = body === undefined ? {} : { payload: body };
        const send = () => api.app.inject({ method: method.toUpperCase() as 'GET', url, headers, ...payload });
        let response = await send();
        if (response.statusCode === 412 && headers['if-match'] === stale) {
          headers['if-match'] = `"${response.json<{ current: { revision: number } }>().current.revision}"`;
          response = await send();
        }
        statuses.add(response.statusCode);
        const what = `${method} ${url} ${String(body).slice(0, 500)} -> ${response.statusCode} ${response.body.slice(0, 800)}`;
        if (response.statusCode >= 500) throw new Error(`failed: ${what}`);
        const documented = operation.responses[response.statusCode];
        if (!documented) throw new Error(`undocumented: ${what}`);
        const [type] = (response.headers['content-type'] ?? '').split(';');
        if (!type?.endsWith('json')) return;
        if (!documented.content?.[type]?.schema) throw new Error(`undocumented content type ${type}: ${what}`);
        const validate = ajv.getSchema(
          pointer('paths', path, method, 'responses', String(response.statusCode), 'content', type, 'schema'),
        );
        if (!validate?.(response.json()))
          throw new Error(`not as described (${ajv.errorsText(validate?.errors)}): ${what}`);
      }),
      { numRuns: runs, seed, endOnFailure: true },
    );
  }

  expect(seen.size).toBeGreaterThan(50);
  // A search that never gets through to the work itself would find nothing.
  const neverDone = [...seen]
    .filter(([, statuses]) => ![...statuses].some((status) => status < 300))
    .map(([name]) => name);
  // Whether something can be deleted depends on what else the run has made to refer to it.
  expect(neverDone.filter((name) => !outOfReach.includes(name) && !name.startsWith('delete'))).toEqual([]);
});

test.each([
  ['an address that is no text', '/api/workspaces/%ED%A0%80'],
  ['an id of a thousand characters', `/api/workspaces/${'x'.repeat(1000)}`],
])('%s is answered like every other refusal', async (_name, url) => {
  const response = await api.app.inject({ url, headers: { cookie: workspace.admin.cookie } });
  expect(response.headers['content-type']).toMatch('application/problem+json');
  expect(response.json()).toMatchObject({ status: 400, code: 'request.malformed' });
});
