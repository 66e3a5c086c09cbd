import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { PassThrough } from 'node:stream';
import { type BrotliCompress, constants, createBrotliCompress, createGzip, type Gzip } from 'node:zlib';
import { allowScriptsOf } from './headers.ts';

type Encoding = 'identity' | 'br' | 'gzip' | 'zstd';

/** A file of the web app in all the forms in which it can be sent. */
export type StaticFile = {
  contentType: string;
  cacheControl: string;
  /** Of a page: what it may load. */
  policy?: string;
  variants: Map<Encoding, { body: Buffer; etag: string }>;
};

const contentTypes: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.ttf': 'font/ttf',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json',
  '.woff2': 'font/woff2',
};

const suffixes: [Encoding, string][] = [
  ['br', '.br'],
  ['zstd', '.zst'],
  ['gzip', '.gz'],
];

/**
 * Reads the built web app into memory: it is small, and sending it from there costs a tenth of sending it from disk.
 * The compressed forms lie beside each file, made by the build.
 */
export function readStaticFiles(directory: string): Map<string, StaticFile> {
  const files = new Map<string, StaticFile>();
  if (!existsSync(directory)) return files;
  const entries = readdirSync(directory, { recursive: true, withFileTypes: true });
  for (const entry of entries) {
    const contentType = contentTypes[path.extname(entry.name)];
    if (!entry.isFile() || contentType === undefined) continue;
    const full = path.join(entry.parentPath, entry.name);
    const address = `/${path.relative(directory, full).split(path.sep).join('/')}`;
    // The build puts a hash of the content into every name under /assets: a changed file has another name.
    const isHashed = address.startsWith('/assets/');
    const cacheControl = isHashed ? 'public, max-age=31536000, immutable' : 'no-cache';
    const policy = entry.name.endsWith('.html') ? { policy: allowScriptsOf(readFileSync(full, 'utf8')) } : {};
    files.set(address, { contentType, cacheControl, ...policy, variants: readVariants(full) });
  }
  return files;
}

/** The smallest form that the caller understands. */
export function chooseVariant(file: StaticFile, acceptEncoding: string | undefined) {
  const accepted = parseAcceptEncoding(acceptEncoding);
  let best: { encoding: Encoding; body: Buffer; etag: string } | undefined;
  for (const [encoding, variant] of file.variants) {
    const isSmaller = best === undefined || variant.body.length < best.body.length;
    if ((encoding === 'identity' || accepted.has(encoding)) && isSmaller) best = { encoding, ...variant };
  }
  return best;
}

/** For a page that is made while somebody waits: at the level that costs no more time than the lowest one. */
export function createCompressor(acceptEncoding: string | undefined): {
  encoding: Encoding;
  stream: BrotliCompress | Gzip | PassThrough;
} {
  const accepted = parseAcceptEncoding(acceptEncoding);
  if (accepted.has('br'))
    return { encoding: 'br', stream: createBrotliCompress({ params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }) };
  if (accepted.has('gzip')) return { encoding: 'gzip', stream: createGzip({ level: 6 }) };
  return { encoding: 'identity', stream: new PassThrough() };
}

function readVariants(full: string): StaticFile['variants'] {
  const plain = readFileSync(full);
  const hash = createHash('sha256').update(plain).digest('base64url').slice(0, 22);
  const variants: StaticFile['variants'] = new Map([['identity', { body: plain, etag: `"${hash}"` }]]);
  for (const [encoding, suffix] of suffixes) {
    if (!existsSync(full + suffix)) continue;
    variants.set(encoding, { body: readFileSync(full + suffix), etag: `"${hash}-${encoding}"` });
  }
  return variants;
}

/** `gzip;q=0` means: not gzip. Other weights do not matter, every form has the same content. */
function parseAcceptEncoding(header = ''): Set<string> {
  const accepted = new Set<string>();
  for (const part of header.split(',')) {
    const [name = '', weight = ''] = part.split(';');
    if (!/^\s*q=0(\.0*)?\s*$/.test(weight)) accepted.add(name.trim().toLowerCase());
  }
  return accepted;
}
