import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import zlib from 'node:zlib';
import type { Plugin } from 'vite';

const compressible = /\.(?:js|css|html|svg|json|txt|webmanifest)$/;
const smallestWorthwhile = 1024;

/** Writes `.br`, `.zst` and `.gz` beside every text file of the build, so that no request is compressed while somebody waits. */
export function precompress(): Plugin {
  let outDir = '';
  return {
    name: 'agendawerk:precompress',
    apply: 'build',
    configResolved(config) {
      outDir = path.resolve(config.root, config.build.outDir);
    },
    closeBundle() {
      for (const entry of readdirSync(outDir, { recursive: true, withFileTypes: true })) {
        const file = path.join(entry.parentPath, entry.name);
        if (!entry.isFile() || !compressible.test(file) || statSync(file).size < smallestWorthwhile) continue;
        writeVariants(file);
      }
    },
  };
}

function writeVariants(file: string): void {
  const content = readFileSync(file);
  writeFileSync(
    `${file}.br`,
    zlib.brotliCompressSync(content, {
      params: {
        [zlib.constants.BROTLI_PARAM_MODE]: zlib.constants.BROTLI_MODE_TEXT,
        [zlib.constants.BROTLI_PARAM_QUALITY]: zlib.constants.BROTLI_MAX_QUALITY,
        [zlib.constants.BROTLI_PARAM_SIZE_HINT]: content.length,
      },
    }),
  );
  writeFileSync(`${file}.gz`, zlib.gzipSync(content, { level: 9 }));
  writeFileSync(
    `${file}.zst`,
    zlib.zstdCompressSync(content, { params: { [zlib.constants.ZSTD_c_compressionLevel]: 19 } }),
  );
}
