export * from './api-key.contract.ts';
