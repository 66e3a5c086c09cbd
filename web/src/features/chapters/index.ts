export * from './components/chapter-list.tsx';
export * from './components/chapter-outline.tsx';
