import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { agendaContentVersion } from '../agendas/index.ts';
import stored from './testing/content-1.json' with { type: 'json' };
import { canReadVersion, readContent, toCanonicalJson, versionKinds } from './index.ts';

test('equal content has one text, whatever order it was written in', () => {
  expect(toCanonicalJson({ b: 1, a: [{ d: null, c: 'ä' }], e: undefined })).toBe('{"a":[{"c":"ä","d":null}],"b":1}');
  expect(toCanonicalJson({ a: { z: 1.5e21, y: -0 } })).toBe('{"a":{"y":0,"z":1.5e+21}}');
});

test('the text says the same as the content, and reading it back gives the same text', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      const text = toCanonicalJson(value);
      expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)));
      expect(toCanonicalJson(JSON.parse(text))).toBe(text);
    }),
  );
});

/**
 * Written down when the first version was frozen, and never changed since. Whoever changes the shape of an agenda's content
 * and breaks this test raises `agendaContentVersion` and adds the step from the old shape to the new one.
 */
test('a version that was frozen with the first shape is read for ever', () => {
  const content = readContent(stored, 1);
  expect(content.contentVersion).toBe(agendaContentVersion);
  expect(content.measures.map(({ number, title }) => `${number} ${title}`)).toEqual([
    '0.1 Datenplattform',
    '1.1 Serviceportal',
  ]);
  expect(content.kpis[0]?.readings[0]?.value).toBe(12);
});

test('a copy from a newer program, or without a way to the present shape, is not guessed at', () => {
  expect(() => readContent({ contentVersion: 0 }, 0)).toThrow('no way from content version 0');
  expect(() => readContent({ contentVersion: agendaContentVersion + 1 }, agendaContentVersion + 1)).toThrow(
    'contentVersion',
  );
});

test.each([
  [['council'], ['council_paper', 'adopted', 'status_report']],
  [['council', 'staff'], [...versionKinds]],
  [['head'], [...versionKinds]],
  [['officer'], [...versionKinds]],
] as const)('%s reads %s', (roles, readable) => {
  expect(versionKinds.filter((kind) => canReadVersion({ roles }, { kind }))).toEqual(readable);
});
