import { readFileSync } from 'node:fs';
import { listProposable, placeKinds, placeParts } from '@agendawerk/shared/rounds/index.ts';
import { expect, test } from 'vitest';
import { placePartWords } from './labels.ts';
import { nameRemarkPart } from './remark-words.ts';

const { parts: words } = JSON.parse(
  readFileSync(new URL('../../../../web/src/locales/de/comments.json', import.meta.url), 'utf8'),
) as { parts: Record<string, Record<string, string>> };

const places = placeKinds.flatMap((kind) =>
  placeParts.flatMap((part) => listProposable({ kind, part }).map((property) => ({ kind, part, property }))),
);

test.each(places)('the table calls $kind $property as the screen does', ({ kind, part, property }) => {
  const named = nameRemarkPart({ place: { kind, id: 'id', part }, proposal: { property, value: 'neu', base: null } });
  const [own, onScreen] = [placePartWords[part], words[kind]?.[property]];
  expect(named).toBe(own === onScreen ? own : `${own}: ${onScreen}`);
});
