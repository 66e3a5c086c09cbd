/** Pages of the web app that links from outside lead to: mails, the start of the program, single sign-on. */
export const pagePaths = {
  signIn: '/sign-in',
  setup: '/setup',
  invitation: '/invitation',
  resetPassword: '/reset-password',
  survey: '/survey',
  unsubscribe: '/unsubscribe',
} as const;
