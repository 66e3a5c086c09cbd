import type { Dataset } from './dataset.schema.ts';

type Judged = Pick<Dataset, 'isOpen' | 'hasPersonalData'>;

/** What a list of data can be narrowed to, and is counted by. */
const kinds = {
  all: () => true,
  open: ({ isOpen }: Judged) => isOpen === true,
  personal: ({ hasPersonalData }: Judged) => hasPersonalData === true,
  /** Open data that is said to be personal: to be looked at before it is published. */
  openPersonal: ({ isOpen, hasPersonalData }: Judged) => isOpen === true && hasPersonalData === true,
  /** Nobody has said yet whether they are open. */
  undecided: ({ isOpen }: Judged) => isOpen === null,
};
export type DatasetKind = keyof typeof kinds;

export function isOfKind(dataset: Judged, kind: DatasetKind): boolean {
  return kinds[kind](dataset);
}

export function countDatasets(datasets: readonly Judged[]): Record<DatasetKind, number> {
  const count = (kind: DatasetKind) => datasets.filter(kinds[kind]).length;
  return {
    all: count('all'),
    open: count('open'),
    personal: count('personal'),
    openPersonal: count('openPersonal'),
    undecided: count('undecided'),
  };
}
