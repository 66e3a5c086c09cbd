import { defineContract } from '@agendawerk/shared/contracts/index.ts';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { z } from 'zod';
import { answerWith, json, refusal } from '../testing/fake-server.ts';
import { ApiError } from './api-error.ts';
import { buildUrl, callApi } from './call-api.ts';
import { connectionStore } from './connection.ts';
import { armSessionGate, openSessionGate, sessionGate } from './session-gate.ts';

const params = z.object({ workspaceId: z.string() });
const getTitle = defineContract({
  name: 'getTitle',
  summary: '',
  method: 'GET',
  path: '/api/workspaces/:workspaceId/title',
  access: 'agenda.read',
  params,
  query: z.object({ q: z.string().optional(), field: z.array(z.string()).optional() }),
  response: z.object({ title: z.string() }),
});
const putTitle = defineContract({
  name: 'putTitle',
  summary: '',
  method: 'PATCH',
  path: '/api/workspaces/:workspaceId/title',
  access: 'agenda.edit',
  params,
  body: z.strictObject({ title: z.string() }),
  response: z.object({ title: z.string() }),
});

async function refusalOf(call: Promise<unknown>): Promise<ApiError> {
  const error = await call.catch((reason: unknown) => reason);
  if (!(error instanceof ApiError)) throw new Error('was not refused');
  return error;
}

describe('callApi', () => {
  beforeEach(() => openSessionGate(false));

  it('fills path and query, sends the body with its revision and gives back data and the new revision', async () => {
    const sent = answerWith(() => json({ title: 'neu' }, 200, { etag: '"8"' }));
    const answer = await callApi(putTitle, { params: { workspaceId: 'a b' }, body: { title: 'neu' }, ifMatch: 7 });
    expect(answer).toEqual({ data: { title: 'neu' }, etag: '"8"' });
    expect(sent[0]).toMatchObject({ method: 'PATCH', url: '/api/workspaces/a%20b/title', body: { title: 'neu' } });
    expect(sent[0]?.headers.get('if-match')).toBe('"7"');
  });

  it('repeats the name of a list in the query and leaves empty values out', () => {
    expect(buildUrl('/api/x', {}, { q: '', field: ['a', 'b'], page: undefined })).toBe('/api/x?field=a&field=b');
  });

  it('says when somebody else has changed it meanwhile, with what is there now', async () => {
    answerWith(() => refusal('resource.changed_meanwhile', 412, { current: { title: 'von nebenan' } }));
    const error = await refusalOf(
      callApi(putTitle, { params: { workspaceId: 'a' }, body: { title: 'x' }, ifMatch: 1 }),
    );
    expect(error).toMatchObject({ code: 'resource.changed_meanwhile', status: 412, current: { title: 'von nebenan' } });
  });

  it('says of a deletion that it was not done, where there is nothing typed to compare', async () => {
    const deleteTitle = defineContract({ ...getTitle, name: 'deleteTitle', method: 'DELETE', access: 'agenda.edit' });
    const current = { title: 'von nebenan' };
    answerWith(() => refusal('resource.changed_meanwhile', 412, { current }));
    const error = await refusalOf(callApi(deleteTitle, { params: { workspaceId: 'a' }, ifMatch: 1 }));
    expect(error).toMatchObject({ code: 'client.deletion_outdated', status: 412, current, requestId: 'r-1' });
  });

  it('notes a lost connection, and that it is back', async () => {
    answerWith(
      () => 'no answer',
      () => json({ title: 'da' }),
    );
    const error = await refusalOf(callApi(getTitle, { params: { workspaceId: 'a' } }));
    expect(error.code).toBe('client.offline');
    expect(connectionStore.get()).toBe('offline');
    await callApi(getTitle, { params: { workspaceId: 'a' } });
    expect(connectionStore.get()).toBe('online');
  });

  it('keeps how long the server asks to wait', async () => {
    answerWith(() => refusal('service.unavailable', 503, {}, { 'retry-after': '5' }));
    const error = await refusalOf(callApi(getTitle, { params: { workspaceId: 'a' } }));
    expect(error).toMatchObject({ code: 'service.unavailable', retryAfterSeconds: 5 });
    expect(connectionStore.get()).toBe('unavailable');
  });

  it('understands a gateway that answers in its own words', async () => {
    answerWith(() => new Response('<h1>Bad gateway</h1>', { status: 502 }));
    expect((await refusalOf(callApi(getTitle, { params: { workspaceId: 'a' } }))).code).toBe('service.unavailable');
  });

  it('takes no answer that is not of the contract', async () => {
    answerWith(() => json({ headline: 'x' }));
    expect((await refusalOf(callApi(getTitle, { params: { workspaceId: 'a' } }))).code).toBe(
      'client.unexpected_answer',
    );
  });

  it('waits for a new sign-in when the session has expired, and then sends the same again', async () => {
    const sent = answerWith(
      () => refusal('access.signed_out', 401),
      () => json({ title: 'gespeichert' }),
    );
    armSessionGate();
    const call = callApi(putTitle, { params: { workspaceId: 'a' }, body: { title: 'getippt' }, ifMatch: 3 });
    await expect.poll(() => sessionGate.get().isExpired).toBe(true);
    openSessionGate(true);
    expect((await call).data.title).toBe('gespeichert');
    expect(sent.map((request) => request.body)).toEqual([{ title: 'getippt' }, { title: 'getippt' }]);
  });

  it('does not ask again where a refusal from before the sign-in comes after it', async () => {
    const late = Promise.withResolvers<Response>();
    const fetching = vi.fn<() => Promise<Response>>().mockReturnValueOnce(late.promise);
    fetching.mockResolvedValueOnce(refusal('access.signed_out', 401)).mockResolvedValue(json({ title: 'da' }));
    vi.stubGlobal('fetch', fetching);
    armSessionGate();
    const slow = callApi(getTitle, { params: { workspaceId: 'a' } });
    const quick = callApi(getTitle, { params: { workspaceId: 'b' } });
    await expect.poll(() => sessionGate.get().isExpired).toBe(true);
    openSessionGate(true);
    expect((await quick).data.title).toBe('da');
    late.resolve(refusal('access.signed_out', 401));
    fetching.mockResolvedValueOnce(json({ title: 'auch da' }));
    expect((await slow).data.title).toBe('auch da');
    expect(sessionGate.get().isExpired).toBe(false);
  });

  it('asks nobody to sign in again who was not signed in', async () => {
    answerWith(() => refusal('access.signed_out', 401));
    expect((await refusalOf(callApi(getTitle, { params: { workspaceId: 'a' } }))).code).toBe('access.signed_out');
    expect(sessionGate.get().isExpired).toBe(false);
  });
});
