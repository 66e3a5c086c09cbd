export * from './components/agenda-facts.tsx';
export { AgendasPage } from './list/agendas-page.tsx';
