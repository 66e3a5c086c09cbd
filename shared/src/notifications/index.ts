export * from './notification.contract.ts';
export * from './notification.schema.ts';
export * from './notification-words.rules.ts';
export * from './readable-kinds.rules.ts';
