import { expect, test } from 'vitest';
import { balanceFields } from './field-balance.rules.ts';

const administration = { id: 'a', parentId: null, name: 'Rathaus', catalogueId: 'verwaltung' };
const office = { id: 'a1', parentId: 'a', name: 'Bürgerbüro', catalogueId: null };
const schools = { id: 'b', parentId: null, name: 'Schulen', catalogueId: 'bildung' };
const own = { id: 'c', parentId: null, name: 'Moderne Verwaltung', catalogueId: null };
const fields = [administration, office, schools];
const measure = (fieldId: string | null, costSum = '0.00', status: 'planned' | 'dropped' = 'planned') => ({
  fieldId,
  costSum,
  status,
});

test('measures and money are counted by field of the first level, what has no field comes last', () => {
  const measures = [measure('a', '0.10'), measure('a1', '0.20'), measure('b', '1000000.00'), measure(null, '5.00')];
  expect(balanceFields(fields, measures)).toMatchObject({
    shares: [
      { fieldId: 'a', measures: 2, cost: '0.30' },
      { fieldId: 'b', measures: 1, cost: '1000000.00' },
      { fieldId: null, measures: 1, cost: '5.00' },
    ],
    verdict: 'spread',
    emptyFieldIds: [],
  });
});

test.each([
  ['empty', fields, []],
  ['empty', fields, [measure(null)]],
  ['empty', fields, [measure('a', '1.00', 'dropped')]],
  ['only_administration', fields, [measure('a'), measure('a1')]],
  ['only_administration', fields, [measure('a'), measure('b', '9.00', 'dropped')]],
  ['only_administration', [own, schools], [measure('c')]],
  ['only_administration', [administration, own], [measure('a'), measure('c')]],
  ['one_field', fields, [measure('b')]],
  ['spread', fields, [measure('a1'), measure('b')]],
] as const)('the balance is %s', (verdict, given, measures) => {
  expect(balanceFields(given, measures).verdict).toBe(verdict);
});

test('fields without a measure are named', () => {
  expect(balanceFields(fields, [measure('a1')]).emptyFieldIds).toEqual(['b']);
  expect(balanceFields(fields, []).shares).toMatchObject([{ measures: 0, cost: '0.00' }, { measures: 0 }]);
});
