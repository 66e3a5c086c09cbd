import { pagePaths } from '@agendawerk/shared/contracts/index.ts';
import { DomainError, toFieldProblems } from '@agendawerk/shared/errors/index.ts';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { readCredentials, refuseForeignOrigin } from '../platform/credentials.ts';
import type { Permit } from './attempts.ts';
import { type Endpoint, endpoints } from './endpoints.ts';
import { type AccountHolder, singleSignOnId } from './library.ts';
import { refuseWeakPassword } from './password-check.ts';
import { toRefusal, translateRedirect, wrongGuesses } from './refusals.ts';
import type { SignIn } from './sign-in.ts';

type Body = Record<string, unknown>;

const prefix = '/api/auth';

/** The operations of sign-in: checked here, done by the library, answered in the manner of all our routes. */
export function registerAuth(app: FastifyInstance, signIn: SignIn): void {
  for (const endpoint of endpoints) {
    app.route({
      method: 'POST',
      url: `${prefix}${endpoint.path}`,
      config: { access: 'public' },
      bodyLimit: 16 * 1024,
      handler: (request, reply) => answer({ signIn, endpoint, request, reply }),
    });
  }
  app.route({
    method: 'GET',
    url: `${prefix}/callback/${singleSignOnId}`,
    config: { access: 'public' },
    handler: (request, reply) => returnFromSingleSignOn({ signIn, request, reply }),
  });
}

interface Call {
  signIn: SignIn;
  endpoint: Endpoint;
  request: FastifyRequest;
  reply: FastifyReply;
}

async function answer(call: Call): Promise<Body> {
  const { signIn, endpoint, request, reply } = call;
  refuseForeignOrigin(request);
  const body = parse(endpoint, request.body);
  const permit = await requestPermit(call, body);
  try {
    const owner = await checkNewPassword(call, body);
    const response = await askLibrary(call, body);
    copyCookies(response, reply);
    const given = (await response.json()) as Body;
    if (!response.ok) throw toRefusal(response.status, given, endpoint.password);
    if (!endpoint.isAlwaysCounted) await permit?.succeed();
    // A new password is a new start: what was guessed at the old one is forgotten.
    if (owner) await signIn.attempts.forget(describeAccount('email', owner.email));
    note(call, given['twoFactorRedirect'] ? 'second_factor_needed' : 'done', given);
    return endpoint.present?.(given) ?? {};
  } catch (error) {
    const refusal = error instanceof DomainError ? error.code : undefined;
    if (refusal === undefined || !wrongGuesses.includes(refusal)) await permit?.withdraw().catch(() => undefined);
    if (refusal) note(call, refusal);
    throw error;
  }
}

async function askLibrary({ signIn, endpoint, request }: Call, body: Body): Promise<Response> {
  const isSocial = endpoint.path === '/sign-in/social';
  if (isSocial && !signIn.config.oidc) throw new DomainError('resource.not_found');
  const library = await (isSocial ? signIn.singleSignOn() : signIn.passwords());
  const prepared = endpoint.prepare?.(body, signIn.config.publicUrl) ?? body;
  return library.handle(toLibraryRequest(signIn, request, prepared));
}

/** What happened, for the operator: who by number where that is known, never an address. */
function note({ endpoint, request }: Call, outcome: string, given?: Body): void {
  if (endpoint.event === undefined) return;
  const user = given?.['user'];
  const userId = typeof user === 'object' && user !== null && 'id' in user ? user.id : undefined;
  request.log.info({ event: endpoint.event, outcome, userId }, 'sign-in');
}

function parse(endpoint: Endpoint, given: unknown): Body {
  const { data, error } = endpoint.body.safeParse(given ?? {}, { reportInput: true });
  if (error) throw new DomainError('request.invalid', { fields: toFieldProblems(error.issues, 'body') });
  return data;
}

type Granted = Extract<Permit, { isLocked: false }>;

async function requestPermit(call: Call, body: Body): Promise<Granted | undefined> {
  const { signIn, endpoint, request } = call;
  if (endpoint.target === undefined) return undefined;
  const account = describeAccount(endpoint.target, describeTarget(signIn, endpoint, request, body));
  const permit = await signIn.attempts.request({ account, address: request.ip });
  if (!permit.isLocked) return permit;
  note(call, 'locked');
  throw new DomainError('rate.limited', { retryAfter: permit.retryAfter });
}

function describeAccount(target: NonNullable<Endpoint['target']>, value: string): string {
  return `${target} ${value}`;
}

function describeTarget({ config }: SignIn, { target }: Endpoint, request: FastifyRequest, body: Body): string {
  if (target === 'email' || target === 'reset') return String(body['email']);
  if (target === 'token') return String(body['token']);
  const challenge =
    target === 'challenge' ? request.cookies[`${config.isSecure ? '__Host-' : ''}agendawerk.two_factor`] : undefined;
  return challenge ?? readSession(config, request) ?? '';
}

function readSession(config: SignIn['config'], request: FastifyRequest): string | undefined {
  const credentials = readCredentials(request, config);
  return credentials?.kind === 'session' ? credentials.token : undefined;
}

/** @returns whose password is about to be replaced. */
async function checkNewPassword({ signIn, endpoint, request }: Call, body: Body): Promise<AccountHolder | undefined> {
  const field = endpoint.newPassword;
  if (field === undefined) return undefined;
  const session = readSession(signIn.config, request);
  const isByToken = endpoint.target === 'token';
  const owner = isByToken
    ? await (await signIn.passwords()).findResetHolder(String(body['token']))
    : session && (await signIn.findHolder(session));
  if (owner && isByToken && (await signIn.signsInByService(owner.id))) throw new DomainError('password.reset_invalid');
  if (!owner) throw new DomainError(isByToken ? 'password.reset_invalid' : 'access.signed_out');
  await refuseWeakPassword({ password: String(body[field]), owner, field });
  return owner;
}

async function returnFromSingleSignOn({ signIn, request, reply }: Omit<Call, 'endpoint'>): Promise<FastifyReply> {
  if (!signIn.config.oidc) throw new DomainError('resource.not_found');
  const response = await (await signIn.singleSignOn()).handle(toLibraryRequest(signIn, request));
  copyCookies(response, reply);
  const { location, refused } = translateRedirect(
    response.headers.get('location') ?? `${signIn.config.publicUrl}${pagePaths.signIn}?error=failed`,
  );
  request.log.info({ event: 'single_sign_on', outcome: refused ?? 'done' }, 'sign-in');
  return reply.redirect(location, 302);
}

/** Made anew rather than passed on: the library sees our address, the caller's true one, and cookies. */
function toLibraryRequest({ config }: SignIn, request: FastifyRequest, body?: Body): Request {
  const headers = new Headers({ 'x-forwarded-for': request.ip });
  for (const name of ['cookie', 'user-agent'] as const) {
    const value = request.headers[name];
    if (value !== undefined) headers.set(name, value);
  }
  const url = new URL(request.url, config.publicUrl);
  if (body === undefined) return new Request(url, { headers });
  headers.set('content-type', 'application/json');
  return new Request(url, { method: 'POST', headers, body: JSON.stringify(body) });
}

function copyCookies(response: Response, reply: FastifyReply): void {
  const cookies = response.headers.getSetCookie();
  if (cookies.length > 0) reply.header('set-cookie', cookies);
}
