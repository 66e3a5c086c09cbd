export { MailList } from './components/mail-list.tsx';
export { MailsSettings } from './components/mails-settings.tsx';
