export * from './pulse.preset.ts';
export * from './survey.contract.ts';
export * from './survey.rules.ts';
export * from './survey.schema.ts';
export * from './survey-results.rules.ts';
