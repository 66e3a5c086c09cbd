export * from './components/goal-page-content.tsx';
export * from './components/goal-tree.tsx';
export * from './components/unplaced-goals.tsx';
export * from './components/add-goal.tsx';
