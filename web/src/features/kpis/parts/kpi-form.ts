import type { CreateKpi, Kpi } from '@agendawerk/shared/kpis/index.ts';

export type KpiValues = Required<Omit<CreateKpi, 'catalogueId' | 'externalId'>>;

export const blankKpi: KpiValues = {
  name: '',
  definition: null,
  unit: null,
  decimals: 0,
  direction: 'higher',
  rangeMin: null,
  rangeMax: null,
  baselineValue: null,
  baselineOn: null,
  baselineNote: null,
  frequency: null,
  responsibleId: null,
  departmentId: null,
  source: null,
  targets: [],
  goalIds: [],
  measureIds: [],
};

export function valuesOf(kpi: Kpi): KpiValues {
  const {
    name,
    definition,
    unit,
    decimals,
    direction,
    rangeMin,
    rangeMax,
    baselineValue,
    baselineOn,
    baselineNote,
    frequency,
    responsibleId,
    departmentId,
    source,
    targets,
    goalIds,
    measureIds,
  } = kpi;
  return {
    name,
    definition,
    unit,
    decimals,
    direction,
    rangeMin,
    rangeMax,
    baselineValue,
    baselineOn,
    baselineNote,
    frequency,
    responsibleId,
    departmentId,
    source,
    targets,
    goalIds,
    measureIds,
  };
}
