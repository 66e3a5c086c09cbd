export * from './agenda-gaps.rules.ts';
export { type Gap, type GapCode, gapCodes, type MendingPlace } from './gap.rules.ts';
export * from './goal-gaps.rules.ts';
export * from './kpi-gaps.rules.ts';
export * from './measure-gaps.rules.ts';
