export { measureRows, updateRows } from './measures.repository.ts';
export { registerMeasures } from './measures.routes.ts';
