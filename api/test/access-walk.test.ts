import {
  holds,
  type Operation,
  operationRoles,
  operations,
  type Role,
  roles,
} from '@agendawerk/shared/access/index.ts';
import { allContracts } from '@agendawerk/shared/all-contracts.ts';
import { createApiKey, revokeApiKey } from '@agendawerk/shared/api-keys/index.ts';
import type { Contract } from '@agendawerk/shared/contracts/index.ts';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { createFurnishedWorkspace, type FurnishedWorkspace } from './support/furnished-workspace.ts';
import { sampleInput } from './support/sample-input.ts';
import { type Caller, callerOf, createTestApp, type Person, type TestApp } from './support/test-app.ts';

let api: TestApp;
let own: FurnishedWorkspace;
let foreign: FurnishedWorkspace;
/** Holds every role, but elsewhere. */
let outsider: Person;
let ended: Person;
beforeAll(async () => {
  api = await createTestApp();
  own = await createFurnishedWorkspace(api);
  foreign = await createFurnishedWorkspace(api, 'Kleinhausen');
  outsider = await foreign.addMember({ roles: [...roles] });
  ended = await own.addMember({ roles: ['admin'] });
  await api.owner.query(`update member set status = 'ended' where workspace_id = $1 and id = $2`, [
    own.workspaceId,
    ended.memberId,
  ]);
});
afterAll(() => api.close());

/** What anybody may call. A route comes onto this list by decision, not by chance. */
const publicContracts = [
  'acceptInvitation',
  'answerSurvey',
  'createSetup',
  'endSubscription',
  'getInvitation',
  'getOpenSurvey',
  'getSetup',
  'getSubscription',
  'readCalendarFeed',
];

const named = (contracts: readonly Contract[]) => contracts.map((contract) => ({ name: contract.name, contract }));
const closed = allContracts.filter(({ access }) => access !== 'public');
const inWorkspace = closed.filter(({ access }) => access !== 'session');
const operationOf = ({ access }: Contract) => access as Operation;

async function statusFor(caller: Caller, contract: Contract, ids: Readonly<Record<string, string>>) {
  const { status, body } = await caller.send(contract, sampleInput(contract, ids));
  return { status, code: status >= 400 ? (body as { code: string; needs?: string }) : undefined };
}

test('every operation has a route', () => {
  const missing = allContracts.filter(({ method, path }) => !api.app.hasRoute({ method, url: path }));
  expect(missing.map(({ name }) => name)).toEqual([]);
});

test('only these operations are open to everybody', () => {
  const open = allContracts.filter(({ access }) => access === 'public').map(({ name }) => name);
  expect(open.toSorted()).toEqual(publicContracts);
});

describe.each(named(closed))('$name', ({ contract }) => {
  test('a stranger is asked to sign in', async () => {
    const answer = await statusFor(api.stranger, contract, own.ids);
    expect(answer).toMatchObject({ status: 401, code: { code: 'access.signed_out' } });
    const forged = callerOf(api.app, { cookie: 'agendawerk.session_token=a-token.a-signature' });
    expect((await statusFor(forged, contract, own.ids)).status).toBe(401);
  });
});

describe.each(named(inWorkspace))('$name', ({ contract }) => {
  test.each(roles)('%s', async (role) => {
    const answer = await statusFor(own.people[role], contract, own.ids);
    const refusal = answer.status === 401 || answer.status === 403 ? answer.code : undefined;
    const isAllowed = holds({ roles: [role] }, operationOf(contract));
    const forbidden: unknown = expect.objectContaining({ code: 'access.forbidden', needs: contract.access });
    expect(refusal).toEqual(isAllowed ? undefined : forbidden);
    expect(answer.status, JSON.stringify(answer)).toBeLessThan(500);
  });

  test('whoever may do everything in another workspace finds nothing, neither by its address nor from their own', async () => {
    expect(await statusFor(outsider, contract, own.ids)).toMatchObject({
      status: 404,
      code: { code: 'resource.not_found' },
    });
    if (Object.keys(contract.params.shape).length < 2) return;
    const mixed = await statusFor(outsider, contract, { ...own.ids, workspaceId: foreign.workspaceId });
    // A list of measures names them in the body: there they are unknown.
    expect(mixed, JSON.stringify(mixed)).toMatchObject({ status: 404, code: { code: 'resource.not_found' } });
  });

  test('somebody whose access ended finds nothing', async () => {
    expect(await statusFor(ended, contract, own.ids)).toMatchObject({
      status: 404,
      code: { code: 'resource.not_found' },
    });
  });
});

