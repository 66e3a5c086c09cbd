export type { Letter, Locale } from './letter.ts';
export { type Notification, notify } from './notify.ts';
export { createOutbox, type Outbox, titleOf } from './outbox.ts';
