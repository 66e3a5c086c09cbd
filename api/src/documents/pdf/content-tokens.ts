/** What a content stream is made of (ISO 32000-1, 7.8.2): operands, then the operator they belong to. */
export type Operand = number | string | Uint8Array | { name: string } | Operand[] | Map<string, Operand>;

export interface Operation {
  operator: string;
  operands: Operand[];
}

const space = new Set([0, 9, 10, 12, 13, 32]);
const delimiters = new Set([...'()<>[]{}/%'].map((character) => character.charCodeAt(0)));
const escapes: Readonly<Record<string, number>> = { n: 10, r: 13, t: 9, b: 8, f: 12 };

/** Reads a stream operation by operation. */
export function* readOperations(bytes: Uint8Array): Generator<Operation> {
  const reader = new TokenReader(bytes);
  let operands: Operand[] = [];
  for (let token = reader.next(); token !== undefined; token = reader.next()) {
    if (typeof token !== 'string') {
      operands.push(token);
      continue;
    }
    yield { operator: token, operands };
    if (token === 'ID') reader.skipInlineImage();
    operands = [];
  }
}

/** Strings come as bytes, names as `{ name }`, operators as plain strings. */
class TokenReader {
  private readonly bytes: Buffer;
  private position = 0;

  constructor(bytes: Uint8Array) {
    this.bytes = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  next(): Operand | undefined {
    this.skipSpace();
    const byte = this.bytes[this.position];
    if (byte === undefined) return undefined;
    switch (String.fromCharCode(byte)) {
      case '/':
        this.position++;
        return {
          name: this.word().replace(/#([0-9a-f]{2})/gi, (_, hex: string) =>
            String.fromCharCode(Number.parseInt(hex, 16)),
          ),
        };
      case '(':
        return this.literal();
      case '[':
        this.position++;
        return this.list(']');
      case '<':
        return this.bytes[this.position + 1] === 60 ? this.dictionary() : this.hex();
      case ']':
      case '}':
      case '{':
      case ')':
        this.position++;
        return String.fromCharCode(byte);
      case '>':
        this.position += this.bytes[this.position + 1] === 62 ? 2 : 1;
        return '>>';
      default:
        return this.numberOrOperator();
    }
  }

  /** The image's bytes end at the next EI that stands alone. */
  skipInlineImage(): void {
    while (this.position < this.bytes.length) {
      const isEnd =
        this.bytes[this.position] === 69 &&
        this.bytes[this.position + 1] === 73 &&
        space.has(this.bytes[this.position - 1] ?? 32) &&
        space.has(this.bytes[this.position + 2] ?? 32);
      this.position += isEnd ? 2 : 1;
      if (isEnd) return;
    }
  }

  private skipSpace(): void {
    for (; this.position < this.bytes.length; this.position++) {
      const byte = this.bytes[this.position] ?? 0;
      if (byte === 37)
        while (this.position < this.bytes.length && ![10, 13].includes(this.bytes[this.position] ?? 0)) this.position++;
      else if (!space.has(byte)) return;
    }
  }

  private word(): string {
    const start = this.position;
    for (; this.position < this.bytes.length; this.position++) {
      const byte = this.bytes[this.position] ?? 0;
      if (space.has(byte) || delimiters.has(byte)) break;
    }
    return this.bytes.toString('latin1', start, this.position);
  }

  private numberOrOperator(): Operand {
    const word = this.word();
    return /^[+-]?(\d+\.?\d*|\.\d+)$/.test(word) ? Number(word) : word;
  }

  private list(end: string): Operand[] {
    const items: Operand[] = [];
    for (let token = this.next(); token !== undefined && token !== end; token = this.next()) items.push(token);
    return items;
  }

  private dictionary(): Map<string, Operand> {
    this.position += 2;
    const items = this.list('>>');
    const entries = new Map<string, Operand>();
    for (let index = 0; index + 1 < items.length; index += 2) {
      const key = items[index];
      const value = items[index + 1];
      if (isName(key) && value !== undefined) entries.set(key.name, value);
    }
    return entries;
  }

  private hex(): Uint8Array {
    const end = this.bytes.indexOf(62, this.position);
    const digits = this.bytes.toString('latin1', this.position + 1, end).replace(/\s/g, '');
    this.position = end + 1;
    return Uint8Array.from(digits.match(/.{1,2}/g) ?? [], (pair) => Number.parseInt(pair.padEnd(2, '0'), 16));
  }

  private literal(): Uint8Array {
    const found: number[] = [];
    let depth = 1;
    for (this.position++; this.position < this.bytes.length; this.position++) {
      const byte = this.bytes[this.position] ?? 0;
      if (byte === 92) {
        this.escape(found);
        continue;
      }
      if (byte === 40) depth++;
      if (byte === 41 && --depth === 0) break;
      found.push(byte);
    }
    this.position++;
    return Uint8Array.from(found);
  }

  private escape(found: number[]): void {
    if (isOctal(this.bytes[this.position + 1])) {
      let code = 0;
      for (let digits = 0; digits < 3 && isOctal(this.bytes[this.position + 1]); digits++) {
        code = code * 8 + (this.bytes[++this.position] ?? 0) - 48;
      }
      found.push(code & 0xff);
      return;
    }
    const byte = this.bytes[++this.position] ?? 0;
    if (byte === 13 && this.bytes[this.position + 1] === 10) this.position++;
    if (byte !== 13 && byte !== 10) found.push(escapes[String.fromCharCode(byte)] ?? byte);
  }
}

function isOctal(byte: number | undefined): boolean {
  return byte !== undefined && byte >= 48 && byte <= 55;
}

export function isName(operand: Operand | undefined): operand is { name: string } {
  return typeof operand === 'object' && 'name' in operand && typeof operand.name === 'string';
}
