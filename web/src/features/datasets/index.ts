export { DatasetImport } from './import/dataset-import.tsx';
export { DatasetList } from './list/dataset-list.tsx';
export { useDatasetFact } from './use-dataset-fact.tsx';
