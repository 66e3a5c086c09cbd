import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromPlainText, toPlainText } from '../plain-text.ts';
import { type Block, type RichText, richTextSchema } from '../richtext.schema.ts';
import { mergeRichText } from './merge-rich-text.ts';
import { isSameRichText, normalizeRichText } from './normalize.ts';
import { anySteps, anyText, edit } from './testing/any-text.ts';

const text = (...paragraphs: string[]): RichText => ({
  type: 'doc',
  content: paragraphs.map((part) => ({ type: 'paragraph', content: [{ type: 'text', text: part }] })),
});
const merge = (base: RichText | null, mine: RichText | null, theirs: RichText | null) =>
  mergeRichText({ base, mine, theirs });
const plain = (result: { merged: RichText | null }) => toPlainText(result.merged);
const list = (...items: string[]): Block => ({
  type: 'bulletList',
  content: items.map((item) => ({
    type: 'listItem',
    content: [{ type: 'paragraph', content: [{ type: 'text', text: item }] }],
  })),
});
const doc = (...content: Block[]): RichText => ({ type: 'doc', content });
const table = (...rows: string[][]): Block => ({
  type: 'table',
  content: rows.map((cells) => ({
    type: 'tableRow',
    content: cells.map((cell) => ({
      type: 'tableCell',
      content: [{ type: 'paragraph', content: [{ type: 'text', text: cell }] }],
    })),
  })),
});
const ownWords = (result: RichText | null, author: string) =>
  new Set(toPlainText(result).match(new RegExp(`${author}\\d`, 'g')) ?? []);

