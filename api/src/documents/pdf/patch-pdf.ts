import { PDFDict, type PDFDocument, PDFName, PDFRawStream, PDFRef } from '@cantoo/pdf-lib';
import { openPdf } from './open-pdf.ts';
import { dictOf, listOf, nameOf } from './pdf-objects.ts';
import { savePdf } from './save-pdf.ts';
import { readStructure, type StructureElement, walkStructure } from './structure-tree.ts';
import { identifyAsPdfUa, readXmp } from './xmp.ts';

/**
 * Adds what Typst cannot write: row headers, the PDF/UA identifier beside the PDF/A one (it takes one standard at a time),
 * and that the title, not the file name, names the window (ADR-0011).
 * @param options.rowHeaders for each table in the order of reading: whether its first column names the rows
 */
export async function patchPdf(bytes: Uint8Array, options: { rowHeaders: readonly boolean[] }): Promise<Uint8Array> {
  const document = await openPdf(bytes);
  showTitle(document);
  patchMetadata(document);
  addRowHeaders(document, options.rowHeaders);
  return savePdf(document);
}

function showTitle({ catalog, context }: PDFDocument): void {
  const preferences = dictOf(catalog, 'ViewerPreferences') ?? context.obj({});
  preferences.set(PDFName.of('DisplayDocTitle'), context.obj(true));
  catalog.set(PDFName.of('ViewerPreferences'), preferences);
}

function patchMetadata({ catalog, context }: PDFDocument): void {
  const reference = catalog.get(PDFName.of('Metadata'));
  const stream = context.lookup(reference);
  if (!(stream instanceof PDFRawStream) || !(reference instanceof PDFRef))
    throw new TypeError('the PDF has no metadata');
  const xmp = new TextEncoder().encode(identifyAsPdfUa(readXmp(stream)));
  context.assign(reference, context.stream(xmp, { Type: 'Metadata', Subtype: 'XML' }));
}

function addRowHeaders(document: PDFDocument, rowHeaders: readonly boolean[]): void {
  const tables = [...walkStructure(readStructure(document) ?? [])].filter(({ type }) => type === 'Table');
  if (tables.length !== rowHeaders.length) {
    throw new TypeError(`the PDF has ${tables.length} tables where the document has ${rowHeaders.length}`);
  }
  for (const [index, table] of tables.entries()) if (rowHeaders[index]) markRows(table);
}

/** First cell of a row becomes its header. Cells lose their list of headers: readers then find row and column by scope. */
function markRows(table: StructureElement): void {
  for (const row of walkStructure([table])) {
    if (row.type !== 'TR' || row.parent?.type === 'THead') continue;
    for (const [index, cell] of row.children.entries()) {
      const isHeader = index === 0 && cell.type === 'TD';
      if (isHeader) cell.dict.set(PDFName.of('S'), PDFName.of('TH'));
      for (const attributes of listOf(cell.dict, 'A')) {
        if (!(attributes instanceof PDFDict) || nameOf(attributes, 'O') !== 'Table') continue;
        attributes.delete(PDFName.of('Headers'));
        if (isHeader) attributes.set(PDFName.of('Scope'), PDFName.of('Row'));
      }
    }
  }
}
