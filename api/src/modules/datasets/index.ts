export { datasetRows } from './datasets.repository.ts';
export { registerDatasets } from './datasets.routes.ts';
