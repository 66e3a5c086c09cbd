export type { Locale } from './letter.ts';
export { createMailer, type Mailer } from './mailer.ts';
