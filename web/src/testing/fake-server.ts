import { vi } from 'vitest';

export interface Sent {
  method: string;
  url: string;
  headers: Headers;
  body: unknown;
}

type Reply = Response | 'no answer';

/** The server, as far as the browser sees it: answers in the given order and remembers what was asked. The last answer repeats. */
export function answerWith(...replies: (() => Reply)[]): Sent[] {
  const sent: Sent[] = [];
  vi.stubGlobal('fetch', async (url: string, init: RequestInit = {}) => {
    const reply = replies[Math.min(sent.length, replies.length - 1)];
    sent.push({
      method: init.method ?? 'GET',
      url,
      headers: new Headers(init.headers),
      body: typeof init.body === 'string' ? JSON.parse(init.body) : undefined,
    });
    const answer = reply?.() ?? 'no answer';
    if (answer === 'no answer') throw new TypeError('Failed to fetch');
    return answer;
  });
  return sent;
}

export function json(body: unknown, status = 200, headers: Record<string, string> = {}): Response {
  return new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/json', ...headers } });
}

export function refusal(
  code: string,
  status: number,
  more: Record<string, unknown> = {},
  headers: Record<string, string> = {},
): Response {
  return json({ type: 'about:blank', title: code, status, code, requestId: 'r-1', ...more }, status, headers);
}