describe('what belongs to another workspace cannot be named either', () => {
  /** Properties that name something, and what they name. */
  const named: Record<string, string> = {
    parentId: 'fieldId',
    headId: 'memberId',
    ownerId: 'memberId',
    deputyId: 'memberId',
    responsibleId: 'memberId',
    leadDepartmentId: 'departmentId',
    departmentId: 'departmentId',
    fieldId: 'fieldId',
    successorId: 'measureId',
    measureId: 'measureId',
    chosenOptionId: 'chosenOptionId',
    decisionId: 'decisionId',
    goalIds: 'goalId',
    kpiIds: 'kpiId',
    measureIds: 'measureId',
    municipalityIds: 'municipalityId',
    departmentIds: 'departmentId',
    groupId: 'groupId',
    groupIds: 'groupId',
    competenceIds: 'competenceId',
    subjectId: 'subjectId',
    mentionIds: 'memberId',
  };
  const cases = inWorkspace.flatMap((contract) =>
    contract.body instanceof z.ZodObject
      ? Object.keys(contract.body.shape)
          .filter((property) => /Ids?$/.test(property) && !/^(catalogue|external)Id$/.test(property))
          .map((property) => ({ name: contract.name, property, contract }))
      : [],
  );

  test.each(cases)('$name: $property', async ({ contract, property }) => {
    const id = foreign.ids[named[property] ?? ''];
    expect(id, `${property} names something that this test does not know`).toBeDefined();
    const input = sampleInput(contract, own.ids);
    const body = { ...(input.body as object), [property]: property.endsWith('Ids') ? [id] : id };
    const stale = await own.admin.send(contract, { ...input, body });
    const revision = (stale.body as { current?: { revision: number } }).current?.revision;
    const { body: refusal } =
      revision === undefined ? stale : await own.admin.send(contract, { ...input, body, revision });
    expect(refusal).toMatchObject({
      status: 422,
      code: 'resource.unknown_reference',
      fields: [{ path: ['body', property], code: 'resource.unknown_reference' }],
    });
  });
});

describe('an operation that is taken away', () => {
  const table: Record<string, readonly Role[]> = operationRoles;
  const before = { ...table };
  afterEach(() => {
    Object.assign(table, before);
  });

  test.each(named(inWorkspace))('$name is refused', async ({ contract }) => {
    const operation = operationOf(contract);
    for (const role of before[operation] ?? []) {
      table[operation] = (before[operation] ?? []).filter((other) => other !== role);
      const answer = await statusFor(own.people[role], contract, own.ids);
      expect(answer, role).toMatchObject({ status: 403, code: { code: 'access.forbidden', needs: operation } });
    }
  });

  test('and every operation is asked for by some route', () => {
    const asked = new Set(inWorkspace.map(operationOf));
    expect(operations.filter((operation) => !asked.has(operation))).toEqual([]);
  });
});

describe('a key of another system', () => {
  const withKey = (token: string) => callerOf(api.app, { authorization: `Bearer ${token}` });

  test.each(roles)('acts as %s and as nothing more', async (role) => {
    const { token } = await own.admin.call(createApiKey, {
      params: { workspaceId: own.workspaceId },
      body: { name: role, role },
    });
    const caller = withKey(token);
    for (const contract of inWorkspace.filter(({ method }) => method === 'GET')) {
      const { status } = await statusFor(caller, contract, own.ids);
      expect(status === 403, `${contract.name} ${status}`).toBe(!holds({ roles: [role] }, operationOf(contract)));
      expect((await statusFor(caller, contract, foreign.ids)).status, contract.name).toBe(404);
    }
  });

  test('never hands out access, not even with the rights of the administration', async () => {
    const params = { workspaceId: own.workspaceId };
    const { token } = await own.admin.call(createApiKey, { params, body: { name: 'Import', role: 'admin' } });
    const forPersons = inWorkspace.filter((contract) => contract.isForPersons);
    expect(forPersons.map(({ name }) => name).toSorted()).toEqual([
      'createApiKey',
      'createCalendarFeed',
      'createResetLink',
      'inviteMember',
      'renewInvitation',
    ]);
    for (const contract of forPersons)
      expect((await statusFor(withKey(token), contract, own.ids)).status, contract.name).toBe(403);
  });

  test('ends at once when it is revoked', async () => {
    const params = { workspaceId: own.workspaceId };
    const { token, apiKey } = await own.admin.call(createApiKey, { params, body: { name: 'Alt', role: 'admin' } });
    await own.admin.call(revokeApiKey, { params: { ...params, apiKeyId: apiKey.id } });
    for (const contract of inWorkspace)
      expect((await statusFor(withKey(token), contract, own.ids)).status, contract.name).toBe(401);
  });
});
