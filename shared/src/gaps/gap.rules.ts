import type { SmartPart } from '../goals/smart.rules.ts';

/**
 * What an agenda still lacks. A gap never blocks saving, importing or exporting (domain.md, "Missing is normal");
 * it is shown with the way to close it. Sentences stand in the locales by code.
 */
export const gapCodes = [
  'agenda.sponsor_missing',
  'agenda.period_missing',
  'agenda.vision_missing',
  'agenda.situation_missing',
  'agenda.principles_missing',
  'agenda.field_missing',
  'field.lead_missing',
  'field.goal_missing',
  'field.measure_missing',
  'goal.field_missing',
  'goal.parent_missing',
  'goal.not_smart',
  'goal.measure_missing',
  'measure.field_missing',
  'measure.goal_missing',
  'measure.benefit_missing',
  'measure.lead_missing',
  'measure.owner_missing',
  'measure.start_missing',
  'measure.end_missing',
  'measure.kpi_missing',
  'measure.costs_missing',
  'measure.costs_open',
  'kpi.definition_missing',
  'kpi.unit_missing',
  'kpi.baseline_missing',
  'kpi.target_missing',
  'kpi.frequency_missing',
  'kpi.responsible_missing',
  'kpi.purpose_missing',
  'kpi.source_missing',
  'kpi.reading_missing',
] as const;
export type GapCode = (typeof gapCodes)[number];

/** Where a gap is mended: the page of this thing, and the property on it. */
export interface MendingPlace {
  kind: 'agenda' | 'chapter' | 'field' | 'goal' | 'measure' | 'kpi';
  id: string;
  property: string;
}

export interface Gap {
  code: GapCode;
  at: MendingPlace;
  /** With `goal.not_smart`: the parts that are missing. */
  missing?: readonly SmartPart[];
}

/** Collects the gaps of one thing, each with the property that mends it. */
export function gapsOf(
  kind: MendingPlace['kind'],
  id: string,
  found: readonly (readonly [isMissing: boolean, code: GapCode, property: string])[],
): Gap[] {
  return found.flatMap(([isMissing, code, property]) => (isMissing ? [{ code, at: { kind, id, property } }] : []));
}

export function isBlank(text: string | null): boolean {
  return text === null || text.trim() === '';
}
