export * from './setup.contract.ts';