describe('two people change one text', () => {
  it('each another paragraph: both changes stand', () => {
    const result = merge(
      text('Eins.', 'Zwei.', 'Drei.'),
      text('Eins neu.', 'Zwei.', 'Drei.'),
      text('Eins.', 'Zwei.', 'Drei neu.'),
    );
    expect(result).toEqual({ merged: text('Eins neu.', 'Zwei.', 'Drei neu.'), conflicts: [] });
  });

  it('each other words of one paragraph: both changes stand', () => {
    const result = merge(
      text('Die Stadt wird bis 2030 digital.'),
      text('Die Gemeinde wird bis 2030 digital.'),
      text('Die Stadt wird bis 2032 digital.'),
    );
    expect(plain(result)).toBe('Die Gemeinde wird bis 2032 digital.');
    expect(result.conflicts).toEqual([]);
  });

  it('the same word differently: both versions stay and are named', () => {
    const result = merge(
      text('Vorher.', 'Die Stadt wird digital.'),
      text('Vorher.', 'Die Stadt wird smart.'),
      text('Vorher.', 'Die Stadt wird klug.'),
    );
    expect(plain(result)).toBe('Vorher.\nDie Stadt wird smart.\nDie Stadt wird klug.');
    expect(result.conflicts).toEqual([
      {
        base: text('Die Stadt wird digital.').content,
        mine: text('Die Stadt wird smart.').content,
        theirs: text('Die Stadt wird klug.').content,
      },
    ]);
  });

  it('the same word in the same way: it stands once', () => {
    const changed = text('Die Stadt wird smart.');
    expect(merge(text('Die Stadt wird digital.'), changed, changed)).toEqual({ merged: changed, conflicts: [] });
  });

  it('both write on at the end: one after the other, with a space between', () => {
    expect(plain(merge(text('Anfang.'), text('Anfang. Meins'), text('Anfang. Anderes')))).toBe('Anfang. Meins Anderes');
    expect(plain(merge(null, text('Meins'), text('Anderes')))).toBe('Meins\nAnderes');
  });

  it('one deletes the paragraph that the other changes: the changed one stays and is named', () => {
    const result = merge(text('Bleibt.', 'Streitfall hier.'), text('Bleibt.'), text('Bleibt.', 'Streitfall dort.'));
    expect(plain(result)).toBe('Bleibt.\nStreitfall dort.');
    expect(result.conflicts).toMatchObject([{ mine: [], theirs: text('Streitfall dort.').content }]);
  });

  it('one makes it a heading, the other changes its words', () => {
    const heading = doc({ type: 'heading', attrs: { level: 2 }, content: [{ type: 'text', text: 'Unser Leitbild' }] });
    const result = merge(text('Unser Leitbild'), heading, text('Unser neues Leitbild'));
    expect(result).toEqual({
      merged: doc({ type: 'heading', attrs: { level: 2 }, content: [{ type: 'text', text: 'Unser neues Leitbild' }] }),
      conflicts: [],
    });
  });

  it('one makes a word bold, the other changes the next', () => {
    const bold = doc({
      type: 'paragraph',
      content: [
        { type: 'text', text: 'Die ' },
        { type: 'text', text: 'Stadt', marks: [{ type: 'bold' }] },
        { type: 'text', text: ' heute' },
      ],
    });
    const result = merge(text('Die Stadt heute'), bold, text('Die Stadt morgen'));
    expect(result.merged?.content[0]).toMatchObject({
      content: [{ text: 'Die ' }, { text: 'Stadt', marks: [{ type: 'bold' }] }, { text: ' morgen' }],
    });
  });

  it('in one list: new, changed and deleted items come together', () => {
    const result = merge(
      doc(list('Anna fragen', 'Beschluss fassen', 'Vergabe vorbereiten')),
      doc(list('Anna fragen', 'Beschluss fassen', 'Vergabe vorbereiten', 'Feiern')),
      doc(list('Anna heute fragen', 'Vergabe vorbereiten')),
    );
    expect(result).toEqual({ merged: doc(list('Anna heute fragen', 'Vergabe vorbereiten', 'Feiern')), conflicts: [] });
  });

  it('one item of a list differently: both versions stand in the item', () => {
    const result = merge(
      doc(list('Anna fragen', 'Fertig')),
      doc(list('Bernd fragen', 'Fertig')),
      doc(list('Carla fragen', 'Fertig')),
    );
    expect(plain(result)).toBe('Bernd fragen\nCarla fragen\nFertig');
    expect(result.merged?.content).toMatchObject([{ content: [{ content: [{}, {}] }, {}] }]);
    expect(result.conflicts).toHaveLength(1);
  });

  it('each took one of the last two items out: no empty list is left', () => {
    expect(merge(doc(list('Eins', 'Zwei')), doc(list('Eins')), doc(list('Zwei')))).toEqual({
      merged: null,
      conflicts: [],
    });
  });

  it('in one table: other cells and new rows come together', () => {
    const result = merge(
      doc(table(['Jahr', 'Kosten'], ['2027', '100'])),
      doc(table(['Jahr', 'Kosten'], ['2027', '120'])),
      doc(table(['Jahr', 'Summe'], ['2027', '100'], ['2028', '200'])),
    );
    expect(result).toEqual({ merged: doc(table(['Jahr', 'Summe'], ['2027', '120'], ['2028', '200'])), conflicts: [] });
  });

  it('one adds a column, the other a row: both tables stay and are named', () => {
    const result = merge(doc(table(['a', 'b'])), doc(table(['a', 'b', 'c'])), doc(table(['a', 'b'], ['c', 'd'])));
    expect(result.merged?.content).toHaveLength(2);
    expect(result.conflicts).toHaveLength(1);
  });

  it('a paragraph that one rewrote completely is still the same place', () => {
    const result = merge(
      text('Oben.', 'Alt.', 'Unten.'),
      text('Oben.', 'Völlig anderer Satz.', 'Unten.'),
      text('Oben.', 'Alt.', 'Unten!'),
    );
    expect(result).toEqual({ merged: text('Oben.', 'Völlig anderer Satz.', 'Unten!'), conflicts: [] });
  });

  it('an own insertion that the server already has is not written twice', () => {
    expect(plain(merge(text('A'), text('A', 'Neu eins', 'Neu zwei'), text('A', 'Neu eins')))).toBe(
      'A\nNeu eins\nNeu zwei',
    );
  });

  it('a text of 3,000 paragraphs in less than a second', () => {
    const paragraphs = Array.from(
      { length: 3000 },
      (_, index) => `Absatz ${index} über die Verwaltung und ihre Aufgaben.`,
    );
    const mine = text(...paragraphs.with(5, 'Von mir geändert.'));
    const theirs = text(...paragraphs.with(2990, 'Von anderen geändert.'));
    const begun = performance.now();
    expect(merge(text(...paragraphs), mine, theirs).conflicts).toEqual([]);
    expect(performance.now() - begun).toBeLessThan(1000);
  });
});

