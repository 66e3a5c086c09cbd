import { PDFCrossRefStream, type PDFDocument, type PDFRef } from '@cantoo/pdf-lib';

interface Entry {
  ref: PDFRef;
}
interface EntryList {
  entries: Entry[];
  appendEntry: (entry: Entry) => void;
}

/**
 * pdf-lib looks for the place of each object from the beginning of its list, which takes longer than everything else
 * for the 30,000 objects of a long agenda. They come in order, so their place is the end (docs/solutions/pdf-lib-save.md).
 */
const list = PDFCrossRefStream.prototype as unknown as EntryList;
const appendAnywhere = list.appendEntry;
if (typeof appendAnywhere !== 'function') throw new TypeError('pdf-lib has changed: look at save-pdf.ts');
list.appendEntry = function append(this: EntryList, entry: Entry): void {
  const last = this.entries.at(-1);
  if (last && last.ref.objectNumber > entry.ref.objectNumber) appendAnywhere.call(this, entry);
  else this.entries.push(entry);
};

/** Small and without anything that the document does not hold: no new dates, no empty page. */
export function savePdf(document: PDFDocument): Promise<Uint8Array> {
  return document.save({
    useObjectStreams: true,
    addDefaultPage: false,
    updateFieldAppearances: false,
    objectsPerTick: Number.POSITIVE_INFINITY,
  });
}
