import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

const file = fileURLToPath(new URL('early.js', import.meta.url));
const place = '<!-- early.js -->';

/**
 * Puts `early.js` into the page, so that its questions are on their way before the program is even asked for. The server
 * allows it by the hash of its text (api/src/platform/static-files.ts), and no other script in the page.
 */
export function earlyQuestions(): Plugin {
  return {
    name: 'agendawerk:early-questions',
    transformIndexHtml: {
      order: 'pre',
      handler(html) {
        if (!html.includes(place)) throw new Error(`index.html has no place for early.js: ${place}`);
        const code = readFileSync(file, 'utf8').replaceAll(/^\s*\/\/.*\n/gm, '');
        return html.replace(place, () => `<script>\n${code}</script>`);
      },
    },
  };
}
