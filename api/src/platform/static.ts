import { PassThrough } from 'node:stream';
import { pagePaths } from '@agendawerk/shared/contracts/index.ts';
import { DomainError } from '@agendawerk/shared/errors/index.ts';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import fp from 'fastify-plugin';
import { chooseVariant, createCompressor, readStaticFiles, type StaticFile } from './static-files.ts';

export interface PageInParts {
  head: string;
  /** Begun when the head is out. */
  body: () => Promise<string>;
  /** What it may load. */
  policy: string;
}

export interface WebAppOptions {
  directory: string;
  /** A page with a picture of what it will show; undefined where it goes out as it was built. */
  drawPage?: (request: FastifyRequest) => PageInParts | undefined;
}

/**
 * Sends the built web app. Every address that is neither a file nor part of the API is a page of the app, which finds
 * out by itself what to show.
 */
export const serveWebApp = fp(
  async (app: FastifyInstance, { directory, drawPage }: WebAppOptions) => {
    const files = readStaticFiles(directory);
    const page = files.get('/index.html');
    if (!page) app.log.warn({ directory }, 'web app is not built, serving the API alone');

    app.route({
      method: 'GET',
      url: '/*',
      config: { access: 'public', rateLimit: false },
      handler: async (request, reply) => {
        const file = findFile(files, request.url);
        if (file === undefined) throw new DomainError('resource.not_found');
        if (isKeyAddress(request.url)) reply.header('referrer-policy', 'no-referrer');
        const drawn = file === page ? drawPage?.(request) : undefined;
        return drawn === undefined ? sendFile(request, reply, file) : sendDrawn(request, reply, drawn);
      },
    });
  },
  { name: 'serve-web-app' },
);

/** Pages whose address lets somebody in, or tells who was asked: it must not stand beside their scripts in the log of a proxy. */
const keyPages = [pagePaths.survey, pagePaths.invitation, pagePaths.resetPassword];

function isKeyAddress(url: string): boolean {
  return keyPages.some((page) => url.startsWith(page) && /^[/?]|^$/.test(url.slice(page.length)));
}

function findFile(files: Map<string, StaticFile>, url: string): StaticFile | undefined {
  const [address = '/'] = url.split('?');
  const file = files.get(address);
  if (file) return file;
  // A missing script answered with a page would be run as one.
  const isPage = !address.startsWith('/api/') && !address.startsWith('/assets/');
  return isPage ? files.get('/index.html') : undefined;
}

/** Holds what only this person may see: kept nowhere on the way. */
function sendDrawn(request: FastifyRequest, reply: FastifyReply, { head, body, policy }: PageInParts): FastifyReply {
  const { encoding, stream } = createCompressor(request.headers['accept-encoding']);
  reply
    .type('text/html; charset=utf-8')
    .header('cache-control', 'private, no-store')
    .header('vary', 'accept-encoding, cookie')
    .header('content-security-policy', policy);
  if (encoding !== 'identity') reply.header('content-encoding', encoding);
  const sendRest = (): void => void body().then((rest) => stream.end(rest));
  stream.write(head);
  if (stream instanceof PassThrough) sendRest();
  else stream.flush(sendRest);
  return reply.send(stream);
}

function sendFile(request: FastifyRequest, reply: FastifyReply, file: StaticFile): FastifyReply {
  const variant = chooseVariant(file, request.headers['accept-encoding']);
  if (variant === undefined) throw new DomainError('resource.not_found');
  reply.header('cache-control', file.cacheControl).header('etag', variant.etag).header('vary', 'accept-encoding');
  const known = request.headers['if-none-match']?.split(',').map((etag) => etag.trim().replace(/^W\//, ''));
  if (file.policy !== undefined) reply.header('content-security-policy', file.policy);
  if (known?.includes(variant.etag)) return reply.code(304).send();
  if (variant.encoding !== 'identity') reply.header('content-encoding', variant.encoding);
  return reply.type(file.contentType).send(variant.body);
}
