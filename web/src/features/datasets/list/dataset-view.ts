import { type Dataset, type DatasetKind, isOfKind } from '@agendawerk/shared/datasets/index.ts';

export const datasetFilters = ['all', 'open', 'personal', 'undecided'] as const satisfies readonly DatasetKind[];
export type DatasetFilter = (typeof datasetFilters)[number];

interface DatasetView {
  filter: DatasetFilter;
  text: string;
}

/** Every word has to occur in title, description, licence or the name of the department. */
export function filterDatasets(
  datasets: readonly Dataset[],
  { filter, text }: DatasetView,
  departmentName: (id: string | null) => string | null,
): Dataset[] {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  return datasets.filter((dataset) => {
    const { title, description, licence, departmentId } = dataset;
    const searched = [title, description, licence, departmentName(departmentId)].join(' ').toLowerCase();
    return isOfKind(dataset, filter) && words.every((word) => searched.includes(word));
  });
}
