export { registerAgendas } from './agendas.routes.ts';
