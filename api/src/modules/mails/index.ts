export { registerMails } from './mails.routes.ts';
