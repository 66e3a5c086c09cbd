import { DatasetImport } from '../features/datasets/index.ts';

export function DatasetImportPage() {
  return <DatasetImport />;
}
