import { goalLevels } from '../goals/goal.schema.ts';
import { kpiFrequencies } from '../kpis/kpi.schema.ts';
import { aiRiskClasses, measureLevels, municipalityRoles, priorities, trendIds } from '../measures/measure.schema.ts';
import type { CommentedKind, commentedParts } from './place.schema.ts';

type Choice = string | number | boolean;
type ChoiceParts<Kind extends CommentedKind> = {
  [Part in keyof (typeof commentedParts)[Kind]]: (typeof commentedParts)[Kind][Part] extends 'choice' ? Part : never;
}[keyof (typeof commentedParts)[Kind]];

const scale = [1, 2, 3, 4, 5] as const;
const yesAndNo = [true, false] as const;

/** What can be chosen in each part that holds one of some choices, in the order in which they are offered. */
export const partChoices = {
  agenda: {},
  chapter: {},
  field: {},
  goal: { level: goalLevels },
  measure: {
    priority: priorities,
    effort: scale,
    impact: scale,
    trend: trendIds,
    level: measureLevels,
    municipalityRole: municipalityRoles,
    isInternal: yesAndNo,
    usesAi: yesAndNo,
    aiRiskClass: aiRiskClasses,
  },
  kpi: { frequency: kpiFrequencies },
} as const satisfies { [Kind in CommentedKind]: Record<ChoiceParts<Kind>, readonly Choice[]> };

export function listPartChoices(kind: CommentedKind, part: string): readonly Choice[] {
  return (partChoices[kind] as Record<string, readonly Choice[]>)[part] ?? [];
}
