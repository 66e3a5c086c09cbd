import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { allowScriptsOf } from '../platform/headers.ts';
import type { WebAppOptions } from '../platform/static.ts';
import type { Ask } from './foresight.ts';
import { type DrawnPage, PageDrawing } from './page-drawing.ts';

/** The list that is opened most, with whatever its address narrows it to. */
const drawnAddresses = /^\/w\/[^/?]+\/a\/[^/?]+\/measures(?:\?|$)/;

export interface DrawPagesOptions {
  /** The built module with `drawPage` (web/src/draw-page.tsx). */
  program: string;
  /** The built page in which is drawn. */
  template: string;
}

/**
 * Draws first pages for people who are signed in, so that they read before the program has arrived. The head goes out at
 * once: style sheet and program are on their way while the rest is drawn. The picture takes no input and is replaced by
 * the program as soon as it runs.
 */
export function drawPages(
  app: FastifyInstance,
  { program, template }: DrawPagesOptions,
): NonNullable<WebAppOptions['drawPage']> {
  const page = readFileSync(template, 'utf8');
  const [head = '', rest = ''] = page.split('<div id="root"></div>');
  const policy = allowScriptsOf(page);
  const drawing = new PageDrawing({
    program: pathToFileURL(program).href,
    onFailure: (error) => app.log.warn({ err: error }, 'page not drawn'),
  });
  app.addHook('onClose', () => drawing.close());

  return (request) => {
    // Whoever brings no cookie is not signed in.
    if (request.headers.cookie === undefined || !drawnAddresses.test(request.url) || drawing.isBusy) return undefined;
    return { head, policy, body: async () => writeBody(await drawing.draw(request.url, askFor(app, request))) };
  };

  function writeBody({ drawing: picture, answers }: DrawnPage): string {
    // Nothing that was typed may end the element that holds it.
    const data = JSON.stringify(answers).replaceAll('<', '\\u003c');
    const shown = picture
      ? `<div lang="${picture.language}" inert aria-hidden="true" style="display:contents">${picture.html}</div>`
      : '';
    return `<div id="root">${shown}</div><script type="application/json" id="drawn-answers">${data}</script>${rest}`;
  }
}

/** The same routes, rights and limits as if the browser of the person had asked. */
function askFor(app: FastifyInstance, request: FastifyRequest): Ask {
  const { 'if-none-match': _, 'accept-encoding': __, ...headers } = request.headers;
  return async (url) => {
    const {
      statusCode,
      headers: answered,
      body,
    } = await app.inject({
      url,
      headers: { ...headers, accept: 'application/json' },
      remoteAddress: request.socket.remoteAddress ?? '',
    });
    return { status: statusCode, answer: { etag: answered.etag ?? null, body } };
  };
}
