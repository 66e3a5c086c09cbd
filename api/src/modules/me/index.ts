export { registerMe } from './me.routes.ts';
