import { createKpiSchema } from '@agendawerk/shared/kpis/index.ts';
import { expect, test } from 'vitest';
import { blankKpi, filledTargets, toBody } from './kpi-form.ts';

test('an empty line of targets is left out', () => {
  expect(filledTargets([{ dueOn: null, value: null }])).toEqual([]);
});

test('a target without a value is refused at its value, never saved as zero', () => {
  const targets = filledTargets([{ dueOn: '2028-12-31', value: null }]);
  const parsed = createKpiSchema.safeParse(toBody({ ...blankKpi, name: 'Online-Anträge', targets }));
  expect(parsed.error?.issues.map((issue) => issue.path)).toEqual([['targets', 0, 'value']]);
});

test('a whole target passes', () => {
  const targets = filledTargets([{ dueOn: '2028-12-31', value: 0 }]);
  expect(createKpiSchema.safeParse(toBody({ ...blankKpi, name: 'Beschwerden', targets })).success).toBe(true);
});
