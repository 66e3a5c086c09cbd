export * from './invitation.contract.ts';
