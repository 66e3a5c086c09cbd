export { registerRounds } from './rounds.routes.ts';
