export * from './contract.ts';
export * from './paths.ts';
export * from './request.ts';
