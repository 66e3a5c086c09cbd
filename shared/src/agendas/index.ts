export * from './agenda.contract.ts';
export * from './agenda.schema.ts';
export * from './agenda-content.schema.ts';
