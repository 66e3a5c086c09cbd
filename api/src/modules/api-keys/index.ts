export { registerApiKeys } from './api-keys.routes.ts';
