export { writeDigests } from './digests.ts';
export type { KeptMail } from './kept-mail.ts';
export type { Locale, RenderedLetter } from './letter.ts';
export { notify } from './notify.ts';
export { createOutbox, type Outbox, titleOf } from './outbox.ts';
export { remind } from './reminders.ts';
export { readSubscriptionToken } from './subscription-link.ts';
