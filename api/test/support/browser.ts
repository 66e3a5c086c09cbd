import { createHmac } from 'node:crypto';
import type { Problem } from '@agendawerk/shared/errors/index.ts';
import type { FastifyInstance } from 'fastify';
import { expect } from 'vitest';
import { type Caller, callerOf } from './test-app.ts';

/** A browser of one's own: keeps cookies from one request to the next, as a person's does. */
export interface Browser {
  /** Operations of the sign-in, which have no contract: /api/auth/<path>. */
  post: (
    path: string,
    body: object,
  ) => Promise<{ status: number; body: Record<string, unknown>; headers: Record<string, unknown> }>;
  /** As `post`, for what is expected to be refused. */
  refusal: (path: string, body: object) => Promise<Problem & { retryAfter: number | undefined }>;
  /** Opens an address of the API, without following where it leads. */
  open: (path: string) => Promise<{ status: number; location: string | undefined }>;
  /** Signs in with a password; fails where that is refused or a second factor is asked for. */
  signIn: (account: { email: string; password: string }) => Promise<void>;
  /** Operations with a contract. */
  caller: Caller;
  cookie: (name: string) => string | undefined;
  /** The `Set-Cookie` lines of the last answer. */
  lastSetCookie: () => string[];
}

export function openBrowser(app: FastifyInstance, options: { address?: string } = {}): Browser {
  const jar = new Map<string, string>();
  let last: string[] = [];
  const remoteAddress = options.address ?? '127.0.0.1';
  const cookieHeader = () => ({
    cookie: [...jar].map(([name, value]) => `${name}=${value}`).join('; '),
    'user-agent': 'Testbrowser 1.0',
  });
  const keep = (given: string | number | string[] | undefined) => {
    last = given === undefined ? [] : [given].flat().map(String);
    for (const line of last) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (/max-age=0/i.test(line)) jar.delete(name);
      else jar.set(name, value);
    }
  };
  const post: Browser['post'] = async (path, body) => {
    const response = await app.inject({
      method: 'POST',
      url: `/api/auth/${path}`,
      remoteAddress,
      headers: cookieHeader(),
      payload: body,
    });
    keep(response.headers['set-cookie']);
    return { status: response.statusCode, body: response.json(), headers: response.headers };
  };
  return {
    post,
    refusal: async (path, body) => {
      const { status, body: problem, headers } = await post(path, body);
      expect(status, JSON.stringify(problem)).toBeGreaterThanOrEqual(400);
      const retryAfter = headers['retry-after'];
      return { ...(problem as Problem), retryAfter: retryAfter === undefined ? undefined : Number(retryAfter) };
    },
    open: async (path) => {
      const response = await app.inject({ method: 'GET', url: path, remoteAddress, headers: cookieHeader() });
      keep(response.headers['set-cookie']);
      const location = response.headers.location;
      return { status: response.statusCode, location: location };
    },
    signIn: async ({ email, password }) => {
      const { status, body } = await post('sign-in/email', { email, password });
      expect({ status, body }).toEqual({ status: 200, body: { needsSecondFactor: false } });
    },
    caller: callerOf(app, cookieHeader, (headers) => keep(headers['set-cookie'])),
    cookie: (name) => jar.get(name),
    lastSetCookie: () => last,
  };
}

/** What an authenticator app shows for a secret at a moment (RFC 6238). */
export function showCode(totpUri: string, at: Date = new Date()): string {
  const secret = new URL(totpUri).searchParams.get('secret') ?? '';
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(Math.floor(at.getTime() / 30_000)));
  const digest = createHmac('sha1', decodeBase32(secret)).update(counter).digest();
  const offset = (digest.at(-1) ?? 0) & 0xf;
  return String((digest.readUInt32BE(offset) & 0x7fffffff) % 1_000_000).padStart(6, '0');
}

function decodeBase32(text: string): Buffer {
  const bits = [...text.replace(/=+$/, '')]
    .map((letter) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(letter).toString(2).padStart(5, '0'))
    .join('');
  return Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)));
}
