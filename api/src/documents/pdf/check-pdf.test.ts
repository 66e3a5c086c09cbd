import {
  PDFArray,
  PDFBool,
  PDFDict,
  type PDFDocument,
  PDFName,
  PDFRawStream,
  PDFRef,
  PDFString,
} from '@cantoo/pdf-lib';
import { beforeAll, describe, expect, test } from 'vitest';
import { renderAgendaPdf } from '../render/render-pdf.ts';
import { createSmallContent } from '../testing/small-content.factory.ts';
import { checkPdf } from './check-pdf.ts';
import { openPdf } from './open-pdf.ts';
import { dictOf, entryOf, listOf, nameOf } from './pdf-objects.ts';
import { savePdf } from './save-pdf.ts';
import { isElement, readStructure, type StructureElement, walkStructure } from './structure-tree.ts';
import { readXmp } from './xmp.ts';

let good: Uint8Array;
beforeAll(async () => {
  ({ bytes: good } = await renderAgendaPdf({ content: createSmallContent(), createdAt: '2026-11-22T08:00:00.000Z' }));
});

const key = (name: string) => PDFName.of(name);

async function problemsAfter(spoil: (document: PDFDocument) => void): Promise<string[]> {
  const document = await openPdf(good);
  spoil(document);
  return checkPdf(await savePdf(document));
}

function find(
  document: PDFDocument,
  type: string,
  isWanted: (element: StructureElement) => boolean = () => true,
): StructureElement {
  for (const element of walkStructure(readStructure(document) ?? []))
    if (element.type === type && isWanted(element)) return element;
  throw new Error(`no ${type}`);
}

function spoilMetadata({ catalog, context }: PDFDocument, change: (xmp: string) => string): void {
  const reference = catalog.get(key('Metadata'));
  const stream = context.lookup(reference);
  if (!(stream instanceof PDFRawStream) || !(reference instanceof PDFRef)) throw new Error('no metadata');
  context.assign(reference, context.stream(new TextEncoder().encode(change(readXmp(stream)))));
}

function eachFont(document: PDFDocument, change: (font: PDFDict) => void): void {
  for (const [, object] of document.context.enumerateIndirectObjects())
    if (object instanceof PDFDict && nameOf(object, 'Type') === 'Font') change(object);
}

function firstLink(document: PDFDocument): { page: PDFDict; link: PDFDict } {
  for (const { node } of document.getPages()) {
    const link = listOf(node, 'Annots').find((annotation) => annotation instanceof PDFDict);
    if (link instanceof PDFDict) return { page: node, link };
  }
  throw new Error('no link');
}

function setType(element: StructureElement, type: string): void {
  element.dict.set(key('S'), key(type));
}

test('a document of the program has nothing wrong with it', async () => {
  expect(await checkPdf(good)).toEqual([]);
});

describe('what a reader needs to know of the file', () => {
  test.each<[string, (document: PDFDocument) => void]>([
    ['catalog: not marked as tagged', ({ catalog }) => void catalog.delete(key('MarkInfo'))],
    [
      'catalog: tags are marked as suspect',
      ({ catalog }) => dictOf(catalog, 'MarkInfo')?.set(key('Suspects'), PDFBool.True),
    ],
    ['catalog: language is not German', ({ catalog }) => catalog.set(key('Lang'), PDFString.of('en'))],
    ['catalog: the title is not displayed', ({ catalog }) => void catalog.delete(key('ViewerPreferences'))],
    ['catalog: no structure tree', ({ catalog }) => void catalog.delete(key('StructTreeRoot'))],
    ['catalog: no bookmarks', ({ catalog }) => void catalog.delete(key('Outlines'))],
    [
      'metadata: no title',
      (document) => spoilMetadata(document, (xmp) => xmp.replace(/<dc:title>.*?<\/dc:title>/, '')),
    ],
    [
      'metadata: no PDF/UA identifier',
      (document) => spoilMetadata(document, (xmp) => xmp.replace(/<pdfuaid:part.*?<\/pdfuaid:part>/, '')),
    ],
    [
      'metadata: no PDF/A identifier',
      (document) => spoilMetadata(document, (xmp) => xmp.replace('<pdfaid:part>2', '<pdfaid:part>1')),
    ],
    [
      'metadata: not level A of PDF/A',
      (document) => spoilMetadata(document, (xmp) => xmp.replace('conformance>A', 'conformance>B')),
    ],
  ])('%s', async (problem, spoil) => {
    expect(await problemsAfter(spoil)).toContain(problem);
  });
});

