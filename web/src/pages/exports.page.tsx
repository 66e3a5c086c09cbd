export { ExportsPage } from '../features/exports/index.ts';
