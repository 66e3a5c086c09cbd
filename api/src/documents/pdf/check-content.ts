import { PDFDict, type PDFDocument, PDFName } from '@cantoo/pdf-lib';
import { list } from './check-metadata.ts';
import { entryOf, listOf, nameOf, textOf } from './pdf-objects.ts';
import { type PageContent, readPages } from './page-content.ts';
import { type StructureElement, walkStructure } from './structure-tree.ts';

/** Everything painted is tagged or an artifact, and every tag is in the tree (ISO 14289-1, 7.1). */
export function checkContent(document: PDFDocument, elements: readonly StructureElement[]): string[] {
  const known = new Set(
    [...walkStructure(elements)].flatMap(({ content }) => content.map(({ page, id }) => `${page}:${id}`)),
  );
  return readPages(document).flatMap((page, index) => checkPage(page, index + 1, known));
}

function checkPage({ ref, texts, unmarked }: PageContent, number: number, known: ReadonlySet<string>): string[] {
  const orphans = [...texts.keys()].filter((id) => !known.has(`${ref.toString()}:${id}`)).length;
  return list([
    [unmarked > 0, `page ${number}: ${unmarked} painted pieces are not tagged`],
    [orphans > 0, `page ${number}: ${orphans} tagged pieces are not in the structure tree`],
  ]);
}

/** Links say where they lead and are part of the structure (ISO 14289-1, 7.18). */
export function checkLinks(document: PDFDocument, elements: readonly StructureElement[]): string[] {
  const tied = new Set(
    [...walkStructure(elements)].filter(({ type }) => type === 'Link').flatMap(({ objects }) => objects),
  );
  return document.getPages().flatMap(({ node }, index) => {
    const links = listOf(node, 'Annots').filter(
      (object) => object instanceof PDFDict && nameOf(object, 'Subtype') === 'Link',
    ) as PDFDict[];
    const tabs = entryOf(node, 'Tabs');
    return list([
      // A string is not a name: LibreOffice writes one, and validators refuse it.
      [
        links.length > 0 && !(tabs instanceof PDFName && tabs.decodeText() === 'S'),
        `page ${index + 1}: tab order does not follow the structure`,
      ],
      [links.some((link) => !textOf(link, 'Contents')?.trim()), `page ${index + 1}: a link without words`],
      [links.some((link) => !tied.has(link)), `page ${index + 1}: a link outside of the structure`],
    ]);
  });
}
