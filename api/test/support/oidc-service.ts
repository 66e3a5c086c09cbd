import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { Provider } from 'oidc-provider';
import { expect, vi } from 'vitest';

export interface OidcIdentity {
  name: string;
  email: string;
  email_verified: boolean;
}

/** A real OpenID Connect service on this machine, as a state or a county runs one. */
export interface OidcService {
  issuer: string;
  clientId: string;
  clientSecret: string;
  /** Does there what a person does in a browser: signs in, agrees, and is sent back. Returns the address of the way back. */
  visit: (authorizationUrl: string, login: string) => Promise<string>;
  close: () => Promise<void>;
}

export async function startOidcService(options: {
  redirectUri: string;
  people: Record<string, OidcIdentity>;
}): Promise<OidcService> {
  const server = createServer();
  const issuer = await listen(server);
  const client = { clientId: 'agendawerk', clientSecret: randomBytes(24).toString('hex') };
  // It warns against what is meant for development; a test is nothing else.
  const warnings = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  const provider = new Provider(issuer, {
    clients: [
      {
        client_id: client.clientId,
        client_secret: client.clientSecret,
        redirect_uris: [options.redirectUri],
        token_endpoint_auth_method: 'client_secret_post',
      },
    ],
    ttl: { Interaction: 600, Session: 600, Grant: 600, AccessToken: 600, IdToken: 600 },
    pkce: { required: () => true },
    claims: { openid: ['sub'], profile: ['name'], email: ['email', 'email_verified'] },
    cookies: { keys: [randomBytes(16).toString('hex')] },
    findAccount: (_context, login) => ({
      accountId: login,
      claims: async () => ({ sub: login, ...options.people[login] }),
    }),
  });
  warnings.mockRestore();
  server.on('request', provider.callback());
  return {
    issuer,
    ...client,
    visit: (url, login) => visit({ url, login, issuer, redirectUri: options.redirectUri }),
    close: () => close(server),
  };
}

/** An address on this machine that nobody uses yet. */
export async function findFreeOrigin(): Promise<string> {
  const server = createServer();
  const origin = await listen(server);
  await close(server);
  return origin;
}

async function visit({
  url,
  login,
  issuer,
  redirectUri,
}: {
  url: string;
  login: string;
  issuer: string;
  redirectUri: string;
}): Promise<string> {
  const jar = new Map<string, string>();
  const forms = [
    new URLSearchParams({ prompt: 'login', login, password: 'any' }),
    new URLSearchParams({ prompt: 'consent' }),
  ];
  let next: { url: string; form?: URLSearchParams | undefined } = { url };
  for (let steps = 0; steps < 12; steps += 1) {
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
    const response = await fetch(next.url, {
      redirect: 'manual',
      headers: { cookie },
      ...(next.form ? { method: 'POST', body: next.form } : {}),
    });
    for (const line of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      jar.set(name, value);
    }
    const location = response.headers.get('location');
    if (location?.startsWith(redirectUri)) return location;
    if (location !== null) {
      next = { url: new URL(location, issuer).toString() };
      continue;
    }
    expect(response.status, await response.text()).toBe(200);
    next = { url: next.url, form: forms.shift() };
  }
  throw new Error('The service does not send the person back.');
}

async function listen(server: Server): Promise<string> {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return `http://127.0.0.1:${address.port}`;
}

async function close(server: Server): Promise<void> {
  server.closeAllConnections();
  server.close();
  await once(server, 'close');
}
