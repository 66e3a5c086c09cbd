export { agendaRows } from './agendas.repository.ts';
export { loadAgendaContent } from './agenda-content.service.ts';
export { registerAgendas } from './agendas.routes.ts';
export { updateAgenda } from './agendas.service.ts';
