import { DatasetList } from '../features/datasets/index.ts';

export function DatasetsPage() {
  return <DatasetList />;
}
