export * from './components/agenda-facts.tsx';
