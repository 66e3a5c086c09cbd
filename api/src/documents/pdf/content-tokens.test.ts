import { expect, it } from 'vitest';
import { readOperations } from './content-tokens.ts';

const read = (content: string) => [...readOperations(Buffer.from(content, 'latin1'))];
const bytes = (text: string) => Uint8Array.from(Buffer.from(text, 'latin1'));

it('parts a stream into operations with their operands', () => {
  expect(read('q 1 0 0 -1.5 .5 +7 cm /Fo#20nt 12 Tf % remark\nQ')).toEqual([
    { operator: 'q', operands: [] },
    { operator: 'cm', operands: [1, 0, 0, -1.5, 0.5, 7] },
    { operator: 'Tf', operands: [{ name: 'Fo nt' }, 12] },
    { operator: 'Q', operands: [] },
  ]);
});

it('reads strings with brackets, escapes, octal codes and line ends', () => {
  const [operation] = read('(a(b)c\\)\\n\\101\\7x\\\r\nd) Tj');
  expect(operation?.operands[0]).toEqual(bytes('a(b)c)\nA\u0007xd'));
  expect(read('<41 4> Tj')[0]?.operands[0]).toEqual(bytes('A@'));
});

it('reads dictionaries and lists inside each other', () => {
  const [operation] = read('/Span <</MCID 5 /List [1 (x) /n]>> BDC');
  expect(operation).toEqual({
    operator: 'BDC',
    operands: [
      { name: 'Span' },
      new Map<string, unknown>([
        ['MCID', 5],
        ['List', [1, bytes('x'), { name: 'n' }]],
      ]),
    ],
  });
});

it('passes over the bytes of an image that stands in the stream', () => {
  expect(read('BI /W 1 ID \u0001(EIx\u00ff EI Q').map(({ operator }) => operator)).toEqual(['BI', 'ID', 'Q']);
});
