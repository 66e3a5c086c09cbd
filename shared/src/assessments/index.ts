export * from './assessment.contract.ts';
export * from './assessment.schema.ts';
export * from './assessment-gaps.rules.ts';
export * from './comparison.rules.ts';
export * from './standing.rules.ts';
