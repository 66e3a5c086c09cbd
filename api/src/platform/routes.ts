import { type Actor, holds, type Operation } from '@agendawerk/shared/access/index.ts';
import type { Contract } from '@agendawerk/shared/contracts/index.ts';
import { DomainError, toFieldProblems } from '@agendawerk/shared/errors/index.ts';
import { idSchema } from '@agendawerk/shared/kernel/index.ts';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { type ConfirmWrite, type Credentials, type Entered, type EnteredMember, enter } from '../db/entry.ts';
import type { Database } from '../db/pool.ts';
import type { Transaction } from '../db/transaction.ts';
import { type AfterCommit, type Download, type EventStream, finish, type JsonText, send } from './answers.ts';
import { canCall, isUnchanged, readIfMatch } from './call.rules.ts';
import {
  type CredentialSettings,
  readCredentials,
  readRoundCredentials,
  refuseForeignOrigin,
  renewSessionCookie,
} from './credentials.ts';

declare module 'fastify' {
  interface FastifyContextConfig {
    access?: string;
    contract?: Contract;
  }
}

export { AfterCommit, Download, type EventSink, EventStream, JsonText } from './answers.ts';

export interface RouteSettings extends CredentialSettings {
  db: Database;
  /** The present moment; tests pass their own. */
  now: () => Date;
}

interface Call<C extends Contract> {
  params: z.output<C['params']>;
  query: z.output<C['query']>;
  body: z.output<C['body']>;
  now: Date;
  request: FastifyRequest;
  reply: FastifyReply;
}

/** What a service of a workspace gets: who acts, where, when, and the connection to do it on. */
export interface Context {
  actor: Actor;
  workspaceId: string;
  transaction: Transaction;
  now: Date;
}

export interface WorkspaceCall<C extends Contract> extends Call<C> {
  context: Context;
  userId: string;
  /** Null where another system acts, by a key. */
  sessionId: string | null;
  /**
   * For answers that stay open: enters once more as the same caller, and is refused where they may no longer. Does not
   * count as use of the session.
   */
  again: <Result>(work: (context: Context) => Promise<Result>) => Promise<Result>;
  /** The revision that the caller changes, from `If-Match`. Zero where the contract asks for none. */
  revision: number;
}

export interface SessionCall<C extends Contract> extends Call<C> {
  userId: string;
  sessionId: string;
  transaction: Transaction;
}

export interface OpenCall<C extends Contract> extends Call<C> {
  /** A connection that acts for nobody and no workspace; `userId` where the caller happens to be signed in. */
  connect: <Result>(work: (transaction: Transaction, userId: string | null) => Promise<Result>) => Promise<Result>;
}

type Nothing<Response> = undefined extends Response ? void : never;
type Answer<C extends Contract> = Promise<
  | z.input<C['response']>
  | JsonText
  | Download
  | EventStream
  | AfterCommit<z.input<C['response']>>
  | Nothing<z.input<C['response']>>
>;

/** Binds contracts to handlers; a module gets this and nothing of Fastify. */
export interface Routes {
  /** For operations in a workspace: the caller is a member who holds the operation. Writes run in one transaction. */
  workspace<C extends Contract>(contract: C, handle: (call: WorkspaceCall<C>) => Answer<C>): void;
  /** For a signed-in person, outside any workspace. */
  session<C extends Contract>(contract: C, handle: (call: SessionCall<C>) => Answer<C>): void;
  /** For everybody. */
  open<C extends Contract>(contract: C, handle: (call: OpenCall<C>) => Answer<C>): void;
}

/** The token of no session. */
const nobody: Credentials = { kind: 'session', token: '' };

