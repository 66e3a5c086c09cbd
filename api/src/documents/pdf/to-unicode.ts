/** Text of character codes, from a font's ToUnicode map (ISO 32000-1, 9.10.3). */
export type ToUnicode = ReadonlyMap<number, string>;

export function readToUnicode(cmap: string): ToUnicode {
  const codes = new Map<number, string>();
  for (const [, body = ''] of cmap.matchAll(/beginbfchar([\s\S]*?)endbfchar/g)) {
    for (const [, code = '', text = ''] of body.matchAll(/<([^>]+)>\s*<([^>]*)>/g))
      codes.set(Number.parseInt(code, 16), decodeHex(text));
  }
  for (const [, body = ''] of cmap.matchAll(/beginbfrange([\s\S]*?)endbfrange/g)) readRanges(body, codes);
  return codes;
}

function readRanges(body: string, codes: Map<number, string>): void {
  for (const [, first = '', last = '', start, list] of body.matchAll(
    /<([^>]+)>\s*<([^>]+)>\s*(?:<([^>]*)>|\[([^\]]*)\])/g,
  )) {
    const from = Number.parseInt(first, 16);
    const texts = list?.match(/<[^>]*>/g);
    for (let code = from; code <= Number.parseInt(last, 16); code++) {
      codes.set(
        code,
        texts ? decodeHex((texts[code - from] ?? '').slice(1, -1)) : shift(decodeHex(start ?? ''), code - from),
      );
    }
  }
}

function shift(text: string, by: number): string {
  const characters = [...text];
  const last = characters.pop()?.codePointAt(0) ?? 0;
  return characters.join('') + String.fromCodePoint(last + by);
}

function decodeHex(hex: string): string {
  const units = hex.replace(/\s/g, '').match(/.{4}/g) ?? [];
  return String.fromCharCode(...units.map((unit) => Number.parseInt(unit, 16)));
}
