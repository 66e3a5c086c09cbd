import { z } from 'zod';
import type { Access } from '../access/index.ts';
import type { ErrorCode } from '../errors/index.ts';

type Shape = z.ZodObject;

/**
 * One operation of the API: what the server checks and answers, what the browser sends and gets, and what OpenAPI says.
 * `errors` names the refusals of the operation itself; those that every route can give (422, 401, 403, 404, 429, 503)
 * are added from its shape by `possibleErrors`.
 */
export interface Contract<
  Params extends Shape = Shape,
  Query extends Shape = Shape,
  Body extends z.ZodType = z.ZodType,
  Response extends z.ZodType = z.ZodType,
> {
  name: string;
  summary: string;
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  path: `/api/${string}`;
  access: Access;
  params: Params;
  query: Query;
  body: Body;
  response: Response;
  successStatus: 200 | 201 | 202 | 204;
  errors: readonly ErrorCode[];
  /** The write names the revision it was made on (`If-Match`); another one is answered by 412 with the present state. */
  needsRevision: boolean;
  /** The response carries an ETag and `If-None-Match` is answered by 304. */
  isRevisioned: boolean;
  /** A write of which nothing is kept: the workspace's clock does not move for it. */
  isPassing: boolean;
  /** Hands out access (keys, links to sign in): only for a signed-in person, never for another system's key. */
  isForPersons: boolean;
  /** Whoever is signed in is not recognised, and the request leaves no line in the log: nobody shall know who answered. */
  isAnonymous: boolean;
  /** Changes only what the caller alone sees: the workspace's clock stays, and with it what others' browsers keep. */
  isPersonal: boolean;
  /** Takes a form too, whose content is not read: the one click of RFC 8058 comes as one. */
  takesForm: boolean;
  /** Requests a minute from one address, where the limit of the whole is too wide. */
  perMinute: number | undefined;
  /** Largest body in bytes. */
  bodyLimit: number;
}

const none = z.object({});
/** Body or response of operations that have none. */
export const nothing = z.undefined();

type Given<Params extends Shape, Query extends Shape, Body extends z.ZodType, Response extends z.ZodType> = Pick<
  Contract<Params, Query, Body, Response>,
  'name' | 'summary' | 'method' | 'path' | 'access' | 'response'
> &
  Partial<
    Omit<Contract<Params, Query, Body, Response>, 'name' | 'summary' | 'method' | 'path' | 'access' | 'response'>
  >;

export function defineContract<
  Response extends z.ZodType,
  Params extends Shape = typeof none,
  Query extends Shape = typeof none,
  Body extends z.ZodType = typeof nothing,
>(given: Given<Params, Query, Body, Response>): Contract<Params, Query, Body, Response> {
  return {
    params: none as unknown as Params,
    query: none as unknown as Query,
    body: nothing as unknown as Body,
    successStatus: given.method === 'POST' ? 201 : given.method === 'DELETE' ? 204 : 200,
    errors: [],
    needsRevision: given.method === 'PATCH' || given.method === 'DELETE',
    isRevisioned: given.method === 'GET' && given.path.includes(':workspaceId'),
    isPassing: false,
    isForPersons: false,
    isAnonymous: false,
    isPersonal: false,
    takesForm: false,
    perMinute: undefined,
    bodyLimit: 1024 * 1024,
    ...given,
  };
}

/** All refusals that an operation can answer, its own and those that follow from its shape. */
export function possibleErrors(contract: Contract): ErrorCode[] {
  const codes: ErrorCode[] = [
    'request.malformed',
    'request.invalid',
    'rate.limited',
    'service.unavailable',
    'internal',
  ];
  if (contract.access !== 'public') codes.push('access.signed_out');
  if (contract.access !== 'public' && contract.access !== 'session')
    codes.push('access.forbidden', 'resource.not_found');
  if (contract.method !== 'GET')
    codes.push('access.foreign_origin', 'request.too_large', 'request.unsupported_media_type');
  if (contract.needsRevision) codes.push('request.if_match_required', 'resource.changed_meanwhile');
  return [...new Set([...codes, ...contract.errors])];
}
