/** Characters that a TrueType font has a glyph for, read from its `cmap` table (OpenType, formats 4 and 12). */
export function readCoverage(font: Buffer): Set<number> {
  const table = findTable(font, 'cmap');
  const covered = new Set<number>();
  for (let index = 0; index < font.readUInt16BE(table + 2); index++) {
    const record = table + 4 + index * 8;
    const isUnicode =
      font.readUInt16BE(record) === 0 ||
      (font.readUInt16BE(record) === 3 && [1, 10].includes(font.readUInt16BE(record + 2)));
    if (isUnicode) readSubtable(font, table + font.readUInt32BE(record + 4), covered);
  }
  return covered;
}

/** Where a table begins in the file. */
export function findTable(font: Buffer, tag: string): number {
  for (let index = 0; index < font.readUInt16BE(4); index++) {
    const record = 12 + index * 16;
    if (font.toString('latin1', record, record + 4) === tag) return font.readUInt32BE(record + 8);
  }
  throw new TypeError(`font without table ${tag}`);
}

function readSubtable(font: Buffer, start: number, covered: Set<number>): void {
  const format = font.readUInt16BE(start);
  if (format === 4) readSegments(font, start, covered);
  if (format === 12) readGroups(font, start, covered);
}

function readSegments(font: Buffer, start: number, covered: Set<number>): void {
  const count = font.readUInt16BE(start + 6) / 2;
  const ends = start + 14;
  const starts = ends + count * 2 + 2;
  const deltas = starts + count * 2;
  const offsets = deltas + count * 2;
  for (let segment = 0; segment < count; segment++) {
    const [first, last] = [font.readUInt16BE(starts + segment * 2), font.readUInt16BE(ends + segment * 2)];
    const delta = font.readUInt16BE(deltas + segment * 2);
    const offset = font.readUInt16BE(offsets + segment * 2);
    for (let character = first; character <= last && character !== 0xffff; character++) {
      const glyph =
        offset === 0
          ? (character + delta) & 0xffff
          : font.readUInt16BE(offsets + segment * 2 + offset + (character - first) * 2);
      if (glyph !== 0) covered.add(character);
    }
  }
}

function readGroups(font: Buffer, start: number, covered: Set<number>): void {
  const count = font.readUInt32BE(start + 12);
  for (let group = 0; group < count; group++) {
    const record = start + 16 + group * 12;
    for (let character = font.readUInt32BE(record); character <= font.readUInt32BE(record + 4); character++)
      covered.add(character);
  }
}
