/**
 * The page in which the server draws (api/src/drawn-pages): sent anew at each visit, so its style sheet is a file that
 * the browser keeps, and its program is only fetched; `early.js` starts it once the picture is painted.
 */
export function makeDrawnPage(html: string): string {
  const program = /<script type="module"([^>]*) src="([^"]+)"><\/script>/.exec(html);
  if (!program) throw new Error('index.html starts no program');
  const [element, attributes = '', address = ''] = program;
  return html
    .replace(element, `<link rel="modulepreload"${attributes} href="${address}" />`)
    .replace('<html lang="de">', `<html lang="de" data-drawn="${address}">`);
}
