import { findTable } from './font-coverage.ts';

/** A TrueType font under another family name of the same length, written over the old one in its `name` table. */
export function renameFont(font: Buffer, from: string, to: string): Buffer {
  if (from.length !== to.length)
    throw new TypeError(`a font is renamed in place: "${from}" and "${to}" differ in length`);
  const renamed = Buffer.from(font);
  const table = findTable(renamed, 'name');
  const texts = table + renamed.readUInt16BE(table + 4);
  for (let index = 0; index < renamed.readUInt16BE(table + 2); index++) {
    const record = table + 6 + index * 12;
    const start = texts + renamed.readUInt16BE(record + 10);
    replaceAll(renamed.subarray(start, start + renamed.readUInt16BE(record + 8)), from, to);
  }
  return renamed;
}

/** Names stand in Latin-1 or UTF-16, by platform. */
function replaceAll(name: Buffer, from: string, to: string): void {
  for (const [old, replacement] of [
    [Buffer.from(from, 'latin1'), Buffer.from(to, 'latin1')],
    [Buffer.from(from, 'utf16le').swap16(), Buffer.from(to, 'utf16le').swap16()],
  ] as const) {
    for (let at = name.indexOf(old); at !== -1; at = name.indexOf(old, at + 1)) replacement.copy(name, at);
  }
}
