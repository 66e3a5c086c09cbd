import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { DomainError } from '@agendawerk/shared/errors/index.ts';
import { idSchema } from '@agendawerk/shared/kernel/index.ts';
import { z } from 'zod';
import type { Credentials } from '../db/entry.ts';

export interface CredentialSettings {
  /** Signs the session cookie; the sign-in library holds the same. */
  authSecret: string;
  isSecure: boolean;
}

/** `__Host-` binds the cookie to this very host and to https; browsers refuse the prefix without https. */
export function sessionCookieName(isSecure: boolean): string {
  return `${isSecure ? '__Host-' : ''}agendawerk.session_token`;
}

/** Seconds after its last use at which a session ends; `app.open_request` prolongs it by as much. */
export const sessionSeconds = 12 * 60 * 60;

/** The browser keeps the cookie as long as the database keeps the session. */
export function renewSessionCookie(
  request: FastifyRequest,
  reply: FastifyReply,
  { isSecure }: CredentialSettings,
): void {
  const name = sessionCookieName(isSecure);
  const value = request.cookies[name];
  if (value === undefined) return;
  reply.setCookie(name, value, {
    path: '/',
    httpOnly: true,
    sameSite: 'lax',
    secure: isSecure,
    maxAge: sessionSeconds,
  });
}

/** Who the caller says they are, checked as far as that goes without the database; undefined: nobody. */
export function readCredentials(request: FastifyRequest, settings: CredentialSettings): Credentials | undefined {
  const key = /^Bearer (awk_[A-Za-z0-9_-]{20,100})$/.exec(request.headers.authorization ?? '')?.[1];
  if (key) return { kind: 'key', hash: hashToken(key) };
  const cookie = request.cookies[sessionCookieName(settings.isSecure)];
  const token = cookie === undefined ? undefined : unsign(cookie, settings.authSecret);
  return token === undefined ? undefined : { kind: 'session', token };
}

/**
 * What somebody gets who has confirmed the link of a round: sent by the browser to that round and department alone, so that
 * it can stand beside a session, and another round's never gets in its way (docs/decisions/0019).
 */
function roundCookieName(isSecure: boolean): string {
  return `${isSecure ? '__Secure-' : ''}agendawerk.round_token`;
}

interface RoundPlace {
  workspaceId: string;
  roundId: string;
  departmentId: string;
  isSecure: boolean;
}

/** As `app.start_round_session` counts. */
const roundSessionSeconds = 12 * 60 * 60;

export function setRoundCookie(reply: FastifyReply, { token, ...place }: RoundPlace & { token: string }): void {
  reply.setCookie(roundCookieName(place.isSecure), token, { ...roundCookieOf(place), maxAge: roundSessionSeconds });
}

export function endRoundCookie(reply: FastifyReply, place: RoundPlace): void {
  reply.clearCookie(roundCookieName(place.isSecure), roundCookieOf(place));
}

export function readRoundCookie(request: FastifyRequest, isSecure: boolean): string | undefined {
  return request.cookies[roundCookieName(isSecure)];
}

function roundCookieOf({ workspaceId, roundId, departmentId, isSecure }: RoundPlace) {
  const path = `/api/workspaces/${workspaceId}/rounds/${roundId}/departments/${departmentId}`;
  return { path, httpOnly: true, sameSite: 'strict', secure: isSecure } as const;
}

/** Whoever has confirmed the link of the round that the path names. */
export function readRoundCredentials(request: FastifyRequest, isSecure: boolean): Credentials | undefined {
  const token = readRoundCookie(request, isSecure);
  const { roundId, departmentId } = request.params as { roundId?: string; departmentId?: string };
  const place = z.object({ roundId: idSchema, departmentId: idSchema }).safeParse({ roundId, departmentId });
  return token === undefined || !place.success ? undefined : { kind: 'round', hash: hashToken(token), ...place.data };
}

/**
 * A browser sends cookies along with whatever page asks it to, so a write by cookie must come from our own pages. A key is
 * sent by no browser on its own; the password that a proxy in front asks for (`Basic`) is.
 */
export function refuseForeignOrigin(request: FastifyRequest): void {
  if (request.method === 'GET' || request.method === 'HEAD') return;
  if (request.headers.authorization?.startsWith('Bearer ')) return;
  const site = request.headers['sec-fetch-site'];
  if (site !== undefined && site !== 'same-origin' && site !== 'none') throw new DomainError('access.foreign_origin');
  const origin = request.headers.origin;
  // Some browsers hide the origin of pages that never name their address (`no-referrer`); whose page it is, they say.
  if (origin === 'null' && site === 'same-origin') return;
  if (origin !== undefined && hostOf(origin) !== request.host) throw new DomainError('access.foreign_origin');
}

/** Tokens of keys and invitations are kept as hashes: who reads the database cannot use them. */
export function hashToken(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}

/** The sign-in library signs its cookie as `token.base64(HMAC-SHA-256)`. */
export function sign(token: string, secret: string): string {
  return `${token}.${createHmac('sha256', secret).update(token).digest('base64')}`;
}

function unsign(cookie: string, secret: string): string | undefined {
  const token = cookie.slice(0, cookie.lastIndexOf('.'));
  const expected = Buffer.from(sign(token, secret));
  const given = Buffer.from(cookie);
  return token !== '' && expected.length === given.length && timingSafeEqual(expected, given) ? token : undefined;
}

function hostOf(origin: string): string | undefined {
  return URL.canParse(origin) ? new URL(origin).host : undefined;
}