export function createRoutes(app: FastifyInstance, settings: RouteSettings): Routes {
  const bind = <C extends Contract>(
    contract: C,
    respond: (call: Call<C>, credentials: readonly Credentials[]) => Promise<void>,
  ) => {
    // A confirmed link comes before a session: whoever opened it for somebody else acts as that person, as they were told.
    const readAll = (request: FastifyRequest) =>
      [
        contract.takesRoundLink ? readRoundCredentials(request, settings.isSecure) : undefined,
        contract.isAnonymous ? undefined : readCredentials(request, settings),
      ].filter((shown) => shown !== undefined);
    const readBefore = new WeakMap<FastifyRequest, readonly Credentials[]>();
    app.route({
      method: contract.method,
      url: contract.path,
      config: {
        access: contract.access,
        contract,
        ...(contract.perMinute === undefined ? {} : { rateLimit: { max: contract.perMinute, timeWindow: 60_000 } }),
      },
      bodyLimit: contract.bodyLimit,
      // Params, query and body are parsed below, after the caller is known: strangers learn nothing about shapes.
      validatorCompiler: () => () => true,
      serializerCompiler: () => JSON.stringify,
      onRequest: async (request) => {
        const shown = readAll(request);
        if (contract.access !== 'public' && shown.length === 0) throw new DomainError('access.signed_out');
        readBefore.set(request, shown);
        refuseForeignOrigin(request);
      },
      handler: async (request, reply) => {
        const call = { params: {}, query: {}, body: undefined, now: settings.now(), request, reply } as Call<C>;
        await respond(call, readBefore.get(request) ?? []);
        return reply;
      },
    });
  };

  return {
    open: (contract, handle) => {
      bind(contract, async (call, shown) => {
        parseInto(call, contract);
        const entry = {
          pool: settings.db.api,
          credentials: shown.length > 0 ? shown : [nobody],
          workspaceId: null,
          requestId: call.request.id,
          isWrite: contract.method !== 'GET',
        };
        const connect = <Result>(work: (transaction: Transaction, userId: string | null) => Promise<Result>) =>
          enter(entry, (entered, transaction) => work(transaction, entered?.sessionId ? entered.userId : null));
        send(call.reply, contract, await finish(await handle({ ...call, connect })));
      });
    },
    session: (contract, handle) => {
      bind(contract, async (call, credentials) => {
        const answer = await enterAs(
          { settings, contract, call, credentials, workspaceId: null },
          async (entered, transaction) => {
            // A key belongs to a workspace; it is not the person who made it.
            if (entered.sessionId === null) throw new DomainError('access.signed_out');
            parseInto(call, contract);
            return handle({ ...call, userId: entered.userId, sessionId: entered.sessionId, transaction });
          },
        );
        send(call.reply, contract, await finish(answer));
      });
    },
    workspace: (contract, handle) => {
      const operation = contract.access as Operation;
      bind(contract, async (call, credentials) => {
        const workspaceId =
          idSchema.safeParse((call.request.params as { workspaceId?: string }).workspaceId).data ?? null;
        const answer = await enterAs(
          { settings, contract, call, credentials, workspaceId },
          async (entered, transaction, confirmWrite) => {
            const { member, context } = admit(entered, { workspaceId, operation, transaction, now: call.now });
            if (!canCall(contract, entered)) throw new DomainError('access.forbidden');
            parseInto(call, contract);
            const revision = contract.needsRevision ? readIfMatch(call.request) : 0;
            if (contract.isRevisioned && isUnchanged({ ...call, entered, member })) return undefined;
            const isClocked = contract.method !== 'GET' && !contract.isUnclocked;
            if (isClocked) context.actor = await confirmActor(confirmWrite, operation);
            return {
              body: await handle({
                ...call,
                userId: entered.userId,
                sessionId: entered.sessionId,
                revision,
                context,
                again: (work) =>
                  enterAs({ settings, contract, call, credentials, workspaceId, isAgain: true }, (later, connection) =>
                    work(
                      admit(later, { workspaceId, operation, transaction: connection, now: settings.now() }).context,
                    ),
                  ),
              }),
            };
          },
        );
        if (answer) send(call.reply, contract, await finish(answer.body));
        else call.reply.code(304).send();
      });
    },
  };
}

interface Admission {
  workspaceId: string | null;
  operation: Operation;
  transaction: Transaction;
  now: Date;
}

/** A member of the workspace who holds the operation; 404 or 403 for everybody else. */
function admit(
  { member }: Entered,
  { workspaceId, operation, transaction, now }: Admission,
): { member: EnteredMember; context: Context } {
  if (!member || workspaceId === null) throw new DomainError('resource.not_found');
  return { member, context: { actor: toActor(member, operation), workspaceId, transaction, now } };
}

function toActor({ id, roles, departmentIds }: EnteredMember, operation: Operation): Actor {
  const actor: Actor = { memberId: id, roles, departmentIds };
  if (!holds(actor, operation)) throw new DomainError('access.forbidden', { needs: operation });
  return actor;
}

/** The caller once nobody else writes: what they held when they came may be gone since. */
async function confirmActor(confirmWrite: ConfirmWrite, operation: Operation): Promise<Actor> {
  const member = await confirmWrite();
  if (member === undefined) throw new DomainError('access.signed_out');
  if (member === null) throw new DomainError('resource.not_found');
  return toActor(member, operation);
}

interface EnterAs {
  settings: RouteSettings;
  contract: Contract;
  call: Call<Contract>;
  credentials: readonly Credentials[];
  workspaceId: string | null;
  isAgain?: boolean;
}

async function enterAs<Result>(
  { settings, contract, call, credentials, workspaceId, isAgain = false }: EnterAs,
  work: (entered: Entered, transaction: Transaction, confirmWrite: ConfirmWrite) => Promise<Result>,
): Promise<Result> {
  const entry = {
    pool: settings.db.api,
    credentials,
    workspaceId,
    requestId: call.request.id,
    isWrite: contract.method !== 'GET' && !isAgain,
    isAgain,
  };
  return enter(entry, async (entered, transaction, confirmWrite) => {
    if (!entered) throw new DomainError('access.signed_out');
    if (entered.isExtended) renewSessionCookie(call.request, call.reply, settings);
    return work(entered, transaction, confirmWrite);
  });
}

/** All that is wrong is told at once, by field. */
function parseInto<C extends Contract>(call: Call<C>, contract: C): void {
  const params = contract.params.safeParse(call.request.params);
  // An id that is none belongs to nothing.
  if (!params.success) throw new DomainError('resource.not_found');
  const query = contract.query.safeParse(call.request.query);
  const hasBody = contract.method !== 'GET' && contract.method !== 'DELETE';
  const body = contract.body.safeParse(
    hasBody && !(contract.body instanceof z.ZodUndefined) ? (call.request.body ?? undefined) : undefined,
    { reportInput: true },
  );
  const fields = [
    ...(query.success ? [] : toFieldProblems(query.error.issues, 'query')),
    ...(body.success ? [] : toFieldProblems(body.error.issues, 'body')),
  ];
  if (fields.length > 0) throw new DomainError('request.invalid', { fields });
  Object.assign(call, { params: params.data, query: query.data, body: body.data });
}
