export { registerAuth } from './auth.routes.ts';
export { createAccount, hashPassword } from './create-account.ts';
export { singleSignOnId } from './library.ts';
export { refuseWeakPassword } from './password-check.ts';
export { createSignIn, type SignIn } from './sign-in.ts';
