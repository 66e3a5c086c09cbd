import {
  decodePDFRawStream,
  type PDFDict,
  type PDFDocument,
  type PDFObject,
  PDFRawStream,
  type PDFRef,
} from '@cantoo/pdf-lib';
import { isName, type Operand, readOperations } from './content-tokens.ts';
import { dictOf, entryOf, listOf, nameOf } from './pdf-objects.ts';
import { readToUnicode, type ToUnicode } from './to-unicode.ts';

/** What is painted on a page, told apart by the mark it belongs to. */
export interface PageContent {
  ref: PDFRef;
  /** Text by marked-content id. */
  texts: Map<number, string>;
  /** Text that repeats on every page, such as its number. */
  artifacts: string;
  /** Painting operators that belong to no structure element and are no artifact either. */
  unmarked: number;
}

interface Mark {
  id: number | undefined;
  isArtifact: boolean;
  actualText: string | undefined;
  text: string;
}

const painting = new Set(['S', 's', 'f', 'F', 'f*', 'B', 'B*', 'b', 'b*', 'sh', 'Tj', 'TJ', "'", '"', 'BI', 'Do']);

/** Reads every page; fonts are read once. */
export function readPages(document: PDFDocument): PageContent[] {
  const fonts = new Map<PDFDict, ToUnicode>();
  return document.getPages().map(({ node, ref }) => new PageReader(fonts).read(ref, node));
}

class PageReader {
  private readonly fonts: Map<PDFDict, ToUnicode>;
  private readonly marks: Mark[] = [];
  private readonly texts = new Map<number, string>();
  private artifacts = '';
  private unmarked = 0;

  constructor(fonts: Map<PDFDict, ToUnicode>) {
    this.fonts = fonts;
  }

  read(ref: PDFRef, page: PDFDict): PageContent {
    const streams = listOf(page, 'Contents').filter((stream) => stream instanceof PDFRawStream);
    this.run(join(streams.map(decode)), inheritedResources(page));
    return { ref, texts: this.texts, artifacts: this.artifacts, unmarked: this.unmarked };
  }

  private run(bytes: Uint8Array, resources: PDFDict | undefined): void {
    const saved: (ToUnicode | undefined)[] = [];
    let font: ToUnicode | undefined;
    for (const { operator, operands } of readOperations(bytes)) {
      if (painting.has(operator)) this.countPainting(operator, operands, resources);
      if (operator === 'q') saved.push(font);
      else if (operator === 'Q') font = saved.pop();
      else if (operator === 'Tf') font = this.findFont(operands[0], resources);
      else if (operator === 'BDC' || operator === 'BMC') this.marks.push(readMark(operands, resources));
      else if (operator === 'EMC') this.closeMark();
      else if (['Tj', 'TJ', "'", '"'].includes(operator)) this.addText(textOf(operands, font));
      else if (operator === 'Do') this.runForm(operands[0], resources);
    }
  }

  private countPainting(operator: string, operands: Operand[], resources: PDFDict | undefined): void {
    if (operator === 'Do' && findForm(operands[0], resources)) return;
    if (!this.marks.some(({ id, isArtifact }) => isArtifact || id !== undefined)) this.unmarked++;
  }

  private runForm(operand: Operand | undefined, resources: PDFDict | undefined): void {
    const form = findForm(operand, resources);
    if (form) this.run(decode(form), dictOf(form.dict, 'Resources') ?? resources);
  }

  private addText(text: string): void {
    const mark = this.marks.at(-1);
    if (mark) mark.text += text;
  }

  /** Replacement text counts instead of what is painted; text moves up to the mark that names an element. */
  private closeMark(): void {
    const mark = this.marks.pop();
    if (!mark) return;
    const text = mark.actualText ?? mark.text;
    if (mark.id !== undefined) this.texts.set(mark.id, (this.texts.get(mark.id) ?? '') + text);
    else if (mark.isArtifact) this.artifacts += text;
    else this.addText(text);
  }

  private findFont(operand: Operand | undefined, resources: PDFDict | undefined): ToUnicode | undefined {
    const fonts = resources && dictOf(resources, 'Font');
    const font = fonts && isName(operand) ? dictOf(fonts, operand.name) : undefined;
    if (!font) return undefined;
    const known = this.fonts.get(font);
    if (known) return known;
    const stream = entryOf(font, 'ToUnicode');
    const map =
      stream instanceof PDFRawStream
        ? readToUnicode(new TextDecoder('latin1').decode(decode(stream)))
        : new Map<number, string>();
    this.fonts.set(font, map);
    return map;
  }
}

function readMark(operands: Operand[], resources: PDFDict | undefined): Mark {
  const [tag, given] = operands;
  const properties = given instanceof Map ? given : new Map<string, Operand>();
  const id = properties.get('MCID') ?? (isName(given) ? namedId(given.name, resources) : undefined);
  const actualText = properties.get('ActualText');
  return {
    id: typeof id === 'number' ? id : undefined,
    isArtifact: isName(tag) && tag.name === 'Artifact',
    actualText: actualText instanceof Uint8Array ? decodeTextString(actualText) : undefined,
    text: '',
  };
}

function namedId(name: string, resources: PDFDict | undefined): number | undefined {
  const properties = resources && dictOf(resources, 'Properties');
  const entry = properties && dictOf(properties, name);
  const id = entry && entryOf(entry, 'MCID');
  return id === undefined ? undefined : Number(id.toString());
}

/** UTF-16 with a byte order mark, else close enough to Latin-1. */
function decodeTextString(bytes: Uint8Array): string {
  return bytes[0] === 0xfe && bytes[1] === 0xff
    ? new TextDecoder('utf-16be').decode(bytes)
    : new TextDecoder('latin1').decode(bytes);
}

function textOf(operands: Operand[], font: ToUnicode | undefined): string {
  const strings = operands
    .flatMap((operand) => (Array.isArray(operand) ? operand : [operand]))
    .filter((operand) => operand instanceof Uint8Array);
  return strings.map((bytes) => decodeString(bytes, font)).join('');
}

/** Every font the program writes has codes of two bytes. */
function decodeString(bytes: Uint8Array, font: ToUnicode | undefined): string {
  let text = '';
  for (let index = 0; index + 1 < bytes.length; index += 2)
    text += font?.get(((bytes[index] ?? 0) << 8) | (bytes[index + 1] ?? 0)) ?? '';
  return text;
}

/** A form is a piece of page content that is run in place; what it paints is counted then. */
function findForm(operand: Operand | undefined, resources: PDFDict | undefined): PDFRawStream | undefined {
  const objects = resources && dictOf(resources, 'XObject');
  const object = objects && isName(operand) ? entryOf(objects, operand.name) : undefined;
  return object instanceof PDFRawStream && nameOf(object.dict, 'Subtype') === 'Form' ? object : undefined;
}

function inheritedResources(page: PDFDict): PDFDict | undefined {
  for (let node: PDFDict | undefined = page; node; node = dictOf(node, 'Parent')) {
    const resources = dictOf(node, 'Resources');
    if (resources) return resources;
  }
  return undefined;
}

function decode(stream: PDFObject): Uint8Array {
  return stream instanceof PDFRawStream ? decodePDFRawStream(stream).decode() : new Uint8Array();
}

/** Streams of a page are one: a token never crosses, so a space between them is safe. */
function join(parts: Uint8Array[]): Uint8Array {
  return Buffer.concat(parts.flatMap((part) => [part, Buffer.from(' ')]));
}
