export { ResponsibilitiesPage } from './responsibilities-page.tsx';
