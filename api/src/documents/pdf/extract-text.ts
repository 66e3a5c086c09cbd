import type { PDFDocument } from '@cantoo/pdf-lib';
import { readPages } from './page-content.ts';
import { isElement, type MarkedContent, readStructure, type StructureElement } from './structure-tree.ts';

/** Text of structure elements, in the order in which a screen reader reads them. */
export class TextReader {
  private readonly texts = new Map<string, string>();

  constructor(document: PDFDocument) {
    for (const { ref, texts } of readPages(document)) {
      for (const [id, text] of texts) this.texts.set(`${ref.toString()}:${id}`, text);
    }
  }

  textOf(element: StructureElement): string {
    return element.order.map((entry) => (isElement(entry) ? this.textOf(entry) : this.contentOf(entry))).join('');
  }

  private contentOf({ page, id }: MarkedContent): string {
    return this.texts.get(`${page}:${id}`) ?? '';
  }
}

/** The whole document as text. Spaces at line ends are not kept by PDF: compare without them. */
export function extractText(document: PDFDocument): string {
  const reader = new TextReader(document);
  return (readStructure(document) ?? []).map((element) => reader.textOf(element)).join('\n');
}

/** Text as it is compared: without spaces and without what only serves to part words. */
export function squeeze(text: string): string {
  return text.replace(/[\s\u00ad\u200b\u2060]/g, '');
}
