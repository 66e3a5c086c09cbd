export * from './components/field-list.tsx';
