export { ResponsibilitiesPage } from '../features/responsibilities/index.ts';
