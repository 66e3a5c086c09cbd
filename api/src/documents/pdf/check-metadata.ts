import { PDFArray, PDFBool, PDFDict, type PDFDocument, PDFName, PDFRawStream } from '@cantoo/pdf-lib';
import { dictOf, entryOf, textOf } from './pdf-objects.ts';
import { readXmp } from './xmp.ts';

/** Language, title, marks and identifiers of the file (ISO 14289-1, 5 and 7.1; ISO 19005-2, 6.6.4). */
export function checkMetadata({ catalog }: PDFDocument): string[] {
  const xmp = entryOf(catalog, 'Metadata');
  const text = xmp instanceof PDFRawStream ? readXmp(xmp) : '';
  const marks = dictOf(catalog, 'MarkInfo');
  const isSet = (dict: PDFDict | undefined, key: string) => dict !== undefined && entryOf(dict, key) === PDFBool.True;
  return list([
    [!isSet(marks, 'Marked'), 'catalog: not marked as tagged'],
    [isSet(marks, 'Suspects'), 'catalog: tags are marked as suspect'],
    [!/^de\b/.test(textOf(catalog, 'Lang') ?? ''), 'catalog: language is not German'],
    [!isSet(dictOf(catalog, 'ViewerPreferences'), 'DisplayDocTitle'), 'catalog: the title is not displayed'],
    [!dictOf(catalog, 'StructTreeRoot'), 'catalog: no structure tree'],
    [!hasOutline(catalog), 'catalog: no bookmarks'],
    [!/<dc:title>[\s\S]*?<rdf:li[^>]*>[^<]+<\/rdf:li>/.test(text), 'metadata: no title'],
    [!/<pdfuaid:part[^>]*>1<|pdfuaid:part="1"/.test(text), 'metadata: no PDF/UA identifier'],
    [!/<pdfaid:part[^>]*>2<|pdfaid:part="2"/.test(text), 'metadata: no PDF/A identifier'],
    [!/<pdfaid:conformance[^>]*>A<|pdfaid:conformance="A"/.test(text), 'metadata: not level A of PDF/A'],
  ]);
}

function hasOutline(catalog: PDFDict): boolean {
  const outlines = dictOf(catalog, 'Outlines');
  return outlines !== undefined && outlines.get(PDFName.of('First')) !== undefined;
}

/** Fonts: embedded, and their characters known. */
export function checkFonts(document: PDFDocument): string[] {
  return document.context.enumerateIndirectObjects().flatMap(([, object]) => {
    if (!(object instanceof PDFDict) || object.get(PDFName.of('Type')) !== PDFName.of('Font')) return [];
    if (!object.has(PDFName.of('Subtype')) || isDescendant(object)) return [];
    const name = String(object.get(PDFName.of('BaseFont')));
    return list([
      [!isEmbedded(object), `font ${name}: not embedded`],
      [!(entryOf(object, 'ToUnicode') instanceof PDFRawStream), `font ${name}: characters unknown`],
    ]);
  });
}

function isDescendant(font: PDFDict): boolean {
  return ['/CIDFontType0', '/CIDFontType2'].includes(String(font.get(PDFName.of('Subtype'))));
}

function isEmbedded(font: PDFDict): boolean {
  const descendants = entryOf(font, 'DescendantFonts');
  const holder = descendants instanceof PDFArray ? descendants.lookup(0) : font;
  const descriptor = holder instanceof PDFDict ? dictOf(holder, 'FontDescriptor') : undefined;
  return ['FontFile', 'FontFile2', 'FontFile3'].some((key) => descriptor?.has(PDFName.of(key)));
}

export function list(checks: readonly (readonly [isWrong: boolean, problem: string])[]): string[] {
  return checks.flatMap(([isWrong, problem]) => (isWrong ? [problem] : []));
}
