import type { Measure, MeasureListItem } from '../measures/measure.schema.ts';
import { type Gap, type GapCode, gapsOf, isBlank } from './gap.rules.ts';

/** What the gaps of a measure are told from: a line of the list, or a whole sheet by way of `factsOfMeasure`. */
export type MeasureFacts = Pick<
  MeasureListItem,
  | 'id'
  | 'status'
  | 'fieldId'
  | 'leadDepartmentId'
  | 'ownerId'
  | 'start'
  | 'end'
  | 'hasBenefit'
  | 'goalIds'
  | 'kpiCount'
  | 'costCount'
  | 'openCosts'
>;

/** A measure that was dropped needs nothing any more. */
export function listMeasureGaps(measure: MeasureFacts): Gap[] {
  if (measure.status === 'dropped') return [];
  return gapsOf('measure', measure.id, [
    [measure.fieldId === null, 'measure.field_missing', 'fieldId'],
    [measure.goalIds.length === 0, 'measure.goal_missing', 'goalIds'],
    [!measure.hasBenefit, 'measure.benefit_missing', 'benefit'],
    [measure.leadDepartmentId === null, 'measure.lead_missing', 'leadDepartmentId'],
    [measure.ownerId === null, 'measure.owner_missing', 'ownerId'],
    [measure.start === null, 'measure.start_missing', 'start'],
    [measure.end === null, 'measure.end_missing', 'end'],
    [measure.kpiCount === 0, 'measure.kpi_missing', 'kpiIds'],
    [measure.costCount === 0, 'measure.costs_missing', 'costs'],
    [measure.openCosts > 0, 'measure.costs_open', 'costs'],
  ]);
}

const actionism: readonly GapCode[] = ['measure.goal_missing', 'measure.benefit_missing', 'measure.kpi_missing'];

/** Why a measure is marked "Aktionismus?": it has no goal, no benefit or no KPI (domain.md, step 1). Empty: it is not. */
export function listActionismReasons(measure: MeasureFacts): GapCode[] {
  return listMeasureGaps(measure)
    .map((gap) => gap.code)
    .filter((code) => actionism.includes(code));
}

type Sheet = Omit<MeasureFacts, 'hasBenefit' | 'kpiCount' | 'costCount' | 'openCosts'> &
  Pick<Measure, 'benefit' | 'benefitQuality' | 'benefitWorking' | 'benefitService' | 'kpiIds' | 'costs'>;

export function factsOfMeasure(measure: Sheet): MeasureFacts {
  const { benefit, benefitQuality, benefitWorking, benefitService, kpiIds, costs } = measure;
  return {
    ...measure,
    hasBenefit: ![benefit, benefitQuality, benefitWorking, benefitService].every(isBlank),
    kpiCount: kpiIds.length,
    costCount: costs.length,
    openCosts: costs.filter((cost) => cost.amount === null).length,
  };
}
