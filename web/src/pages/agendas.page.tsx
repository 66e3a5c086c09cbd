export { AgendasPage } from '../features/agendas/index.ts';