describe('fonts', () => {
  test('that are not embedded, or whose characters nobody knows, are found', async () => {
    const problems = await problemsAfter((document) => {
      eachFont(document, (font) => {
        font.delete(key('ToUnicode'));
        const descendants = entryOf(font, 'DescendantFonts');
        const descendant = descendants instanceof PDFArray ? descendants.lookup(0) : undefined;
        if (descendant instanceof PDFDict) dictOf(descendant, 'FontDescriptor')?.delete(key('FontFile2'));
      });
    });
    expect(problems.join('\n')).toMatch(/font \/\w+\+FiraSans-Regular: not embedded/);
    expect(problems.join('\n')).toMatch(/font \/\w+\+FiraSans-Regular: characters unknown/);
  });
});

describe('the structure', () => {
  test.each<[string, (document: PDFDocument) => void]>([
    ['heading: H2 after none', (document) => setType(find(document, 'H1'), 'H2')],
    ['heading: H4 after H2', (document) => setType(find(document, 'H3'), 'H4')],
    ['structure: unknown type Absatz', (document) => setType(find(document, 'P'), 'Absatz')],
    ['structure: P in Table', (document) => setType(find(document, 'THead'), 'P')],
    ['structure: TR in P', (document) => setType(find(document, 'THead'), 'P')],
    ['structure: P in LI', (document) => setType(find(document, 'LBody'), 'P')],
    ['table: header without scope', (document) => find(document, 'TH').dict.delete(key('A'))],
    [
      'table: rows of different length',
      (document) => dropLastChild(find(document, 'TR', ({ children }) => children.length > 2)),
    ],
    ['figure: no description', (document) => find(document, 'Figure').dict.delete(key('Alt'))],
    ['note: no id', (document) => setType(find(document, 'P'), 'Note')],
    ['link: not tied to its area', (document) => dropAreas(find(document, 'Link'))],
  ])('%s', async (problem, spoil) => {
    expect(await problemsAfter(spoil)).toContain(problem);
  });

  function dropLastChild({ dict }: StructureElement): void {
    const children = entryOf(dict, 'K');
    if (children instanceof PDFArray) children.remove(children.size() - 1);
  }

  function dropAreas(link: StructureElement): void {
    const kept = link.order.filter((entry) => !isElement(entry)).map((entry) => ('id' in entry ? entry.id : 0));
    link.dict.set(key('K'), link.dict.context.obj(kept));
  }
});

describe('pages', () => {
  test('with something painted that is neither tagged nor an artifact are found', async () => {
    const problems = await problemsAfter((document) => {
      const page = document.getPage(2).node;
      const stream = document.context.register(document.context.stream('0 0 10 10 re f'));
      page.set(key('Contents'), document.context.obj([page.get(key('Contents')) ?? stream, stream]));
    });
    expect(problems).toEqual(['page 3: 1 painted pieces are not tagged']);
  });

  test('with content that the structure does not name are found', async () => {
    const problems = await problemsAfter((document) =>
      find(document, 'P', ({ content }) => content.length > 0).dict.delete(key('K')),
    );
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatch(/^page \d+: 1 tagged pieces are not in the structure tree$/);
  });

  test('with links that say nothing, lead past the structure or are reached in another order are found', async () => {
    const problems = await problemsAfter((document) => {
      const { page, link } = firstLink(document);
      link.delete(key('Contents'));
      // LibreOffice writes a string where a name belongs; validators refuse it.
      page.set(key('Tabs'), PDFString.of('S'));
      const stranger = document.context.obj({
        Type: 'Annot',
        Subtype: 'Link',
        Rect: [0, 0, 1, 1],
        Contents: PDFString.of('irgendwohin'),
      });
      (entryOf(page, 'Annots') as PDFArray).push(document.context.register(stranger));
    });
    expect(problems.map((problem) => problem.replace(/^page \d+/, 'page'))).toEqual([
      'page: tab order does not follow the structure',
      'page: a link without words',
      'page: a link outside of the structure',
    ]);
  });
});
