import { ParseSpeeds, PDFDocument } from '@cantoo/pdf-lib';

/** Opens a file without touching its dates; a broken object is an error, not a warning. */
export function openPdf(bytes: Uint8Array): Promise<PDFDocument> {
  return PDFDocument.load(bytes, {
    updateMetadata: false,
    parseSpeed: ParseSpeeds.Fastest,
    throwOnInvalidObject: true,
  });
}
