import { toPlainText } from '@agendawerk/shared/richtext/index.ts';
import { getSchema } from '@tiptap/core';
import { DOMParser as DocumentParser } from '@tiptap/pm/model';
import { describe, expect, it } from 'vitest';
import { readDocument } from '../document.ts';
import { schemaExtensions } from '../schema.ts';
import { cleanPastedHtml } from './clean-html.ts';
import libreOffice from './samples/libreoffice-24.html?raw';
import word from './samples/word-365.html?raw';

const schema = getSchema(schemaExtensions);

/** As the editor does it: cleaned, read by the closed schema, and checked by the schema of shared. */
function paste(html: string) {
  const holder = document.createElement('div');
  holder.innerHTML = cleanPastedHtml(html);
  return readDocument(DocumentParser.fromSchema(schema).parse(holder));
}

const blocks = (html: string) => paste(html)?.content ?? [];
const text = (words: string, ...marks: object[]) => ({
  type: 'text',
  text: words,
  ...(marks.length > 0 ? { marks } : {}),
});
const paragraph = (...content: object[]) => ({ type: 'paragraph', ...(content.length > 0 ? { content } : {}) });
const item = (...content: object[]) => ({ type: 'listItem', content });
const bold = { type: 'bold' };
const italic = { type: 'italic' };

describe('a text pasted from Word', () => {
  const pasted = blocks(word);

  it('keeps headings as headings and bold lines as bold lines', () => {
    expect(pasted.slice(0, 3)).toEqual([
      { type: 'heading', attrs: { level: 2 }, content: [text('Digitale Agenda Musterlingen')] },
      { type: 'heading', attrs: { level: 2 }, content: [text('Leitbild')] },
      paragraph(text('Unser Anspruch', bold)),
    ]);
  });

  it('keeps bold, italic and links, and nothing else of its looks', () => {
    expect(pasted[3]).toEqual(
      paragraph(
        text('Die Stadt Musterlingen will '),
        text('bis 2030', bold),
        text(' alle Leistungen '),
        text('online', italic),
        text(' anbieten, siehe '),
        text('Beschluss', { type: 'link', attrs: { href: 'https://www.musterlingen.de/digital' } }),
        text('[1]. Versteckt:'),
      ),
    );
  });

  it('turns drawn lists into lists, with their levels and their numbering', () => {
    expect(pasted.slice(4, 6)).toEqual([
      {
        type: 'bulletList',
        content: [
          item(paragraph(text('Bürgerservice verbessern')), {
            type: 'bulletList',
            content: [item(paragraph(text('Termine '), text('online', bold)))],
          }),
          item(paragraph(text('Netze ausbauen'))),
        ],
      },
      { type: 'orderedList', content: [item(paragraph(text('Beschluss fassen'))), item(paragraph(text('Umsetzen')))] },
    ]);
  });

  it('keeps its table with merged cells; a heading in a cell becomes a bold line', () => {
    expect(pasted[6]).toEqual({
      type: 'table',
      content: [
        {
          type: 'tableRow',
          content: [
            { type: 'tableCell', attrs: { colspan: 2, rowspan: 1 }, content: [paragraph(text('Kosten', bold))] },
          ],
        },
        {
          type: 'tableRow',
          content: [
            { type: 'tableCell', content: [paragraph(text('2027', bold))] },
            { type: 'tableCell', content: [paragraph()] },
          ],
        },
      ],
    });
  });

  it('loses empty lines, pictures, comments, hidden words and links that run scripts', () => {
    expect(pasted.slice(7)).toEqual([paragraph(text('Kein Link'))]);
    expect(toPlainText(paste(word))).not.toMatch(/interne Notiz|Kommentar von Anna|@font-face/);
  });
});

describe('a text pasted from LibreOffice', () => {
  const pasted = blocks(libreOffice);

  it('keeps heading, line break, marks and link', () => {
    expect(pasted.slice(0, 2)).toEqual([
      { type: 'heading', attrs: { level: 2 }, content: [text('Ausgangslage')] },
      paragraph(
        text('Neun Bausteine, davon '),
        text('drei', bold),
        text(' im '),
        text('Einsatz', italic),
        text('.'),
        { type: 'hardBreak' },
        text('Neue Zeile. '),
        text('Schreiben Sie uns', { type: 'link', attrs: { href: 'mailto:digital@musterlingen.de' } }),
      ),
    ]);
  });

  it('keeps lists in lists, also where the inner one stands between the items', () => {
    expect(pasted.slice(2, 4)).toEqual([
      {
        type: 'bulletList',
        content: [
          item(paragraph(text('Formularserver')), {
            type: 'bulletList',
            content: [item(paragraph(text('seit 2024')))],
          }),
          item(paragraph(text('Bezahlen'))),
        ],
      },
      {
        type: 'orderedList',
        content: [
          item(paragraph(text('Prüfen')), { type: 'orderedList', content: [item(paragraph(text('mit Personalrat')))] }),
        ],
      },
    ]);
  });

  it('keeps head cells of tables', () => {
    const cell = (type: string, words: string) => ({ type, content: [paragraph(text(words))] });
    expect(pasted[4]).toEqual({
      type: 'table',
      content: [
        { type: 'tableRow', content: [cell('tableHeader', 'Jahr'), cell('tableHeader', 'Anteil')] },
        { type: 'tableRow', content: [cell('tableCell', '2026'), cell('tableCell', '38 %')] },
      ],
    });
  });
});

describe('anything else that is pasted', () => {
  it('bold that a web page takes back is not bold', () => {
    expect(
      blocks('<b style="font-weight:normal"><p>Aus <span style="font-weight:700">Google</span> Docs</p></b>'),
    ).toEqual([paragraph(text('Aus '), text('Google', bold), text(' Docs'))]);
  });

  it('a table in a table becomes lines of its cell', () => {
    expect(
      blocks(
        '<table><tr><td>Außen<table><tr><td>a</td><td>b</td></tr><tr><td>c</td><td>d</td></tr></table></td></tr></table>',
      ),
    ).toEqual([
      {
        type: 'table',
        content: [
          {
            type: 'tableRow',
            content: [
              {
                type: 'tableCell',
                content: [paragraph(text('Außen')), paragraph(text('a | b')), paragraph(text('c | d'))],
              },
            ],
          },
        ],
      },
    ]);
  });

  it('scripts, event handlers and data addresses do not come in', () => {
    const html =
      '<p onclick="x()">Text<script>alert(1)</script><a href="data:text/html,x">Daten</a><img src=x onerror=alert(1)></p><object data="https://example.org">Objekt</object>';
    expect(blocks(html)).toEqual([paragraph(text('TextDaten'))]);
  });

  it('characters that cannot be stored are left out', () => {
    expect(blocks('<p>a\u0000b\ud800c 🚀</p>')).toEqual([paragraph(text('abc 🚀'))]);
  });

  it('levels beyond the fourth become the fourth, the first becomes the second', () => {
    const levels = blocks('<h1>1</h1><h3>3</h3><h6>6</h6>').map(
      (block) => block.type === 'heading' && block.attrs.level,
    );
    expect(levels).toEqual([2, 3, 4]);
  });

  it('quotes, code and definition lists stay as paragraphs', () => {
    expect(
      toPlainText(
        paste('<blockquote><p>Zitat</p></blockquote><pre>Zeile</pre><dl><dt>Begriff</dt><dd>Erklärung</dd></dl>'),
      ),
    ).toBe('Zitat\nZeile\nBegriff\nErklärung');
  });
});
