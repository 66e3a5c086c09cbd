import { PDFDict, type PDFDocument, PDFNumber, PDFRef } from '@cantoo/pdf-lib';
import { dictOf, listOf, nameOf, rawListOf, textOf } from './pdf-objects.ts';

/** A piece of page content that belongs to a structure element. */
export interface MarkedContent {
  page: string;
  id: number;
}

export interface StructureElement {
  dict: PDFDict;
  /** Standard type: custom ones are followed through the role map. */
  type: string;
  /** Whether the type, after the role map, is none that PDF knows. */
  isUnknownType: boolean;
  parent: StructureElement | undefined;
  children: StructureElement[];
  content: MarkedContent[];
  /** Annotations, such as links. */
  objects: PDFDict[];
  /** Elements and content in the order of reading. */
  order: (StructureElement | MarkedContent)[];
}

const standardTypes = new Set(
  'Document Part Art Sect Div BlockQuote Caption TOC TOCI Index NonStruct Private P H H1 H2 H3 H4 H5 H6 L LI Lbl LBody Table TR TH TD THead TBody TFoot Span Quote Note Reference BibEntry Code Link Annot Ruby Warichu RB RT RP WT WP Figure Formula Form'.split(
    ' ',
  ),
);

/** The structure tree as objects, or undefined where the file has none. */
export function readStructure(document: PDFDocument): StructureElement[] | undefined {
  const root = dictOf(document.catalog, 'StructTreeRoot');
  if (!root) return undefined;
  const roles = readRoles(dictOf(root, 'RoleMap'));
  return listOf(root, 'K').flatMap((child) =>
    child instanceof PDFDict ? [readElement(child, undefined, undefined, roles)] : [],
  );
}

/** Every element in the order of reading. */
export function* walkStructure(elements: readonly StructureElement[]): Generator<StructureElement> {
  for (const element of elements) {
    yield element;
    yield* walkStructure(element.children);
  }
}

/** How an element is told from a piece of content in `order`. */
export function isElement(entry: StructureElement | MarkedContent): entry is StructureElement {
  return 'children' in entry;
}

function readRoles(map: PDFDict | undefined): Map<string, string> {
  return new Map(map?.keys().map((key) => [key.decodeText(), nameOf(map, key.decodeText()) ?? '']) ?? []);
}

function readElement(
  dict: PDFDict,
  parent: StructureElement | undefined,
  pageAbove: string | undefined,
  roles: Map<string, string>,
): StructureElement {
  const type = resolveType(nameOf(dict, 'S') ?? '', roles);
  const page =
    rawListOf(dict, 'Pg')
      .find((ref) => ref instanceof PDFRef)
      ?.toString() ?? pageAbove;
  const element: StructureElement = {
    dict,
    type,
    isUnknownType: !standardTypes.has(type),
    parent,
    children: [],
    content: [],
    objects: [],
    order: [],
  };
  for (const child of listOf(dict, 'K')) {
    if (child instanceof PDFNumber) addContent(element, page, child.asNumber());
    if (!(child instanceof PDFDict)) continue;
    const kind = nameOf(child, 'Type');
    const childPage =
      rawListOf(child, 'Pg')
        .find((ref) => ref instanceof PDFRef)
        ?.toString() ?? page;
    if (kind === 'MCR') addContent(element, childPage, numberOf(child, 'MCID'));
    else if (kind === 'OBJR')
      element.objects.push(...listOf(child, 'Obj').filter((object) => object instanceof PDFDict));
    else {
      const read = readElement(child, element, page, roles);
      element.children.push(read);
      element.order.push(read);
    }
  }
  return element;
}

function addContent(element: StructureElement, page: string | undefined, id: number | undefined): void {
  if (page === undefined || id === undefined) return;
  element.content.push({ page, id });
  element.order.push({ page, id });
}

function numberOf(dict: PDFDict, key: string): number | undefined {
  const [object] = listOf(dict, key);
  return object instanceof PDFNumber ? object.asNumber() : undefined;
}

function resolveType(type: string, roles: Map<string, string>): string {
  const seen = new Set<string>();
  let current = type;
  while (!standardTypes.has(current) && roles.has(current) && !seen.has(current)) {
    seen.add(current);
    current = roles.get(current) ?? '';
  }
  return current;
}

/** One attribute of an element, such as `Table/Scope`. */
export function attributeOf(element: StructureElement, owner: string, key: string): string | undefined {
  for (const attributes of listOf(element.dict, 'A')) {
    if (attributes instanceof PDFDict && nameOf(attributes, 'O') === owner) {
      const value = nameOf(attributes, key) ?? textOf(attributes, key) ?? numberOf(attributes, key)?.toString();
      if (value !== undefined) return value;
    }
  }
  return undefined;
}
