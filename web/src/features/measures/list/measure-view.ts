import { type GapCode, gapCodes, listMeasureGaps } from '@agendawerk/shared/gaps/index.ts';
import {
  type Light,
  lights,
  type MeasureListItem,
  type MeasureStatus,
  measureStatuses,
  priorities,
} from '@agendawerk/shared/measures/index.ts';
import type { Sort } from '../../../ui/table/data-table.types.ts';

export const groupings = ['field', 'department', 'status', 'owner', 'priority'] as const;
export type Grouping = (typeof groupings)[number];
type Priority = (typeof priorities)[number];

/** "none" stands for the gap: measures without a field, lead, owner, priority or light. */
export const none = 'none';

/** What the table shows and how: all of it in the address, so that it can be kept, sent and come back to. */
export interface MeasureView {
  text: string;
  status: MeasureStatus[];
  light: (Light | typeof none)[];
  priority: (Priority | typeof none)[];
  field: string[];
  department: string[];
  owner: string[];
  gap: GapCode | null;
  sort: Sort | null;
  group: Grouping | null;
  columns: string[] | null;
}

/** In the order in which they are offered. */
export const filterKeys = ['status', 'light', 'field', 'department', 'owner', 'priority'] as const;
export type FilterKey = (typeof filterKeys)[number];

export function isFiltered(view: MeasureView): boolean {
  return view.gap !== null || filterKeys.some((key) => view[key].length > 0);
}

export function readView(params: URLSearchParams): MeasureView {
  const list = (key: string) => (params.get(key) ?? '').split(',').filter(Boolean);
  const among = <Value extends string>(key: string, known: readonly Value[]) =>
    known.filter((value) => list(key).includes(value));
  const sort = /^(-?)(\w+)$/.exec(params.get('sort') ?? '');
  const columns = params.get('columns');
  return {
    text: params.get('q') ?? '',
    status: among('status', measureStatuses),
    light: among('light', [...lights, none]),
    priority: among('priority', [...priorities, none]),
    field: list('field'),
    department: list('department'),
    owner: list('owner'),
    gap: gapCodes.find((code) => code === params.get('gap')) ?? null,
    sort: sort?.[2] ? { columnId: sort[2], isDescending: sort[1] === '-' } : null,
    group: groupings.find((grouping) => grouping === params.get('group')) ?? null,
    columns: columns === null ? null : columns.split(',').filter(Boolean),
  };
}

/** Writes a change of the view into the address; what is as at first is left out of it. */
export function writeView(params: URLSearchParams, change: Partial<MeasureView>): URLSearchParams {
  const next = new URLSearchParams(params);
  const put = (key: string, value: string | null) => (value ? next.set(key, value) : next.delete(key));
  for (const key of filterKeys) if (change[key] !== undefined) put(key, change[key].join(','));
  if (change.text !== undefined) put('q', change.text);
  if (change.gap !== undefined) put('gap', change.gap);
  if (change.group !== undefined) put('group', change.group);
  if (change.sort !== undefined)
    put('sort', change.sort && `${change.sort.isDescending ? '-' : ''}${change.sort.columnId}`);
  if (change.columns !== undefined) {
    if (change.columns === null) next.delete('columns');
    else next.set('columns', change.columns.join(','));
  }
  return next;
}

/** The measures that pass all filters. Found ids come from the search, in the order of their rank. */
export function filterMeasures(
  measures: readonly MeasureListItem[],
  view: MeasureView,
  foundIds: readonly string[] | null,
): MeasureListItem[] {
  const passes = (chosen: readonly string[], value: string | null) =>
    chosen.length === 0 || chosen.includes(value ?? none);
  const filtered = measures.filter(
    (measure) =>
      passes(view.status, measure.status) &&
      passes(view.light, measure.light) &&
      passes(view.priority, measure.priority) &&
      passes(view.field, measure.fieldId) &&
      passes(view.department, measure.leadDepartmentId) &&
      passes(view.owner, measure.ownerId) &&
      (view.gap === null || listMeasureGaps(measure).some((gap) => gap.code === view.gap)),
  );
  if (foundIds === null) return filtered;
  const rank = new Map(foundIds.map((id, index) => [id, index]));
  return filtered
    .filter((measure) => rank.has(measure.id))
    .toSorted((a, b) => (rank.get(a.id) ?? 0) - (rank.get(b.id) ?? 0));
}
