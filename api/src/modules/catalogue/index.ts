export { registerCatalogue } from './catalogue.routes.ts';
