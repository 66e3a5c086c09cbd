export { registerSetup } from './setup.routes.ts';
export { createSetupCode, getSetupLink } from './setup-code.ts';
