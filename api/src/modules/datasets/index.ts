export { registerDatasets } from './datasets.routes.ts';
