import type { CreateKpi, Kpi } from '@agendawerk/shared/kpis/index.ts';

type Sent = Required<Omit<CreateKpi, 'catalogueId' | 'externalId'>>;

/** A target as it is typed: the day or the value may still be missing, and neither is ever made up. */
interface TypedTarget {
  dueOn: string | null | undefined;
  value: number | null | undefined;
}

type Numbers = 'decimals' | 'rangeMin' | 'rangeMax' | 'baselineValue' | 'baselineOn';
/** Numbers and days that cannot be read are `undefined` while they are typed. */
export type KpiValues = Omit<Sent, 'targets' | Numbers> & { targets: TypedTarget[] } & {
  [Name in Numbers]: Sent[Name] | undefined;
};

/** Lines of targets in which something stands; where a part is missing, the server names it. */
export function filledTargets(targets: readonly TypedTarget[]): TypedTarget[] {
  return targets.filter((target) => target.dueOn !== null || target.value !== null);
}

/** What is sent: checked by the contract, which refuses a half target at its field. */
export function toBody({ targets, ...values }: KpiValues): Sent {
  return { ...values, targets } as Sent;
}

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
