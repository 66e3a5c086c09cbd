import type { Plugin, Rollup } from 'vite';
import { makeDrawnPage } from './drawn-page.ts';

/**
 * The first page waits for every file that it needs, however small. The bundler's own runtime moves into the file that
 * is always there, and the style sheet into the page, which is asked for anew by its ETag only. A drawn page has it as a file.
 */
export function fewerFiles(): Plugin {
  return {
    name: 'agendawerk:fewer-files',
    apply: 'build',
    enforce: 'post',
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        const page = bundle['index.html'];
        if (page?.type !== 'asset') throw new Error('the build made no index.html');
        const html = moveRuntime(bundle, String(page.source));
        this.emitFile({ type: 'asset', fileName: 'drawn.html', source: makeDrawnPage(html) });
        page.source = takeInStyles(bundle, html);
      },
    },
  };
}

function moveRuntime(bundle: Rollup.OutputBundle, html: string): string {
  const chunks = Object.values(bundle).filter((file): file is Rollup.OutputChunk => file.type === 'chunk');
  const runtime = chunks.find((chunk) => chunk.name === 'rolldown-runtime');
  const base = chunks.find((chunk) => chunk.name === 'base');
  if (!runtime || !base) return html;
  const [exported = '', names = ''] = /export\s*\{([^}]*)\};?\s*$/.exec(runtime.code) ?? [];
  const members = names.split(',').map((pair) => pair.trim().split(' as '));
  const body = runtime.code.slice(0, runtime.code.length - exported.length);
  const fields = members.map(([local, name]) => `${name ?? local}:${local}`).join(',');
  const ours = new RegExp(`import\\s*\\{([^}]*)\\}\\s*from\\s*["']\\./${runtime.fileName.split('/').pop()}["'];?`);
  const pick = (list: string) =>
    list
      .split(',')
      .map((pair) => pair.trim().split(' as '))
      .map(([name, local]) => `${local ?? name}=$rt.${name}`);
  for (const chunk of chunks) {
    const found = ours.exec(chunk.code);
    if (!found?.[1]) continue;
    const source =
      chunk === base
        ? `const $rt=(()=>{${body};return{${fields}}})();`
        : `import{$rt}from"./${base.fileName.split('/').pop()}";`;
    chunk.code = chunk.code.replace(found[0], () => `${source}const ${pick(found[1] ?? '').join(',')};`);
    if (chunk === base) chunk.code += 'export{$rt};';
  }
  for (const chunk of chunks) chunk.code = chunk.code.replaceAll(runtime.fileName, base.fileName);
  delete bundle[runtime.fileName];
  return html.replace(new RegExp(`\\s*<(?:script|link)[^>]*${runtime.fileName}[^>]*>(?:</script>)?`), '');
}

function takeInStyles(bundle: Rollup.OutputBundle, html: string): string {
  const sheet = Object.values(bundle).find(
    (file): file is Rollup.OutputAsset => file.type === 'asset' && file.fileName.endsWith('.css'),
  );
  if (!sheet) return html;
  const link = new RegExp(`<link[^>]*${sheet.fileName}[^>]*>`);
  // Addresses in the sheet are absolute already; "</style" cannot stand in valid CSS.
  return html.replace(link, () => `<style>${String(sheet.source)}</style>`);
}
