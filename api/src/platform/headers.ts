import { createHash } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import fp from 'fastify-plugin';

/**
 * What the pages may load: everything from this address alone. Styles may stand in the page, because editor and charts
 * set them on elements; scripts may not, but for those of the build.
 */
function writePolicy(scripts: readonly string[]): string {
  return [
    `default-src 'none'`,
    `script-src ${["'self'", ...scripts].join(' ')}`,
    `style-src 'self' 'unsafe-inline'`,
    `img-src 'self' data: blob:`,
    `font-src 'self'`,
    `connect-src 'self'`,
    `manifest-src 'self'`,
    `base-uri 'none'`,
    `form-action 'self'`,
    `frame-ancestors 'none'`,
  ].join('; ');
}

const contentSecurityPolicy = writePolicy([]);

/** The policy of a page of the build that brings scripts in itself: these very ones, by their hash, and no other. */
export function allowScriptsOf(html: string): string {
  const scripts = html.matchAll(/<script>(.*?)<\/script>/gs);
  const hashes = Array.from(scripts, ([, text = '']) => createHash('sha256').update(text).digest('base64'));
  return writePolicy(hashes.map((hash) => `'sha256-${hash}'`));
}

/** Answers that are data show nothing at all, should a browser be tricked into opening one as a page. */
const dataPolicy = `default-src 'none'; frame-ancestors 'none'`;

const always = {
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  // The address of a page never leaves this server; static.ts is stricter where the address is a key.
  'referrer-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  // Nothing here is for search machines, and some addresses are keys.
  'x-robots-tag': 'noindex, nofollow, noarchive',
  'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
};

/** The headers of every answer. They are constants: a library that builds them anew costs time on every request. */
export const headers = fp(
  async (app: FastifyInstance, { isSecure }: { isSecure: boolean }) => {
    const transport = isSecure ? { 'strict-transport-security': 'max-age=31536000; includeSubDomains' } : {};
    const forPages = { ...always, ...transport, 'content-security-policy': contentSecurityPolicy };
    // A browser that finds this one moves to another process, and what it has fetched waits for it: not without need
    // (docs/decisions/0021-opener-policy.md).
    const { 'cross-origin-opener-policy': _, ...forPagesOpenedByPerson } = forPages;
    const forData = { ...always, ...transport, 'content-security-policy': dataPolicy, 'cache-control': 'no-store' };

    app.addHook('onRequest', async (request, reply) => {
      if (request.url.startsWith('/api/')) reply.headers(forData);
      else reply.headers(request.headers['sec-fetch-site'] === 'none' ? forPagesOpenedByPerson : forPages);
      reply.header('x-request-id', request.id);
    });
  },
  { name: 'headers' },
);
