export * from './export.contract.ts';
