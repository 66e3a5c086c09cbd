export * from './domain-error.ts';
export * from './error-codes.ts';
export * from './problem.ts';
export * from './field-problems.ts';
