export type { Locale } from './letter.ts';
export { createMailer, type Mailer, type MailResult } from './mailer.ts';
