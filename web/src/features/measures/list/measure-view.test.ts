import type { MeasureListItem } from '@agendawerk/shared/measures/index.ts';
import { describe, expect, test } from 'vitest';
import { filterMeasures, readView, writeView } from './measure-view.ts';

const measure = (part: Partial<MeasureListItem>): MeasureListItem => ({
  id: 'a',
  number: '1.1',
  title: 'Online-Terminvergabe',
  fieldId: 'field',
  leadDepartmentId: 'department',
  ownerId: 'owner',
  deputyId: null,
  priority: 'high',
  effort: 2,
  impact: 4,
  status: 'running',
  light: 'green',
  percent: 40,
  reportedOn: null,
  start: null,
  end: null,
  trend: null,
  level: null,
  municipalityRole: null,
  isInternal: null,
  usesAi: false,
  hasBenefit: true,
  goalIds: ['goal'],
  kpiCount: 1,
  unneededParts: [],
  costCount: 1,
  costSum: '0.00',
  costMaxSum: '0.00',
  openCosts: 0,
  grantedSum: '0.00',
  catalogueId: null,
  isAsSuggested: false,
  externalId: null,
  updatedAt: '2026-11-20T10:00:00Z',
  revision: 1,
  ...part,
});

const view = (address: string) => readView(new URLSearchParams(address));

describe('the address of the table of measures', () => {
  test('says the same after it was read and written', () => {
    const address =
      'q=termin&status=running%2Cdone&light=red&field=f1%2Cf2&gap=measure.owner_missing&sort=-title&group=field&columns=status%2Cowner';
    const written = writeView(new URLSearchParams(), view(address));
    expect(Object.fromEntries(written)).toEqual(Object.fromEntries(new URLSearchParams(address)));
  });

  test('is not broken by what nobody knows', () => {
    expect(view('status=sleeping&sort=;drop&group=colour&gap=none')).toMatchObject({
      status: [],
      sort: null,
      group: null,
      gap: null,
    });
  });

  test('stays short where all is as at first', () => {
    expect(String(writeView(new URLSearchParams('status=done&q=x'), { status: [], text: '' }))).toBe('');
  });
});

describe('filters', () => {
  const measures = [
    measure({ id: 'a' }),
    measure({ id: 'b', ownerId: null, status: 'idea', light: null }),
    measure({ id: 'c', status: 'done', fieldId: null }),
  ];
  const shown = (address: string, found: string[] | null = null) =>
    filterMeasures(measures, view(address), found).map(({ id }) => id);

  test('several values of one property widen, several properties narrow', () => {
    expect(shown('status=running,done')).toEqual(['a', 'c']);
    expect(shown('status=running,done&field=field')).toEqual(['a']);
  });

  test('a gap can be asked for like a value', () => {
    expect(shown('owner=none')).toEqual(['b']);
    expect(shown('light=none')).toEqual(['b']);
    expect(shown('gap=measure.field_missing')).toEqual(['c']);
  });

  test('what the search found comes in its order', () => {
    expect(shown('', ['c', 'a'])).toEqual(['c', 'a']);
  });
});
