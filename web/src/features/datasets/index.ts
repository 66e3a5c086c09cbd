export { DatasetImport } from './import/dataset-import.tsx';
export { DatasetList } from './list/dataset-list.tsx';
