export {
  findMeasureJson,
  findMeasureKey,
  listMeasureKeys,
  type MeasureKey,
  measureRows,
  updateRows,
} from './measures.repository.ts';
export { registerMeasures } from './measures.routes.ts';
export { createMeasure, updateMeasure } from './measures.service.ts';
