export * from './can.ts';
export * from './roles.ts';
