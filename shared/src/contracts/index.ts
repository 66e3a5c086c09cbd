export * from './contract.ts';
export * from './page-paths.ts';
export * from './paths.ts';
export * from './request.ts';
