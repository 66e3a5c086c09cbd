import { expect, test } from 'vitest';
import { judgeKpisHaveResponsible, judgeMeasuresReported, judgeReadingsCurrent } from './monitoring.rules.ts';
import { anyMeasure, wholeFacts } from './testing/facts.factory.ts';

const [kpi] = wholeFacts.kpis;
if (!kpi) throw new Error('the whole has a KPI');
const today = '2026-11-26';

test.each([
  ['met', 'it was read in the last quarter', { lastReadOn: '2026-09-30' }],
  ['met', 'today is the last day on which it tells something', { lastReadOn: '2026-07-11' }],
  ['unmet', 'it is one day older', { lastReadOn: '2026-07-10' }],
  ['unmet', 'it was never read', { lastReadOn: null }],
  ['met', 'an old one of a KPI without a frequency does not grow old', { frequency: null, lastReadOn: '2020-01-01' }],
  ['unmet', 'without a frequency it wants one reading all the same', { frequency: null, lastReadOn: null }],
] as const)('the reading of a KPI: %s, %s', (state, _when, change) => {
  const point = judgeReadingsCurrent({ ...wholeFacts, today, kpis: [{ ...kpi, ...change }] });
  expect(point).toMatchObject({ step: null, state });
  expect(point.open).toEqual(
    state === 'met' ? [] : [{ subject: { kind: 'kpi', id: 'kpi', title: 'Anträge online' }, part: 'readings' }],
  );
});

test.each([
  ['not_applicable', { status: 'planned', reportedOn: null }],
  ['not_applicable', { status: 'done', reportedOn: null }],
  ['unmet', { status: 'running', reportedOn: null }],
  ['met', { status: 'running', reportedOn: '2026-08-26' }],
  ['unmet', { status: 'running', reportedOn: '2026-08-25' }],
  ['unmet', { status: 'paused', reportedOn: '2026-08-25' }],
] as const)('reports on measures are %s where one is %o', (state, change) => {
  const point = judgeMeasuresReported({ ...wholeFacts, today, measures: [anyMeasure(change)] });
  expect(point.state).toBe(state);
  expect(point.open.map(({ part }) => part)).toEqual(state === 'unmet' ? ['report'] : []);
});

test.each([
  ['met', [kpi]],
  ['unmet', [kpi, { ...kpi, responsibleId: null }]],
  ['not_applicable', []],
] as const)('who sees to the KPIs: %s', (state, kpis) => {
  expect(judgeKpisHaveResponsible({ ...wholeFacts, kpis }).state).toBe(state);
});
