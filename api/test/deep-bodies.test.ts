import { allContracts } from '@agendawerk/shared/all-contracts.ts';
import { toRequest } from '@agendawerk/shared/contracts/index.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { endpoints } from '../src/auth/endpoints.ts';
import { createFurnishedWorkspace, type FurnishedWorkspace } from './support/furnished-workspace.ts';
import { sampleInput } from './support/sample-input.ts';
import { createTestApp, type TestApp } from './support/test-app.ts';

let api: TestApp;
let own: FurnishedWorkspace;
beforeAll(async () => {
  api = await createTestApp();
  own = await createFurnishedWorkspace(api);
});
afterAll(() => api.close());

const list = (depth: number) => '['.repeat(depth) + ']'.repeat(depth);
const tree = (depth: number) => `${'{"type":"doc","content":['.repeat(depth)}1${']}'.repeat(depth)}`;
const items = (depth: number) =>
  `{"type":"doc","content":[${'{"type":"bulletList","content":[{"type":"listItem","content":['.repeat(depth)}1${']}]}'.repeat(depth)}]}`;
/** What a parser, a check or a walk that calls itself for each level does not come back from. */
const shapes = { list: list(25_000), tree: tree(12_500), 'list in a text': items(6_250) };
/** As deep as the size of a body allows. Reading one takes longer than all the rest, so each address gets them once. */
const deepest = { list: list(200_000), tree: tree(30_000), 'list in a text': items(9_000) };

const withBody = allContracts
  .filter(({ body, access }) => body instanceof z.ZodObject && access !== 'public')
  .map((contract) => ({ name: contract.name, contract }));

test.each(Object.entries(shapes))(
  'a function that calls itself for each level does not come back from a %s',
  (_, shape) => {
    const countLevels = (value: unknown): number =>
      typeof value === 'object' && value !== null ? 1 + countLevels(Object.values(value).at(-1)) : 0;
    expect(() => countLevels(JSON.parse(shape))).toThrow(RangeError);
  },
);

test.each(withBody)(
  '$name refuses what is nested without an end, in each of its properties and as a whole',
  async ({ contract }) => {
    const { body: _body, ...input } = sampleInput(contract, own.ids);
    const { method, url, headers } = toRequest(contract, input);
    const properties = contract.body instanceof z.ZodObject ? Object.keys(contract.body.shape) : [];
    const inProperties = Object.values(shapes).flatMap((shape) =>
      properties.map((property) => `{${JSON.stringify(property)}:${shape}}`),
    );
    for (const payload of [...Object.values(deepest), ...inProperties]) {
      const answer = await api.app.inject({
        method,
        url,
        headers: { ...headers, cookie: own.admin.cookie, 'content-type': 'application/json' },
        payload,
      });
      expect([400, 403, 413, 422], answer.body.slice(0, 300)).toContain(answer.statusCode);
      expect(answer.body.length).toBeLessThan(20_000);
    }
  },
);

test.each(endpoints.map(({ path }) => ({ path })))('sign-in: $path refuses it too', async ({ path }) => {
  const payload = `{"email":${list(7000)}}`;
  const answer = await api.app.inject({
    method: 'POST',
    url: `/api/auth${path}`,
    headers: { 'content-type': 'application/json' },
    payload,
  });
  expect([400, 404, 422]).toContain(answer.statusCode);
});
