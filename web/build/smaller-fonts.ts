import { createHash } from 'node:crypto';
import subsetFont from 'subset-font';
import type { Plugin, Rollup } from 'vite';

/** Western European letters, the marks of German and English print, arrows, minus. */
const ranges: readonly (readonly [number, number])[] = [
  [0x20, 0x7e],
  [0xa0, 0xff],
  [0x131, 0x131],
  [0x152, 0x153],
  [0x2010, 0x2015],
  [0x2018, 0x201e],
  [0x2020, 0x2022],
  [0x2026, 0x2026],
  [0x202f, 0x2030],
  [0x2039, 0x203a],
  [0x20ac, 0x20ac],
  [0x2122, 0x2122],
  [0x2190, 0x2193],
  [0x2212, 0x2212],
];
const letters = ranges
  .flatMap(([first, last]) =>
    Array.from({ length: last - first + 1 }, (_, index) => String.fromCodePoint(first + index)),
  )
  .join('');
/** Kerning, figures of one width for tables, and what accents need. Small capitals and swashes are never shown. */
const features = ['kern', 'tnum', 'lnum', 'ccmp', 'locl', 'mark', 'mkmk'];

/** The two weights that every page waits for, without what no page shows: half the bytes. Latin Extended stays as it is, it is rarely fetched. */
export function smallerFonts(): Plugin {
  return {
    name: 'agendawerk:smaller-fonts',
    apply: 'build',
    enforce: 'post',
    generateBundle: {
      order: 'post',
      async handler(_options, bundle) {
        for (const file of Object.values(bundle)) {
          if (file.type === 'asset' && /fira-sans-latin-\d/.test(file.fileName))
            await replaceFont(bundle, file, (fileName, source) => this.emitFile({ type: 'asset', fileName, source }));
        }
      },
    },
  };
}

type Emit = (fileName: string, source: Uint8Array) => void;

async function replaceFont(bundle: Rollup.OutputBundle, font: Rollup.OutputAsset, emit: Emit): Promise<void> {
  const source = await subsetFont(Buffer.from(font.source), letters, {
    targetFormat: 'woff2',
    noHinting: true,
    keepFeatures: features,
  });
  const hash = createHash('sha256').update(source).digest('base64url').slice(0, 8);
  const name = font.fileName.replace(/-[^-]+\.woff2$/, `-${hash}.woff2`);
  // The name carries the hash of what is really sent: it is kept by browsers for ever.
  for (const file of Object.values(bundle)) {
    if (file.type === 'asset' && typeof file.source === 'string')
      file.source = file.source.replaceAll(font.fileName, name);
  }
  delete bundle[font.fileName];
  emit(name, source);
}
