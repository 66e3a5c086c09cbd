export { AgendaOverview } from './components/agenda-overview.tsx';
