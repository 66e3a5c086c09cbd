import { ApiError } from './api-error.ts';
import { readRefusal } from './call-api.ts';
import { connectionStore } from './connection.ts';

/** The endpoints of the sign-in library under /api/auth, which are not of our contracts. */
export async function callAuth<Answer>(path: string, body?: Record<string, unknown>): Promise<Answer> {
  const response = await send(path, body);
  if (response.ok) return (await response.json()) as Answer;
  throw await readRefusal(response);
}

async function send(path: string, body: Record<string, unknown> | undefined): Promise<Response> {
  try {
    const response = await fetch(`/api/auth${path}`, {
      method: body ? 'POST' : 'GET',
      credentials: 'same-origin',
      headers: { accept: 'application/json', ...(body ? { 'content-type': 'application/json' } : {}) },
      ...(body ? { body: JSON.stringify(body) } : {}),
    });
    connectionStore.set(response.status === 503 ? 'unavailable' : 'online');
    return response;
  } catch (cause) {
    connectionStore.set('offline');
    throw new ApiError('client.offline', { status: 0, cause });
  }
}
