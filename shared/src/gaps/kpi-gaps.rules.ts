import type { Kpi } from '../kpis/kpi.schema.ts';
import { type Gap, gapsOf, isBlank } from './gap.rules.ts';

/** A range that is to be kept is its own target and needs no baseline. */
export function listKpiGaps(kpi: Kpi): Gap[] {
  const isRange = kpi.direction === 'range';
  return gapsOf('kpi', kpi.id, [
    [isBlank(kpi.definition), 'kpi.definition_missing', 'definition'],
    [isBlank(kpi.unit), 'kpi.unit_missing', 'unit'],
    [!isRange && kpi.baselineValue === null, 'kpi.baseline_missing', 'baselineValue'],
    [!isRange && kpi.targets.length === 0, 'kpi.target_missing', 'targets'],
    [kpi.frequency === null, 'kpi.frequency_missing', 'frequency'],
    [kpi.responsibleId === null, 'kpi.responsible_missing', 'responsibleId'],
    [kpi.goalIds.length === 0 && kpi.measureIds.length === 0, 'kpi.purpose_missing', 'goalIds'],
    [isBlank(kpi.source), 'kpi.source_missing', 'source'],
    [kpi.readings.length === 0, 'kpi.reading_missing', 'readings'],
  ]);
}