describe('whatever the texts are', () => {
  it('the unchanged side gives way to the other', () => {
    fc.assert(
      fc.property(anyText, anyText, (base, other) => {
        expect(merge(base, base, other)).toEqual({ merged: other, conflicts: [] });
        expect(merge(base, other, base)).toEqual({ merged: other, conflicts: [] });
        expect(merge(base, other, other)).toEqual({ merged: other, conflicts: [] });
      }),
      { numRuns: 300 },
    );
  });

  it('no word that either side wrote is lost', () => {
    fc.assert(
      fc.property(anyText, anySteps, anySteps, (base, mySteps, theirSteps) => {
        const [mine, theirs] = [edit(base, mySteps, 'Anna'), edit(base, theirSteps, 'Bernd')];
        const { merged } = merge(base, mine, theirs);
        expect(ownWords(merged, 'Anna')).toEqual(ownWords(mine, 'Anna'));
        expect(ownWords(merged, 'Bernd')).toEqual(ownWords(theirs, 'Bernd'));
      }),
      { numRuns: 500 },
    );
  });

  it('both versions of a conflict stand in the merged text', () => {
    fc.assert(
      fc.property(anyText, anyText, anyText, (base, mine, theirs) => {
        const { merged, conflicts } = merge(base, mine, theirs);
        const whole = JSON.stringify(merged);
        const versions = conflicts
          .flatMap((conflict) => [...conflict.mine, ...conflict.theirs])
          .map((node) => JSON.stringify(node));
        const lost = versions.filter((version) => !whole.includes(version) && version !== '{"type":"paragraph"}');
        expect(lost).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  it('the merged text is one that may be stored', () => {
    fc.assert(
      fc.property(anyText, anyText, anyText, (base, mine, theirs) => {
        const { merged } = merge(base, mine, theirs);
        expect(merged === null || richTextSchema.safeParse(merged).success).toBe(true);
        expect(merged).toEqual(normalizeRichText(merged));
      }),
      { numRuns: 500 },
    );
  });

  it('changes to different paragraphs never conflict', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 8 }), fc.nat(7), fc.nat(7), (count, one, other) => {
        fc.pre(one % count !== other % count);
        const names = [
          'Alpha Beta',
          'Gamma Delta',
          'Haus Garten',
          'Wald Wiese',
          'Rot Blau',
          'Norden Süden',
          'Tisch Stuhl',
          'Sommer Winter',
        ].slice(0, count);
        const change = (at: number, word: string) => text(...names.with(at, `${names[at] ?? ''} ${word}`));
        const result = merge(text(...names), change(one % count, 'meins'), change(other % count, 'anderes'));
        expect(result.conflicts).toEqual([]);
        expect(plain(result)).toContain('meins');
        expect(plain(result)).toContain('anderes');
      }),
    );
  });
});

describe('equal texts', () => {
  it('are equal whatever order their marks have and however their words are split', () => {
    const marks = [{ type: 'italic' as const }, { type: 'bold' as const }];
    const split = doc(
      {
        type: 'paragraph',
        content: [
          { type: 'text', text: 'Ein', marks },
          { type: 'text', text: 's', marks: marks.toReversed() },
        ],
      },
      { type: 'paragraph' },
    );
    const whole = doc({ type: 'paragraph', content: [{ type: 'text', text: 'Eins', marks: marks.toReversed() }] });
    expect(isSameRichText(split, whole)).toBe(true);
    expect(isSameRichText(split, fromPlainText('Eins'))).toBe(false);
    expect(isSameRichText(doc({ type: 'paragraph' }), null)).toBe(true);
  });
});
