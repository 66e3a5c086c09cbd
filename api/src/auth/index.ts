export { createAccount, hashPassword } from './create-account.ts';
