import { expect, test } from 'vitest';
import { readSearch } from './search-terms.rules.ts';

test.each([
  ['Glasfaser', "'Glasfaser':*", ['Glasfaser']],
  ['Ausbau Schulen', "'Ausbau':* & 'Schulen':*", ['Ausbau', 'Schulen']],
  ['3.2', "'3.2':*", ['3.2']],
  ['E-Government', "'E':* & 'Government':*", ['Government']],
  ["O'Reilly & 'x':*", "'O':* & 'Reilly':* & 'x':*", ['Reilly']],
  ['100%_\\', "'100':*", ['100']],
  ['!?', '', []],
  ['"schnelles Netz"', '', []],
  ['Netz -Schule', '', []],
  ['Netz or WLAN', '', []],
])('%s', (typed, beginnings, parts) => {
  expect(readSearch(typed)).toEqual({ beginnings, parts });
});
