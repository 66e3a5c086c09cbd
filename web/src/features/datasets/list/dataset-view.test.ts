import type { Dataset } from '@agendawerk/shared/datasets/index.ts';
import { expect, test } from 'vitest';
import { type DatasetFilter, filterDatasets } from './dataset-view.ts';

const dataset = (title: string, part: Partial<Dataset>): Dataset => ({
  id: title,
  revision: 1,
  title,
  description: null,
  departmentId: null,
  hasPersonalData: null,
  isOpen: null,
  licence: null,
  updateInterval: null,
  link: null,
  ...part,
});
const all = [
  dataset('Baumkataster', { isOpen: true, hasPersonalData: false, departmentId: 'gruen', licence: 'CC BY 4.0' }),
  dataset('Melderegister', { isOpen: false, hasPersonalData: true }),
  dataset('Haushalt', { description: 'Plan und Ergebnis' }),
];

test.each([
  ['all', '', ['Baumkataster', 'Melderegister', 'Haushalt']],
  ['open', '', ['Baumkataster']],
  ['personal', '', ['Melderegister']],
  ['undecided', '', ['Haushalt']],
  ['all', 'grünfl baum', ['Baumkataster']],
  ['all', 'ERGEBNIS', ['Haushalt']],
  ['open', 'ergebnis', []],
] as [DatasetFilter, string, string[]][])('filter "%s" with "%s" leaves %o', (filter, text, titles) => {
  const found = filterDatasets(all, { filter, text }, (id) => (id === 'gruen' ? 'Grünflächenamt' : null));
  expect(found.map(({ title }) => title)).toEqual(titles);
});
