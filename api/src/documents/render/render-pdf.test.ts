import { createHash } from 'node:crypto';
import type { PDFDocument } from '@cantoo/pdf-lib';
import { beforeAll, describe, expect, it } from 'vitest';
import { buildAgendaDocument } from '../model/agenda-document.builder.ts';
import type { Block, DocumentModel, TableBlock } from '../model/document.ts';
import { inlinesOf, walkBlocks, walkDocument } from '../model/document.walk.ts';
import { extractText, squeeze, TextReader } from '../pdf/extract-text.ts';
import { openPdf } from '../pdf/open-pdf.ts';
import { readPages } from '../pdf/page-content.ts';
import { textOf } from '../pdf/pdf-objects.ts';
import { attributeOf, readStructure, type StructureElement, walkStructure } from '../pdf/structure-tree.ts';
import * as make from '../testing/content.factory.ts';
import { createSmallContent } from '../testing/small-content.factory.ts';
import { replacement } from '../text/sanitise.ts';
import { DocumentError } from './document-error.ts';
import { renderAgendaPdf } from './render-pdf.ts';

const createdAt = '2026-11-22T08:00:00.000Z';
const render = (content = createSmallContent()) => renderAgendaPdf({ content, createdAt });

function hash(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

describe('an agenda as PDF', () => {
  const content = createSmallContent();
  const model: DocumentModel = buildAgendaDocument({ content, createdAt, replacedCharacters: 0 });
  let bytes: Uint8Array;
  let document: PDFDocument;
  let elements: StructureElement[];
  let reader: TextReader;
  const textsOf = (...types: string[]) =>
    elements.filter(({ type }) => types.includes(type)).map((element) => squeeze(reader.textOf(element)));

  beforeAll(async () => {
    ({ bytes } = await render(content));
    document = await openPdf(bytes);
    elements = [...walkStructure(readStructure(document) ?? [])];
    reader = new TextReader(document);
  });

  it('is the same file for the same content and instant', async () => {
    expect(hash((await render(content)).bytes)).toBe(hash(bytes));
    const later = await renderAgendaPdf({ content, createdAt: '2026-11-23T08:00:00.000Z' });
    expect(hash(later.bytes)).not.toBe(hash(bytes));
  });

  it('says what it is: title, municipality, language, day', () => {
    expect(document.getTitle()).toBe('Digitale Agenda Musterlingen, Stadt Musterlingen');
    expect(document.getAuthor()).toBe('Stadt Musterlingen');
    expect(document.getCreationDate()?.toISOString()).toBe(createdAt);
  });

  it('has every heading of the model, in the same order and level', () => {
    const headings = elements.flatMap((element) =>
      /^H[1-6]$/.test(element.type) ? [`${element.type} ${squeeze(reader.textOf(element))}`] : [],
    );
    const wanted = [...walkDocument(model)].flatMap((block) =>
      block.type === 'heading' ? [`H${block.level} ${squeeze(block.text)}`] : [],
    );
    expect(headings).toEqual(['H1 Inhalt', ...wanted]);
  });

  it('has every caption and every cell of the model, in the order of reading', () => {
    const tables = [...walkDocument(model)].filter((block): block is TableBlock => block.type === 'table');
    const captions = [...walkDocument(model)].flatMap((block) =>
      'caption' in block && block.caption !== null ? [squeeze(block.caption)] : [],
    );
    expect(textsOf('Caption')).toEqual(captions);
    const cells = textsOf('TH', 'TD').join('|');
    for (const { rows } of tables)
      expect(cells).toContain(rows.map((row) => row.map((cell) => squeeze(wordsOf(cell.blocks))).join('|')).join('|'));
  });

  it('names rows and columns of its tables for those who cannot see them', () => {
    const scopes = elements
      .filter(({ type }) => type === 'TH')
      .map((element) => attributeOf(element, 'Table', 'Scope'));
    expect(new Set(scopes)).toEqual(new Set(['Row', 'Column']));
    const rows = elements.filter(
      ({ type, parent }) => type === 'TR' && (parent?.type === 'TBody' || parent?.type === 'TFoot'),
    );
    const withoutHeader = rows.filter(({ children }) => children[0]?.type !== 'TH');
    // The one table that somebody wrote without row headers.
    expect(withoutHeader).toHaveLength(2);
  });

  it('carries its mark, its page and how many there are on every page after the cover', () => {
    const pages = readPages(document);
    expect(pages.length).toBeGreaterThan(8);
    for (const [index, { artifacts }] of pages.entries()) {
      if (index === 0) continue;
      expect(squeeze(artifacts)).toContain(squeeze('Arbeitsstand vom 22.11.2026'));
      expect(squeeze(artifacts)).toContain(squeeze(`Seite ${index + 1} von ${pages.length}`));
    }
  });

  it('has a picture with its words for every chart', () => {
    const figures = [...walkDocument(model)].flatMap((block) => (block.type === 'figure' ? [block.alt] : []));
    expect(elements.filter(({ type }) => type === 'Figure').map(({ dict }) => textOf(dict, 'Alt'))).toEqual(figures);
  });
});

function wordsOf(blocks: Block[]): string {
  const marks = { green: '●', amber: '▲', red: '■', none: '○' };
  return [...walkBlocks(blocks)]
    .flatMap(inlinesOf)
    .map((inline) =>
      inline.type === 'status' ? `${marks[inline.mark]}${inline.text}` : 'text' in inline ? inline.text : '',
    )
    .join('');
}

describe('whatever people write', () => {
  const markup =
    '#panic("x") $x^2$ = H *a* _b_ `c` #read("/agenda.typ") <l> @ref // /* */ <script>alert(1)</script> \\u{41} [x](y) ~ -- {{x}} %s';
  const long = 'x'.repeat(200);
  const german = 'Donaudampfschifffahrtsgesellschaftskapitän'.repeat(5);
  const printed = [markup, long, german, 'https://www.example.de/'.padEnd(180, 'pfad/')];
  let text: string;

  beforeAll(async () => {
    const body = {
      type: 'doc' as const,
      content: printed.map((value) => ({
        type: 'heading' as const,
        attrs: { level: 4 as const },
        content: [{ type: 'text' as const, text: value }],
      })),
    };
    const field = make.createField({ name: markup });
    const measure = make.createMeasure({
      title: `${markup} ${long}`.slice(0, 300),
      fieldId: field.id,
      description: body,
      benefit: `${printed.join('\n')}\nRakete 🚀 und שלום\u0000\u202e`,
      risks: [{ id: make.nextId(), title: long, likelihood: null, impact: null, mitigation: markup }],
      costs: [
        {
          id: make.nextId(),
          year: null,
          untilYear: null,
          kind: 'expense',
          recurrence: 'once',
          amount: '999999999999.99',
          amountMax: null,
          budgetLine: long,
          note: markup,
        },
      ],
    });
    const kpi = make.createKpi({
      name: markup,
      unit: markup.slice(0, 40),
      decimals: 6,
      baselineValue: -1e12,
      baselineOn: '1900-01-01',
      targets: [{ dueOn: '2199-12-31', value: 1e12 }],
    });
    const agenda = { ...make.createContent().agenda, title: `${markup}${long}`.slice(0, 300) };
    const { bytes } = await render(make.createContent({ agenda, fields: [field], measures: [measure], kpis: [kpi] }));
    text = squeeze(extractText(await openPdf(bytes)));
  });

  it.each(printed)('is printed as typed: %s', (value) => {
    expect(text).toContain(squeeze(value));
  });

  it('shows a sign where no font has the character, and the annex says so', () => {
    expect(text).toContain(squeeze(`Rakete ${replacement} und`));
    expect(text).toContain(squeeze(`An 1 Stelle steht ${replacement} für ein Zeichen`));
  });

  it('keeps Hebrew', () => {
    expect(text).toMatch(/שלום|םולש/);
  });
});

describe('the emptiest agenda', () => {
  it('is a document too', async () => {
    const { pages, bytes } = await render(make.createContent());
    expect(pages).toBe(6);
    expect(extractText(await openPdf(bytes))).toContain('noch nicht festgelegt');
  });
});

describe('a document that would not be accessible', () => {
  it('is not handed out, and the log learns nothing of what people wrote', async () => {
    const twice = make.createMeasure({ title: 'Geheimes' });
    const failure = await render(make.createContent({ measures: [twice, twice] })).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(DocumentError);
    expect((failure as DocumentError).problems).toContain('Zwei Überschriften tragen dieselbe Kennung.');
    expect((failure as DocumentError).reason).toBe('1 problems in the model');
  });
});
