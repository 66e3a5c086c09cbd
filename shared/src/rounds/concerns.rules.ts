import type { AgendaContent } from '../agendas/agenda-content.schema.ts';
import { type Concern, type ConcernReason, concernReasons, type RoundView } from './round.schema.ts';

/**
 * What a version lays before a department: measures that it leads, in which it has a part (RACI) or that one of its people
 * owns or deputises for, and the KPIs it reports. What it leads comes first, then by the closeness of its part; within that
 * in the order of the version.
 */
export function listConcerns(
  content: Pick<AgendaContent, 'measures' | 'kpis'>,
  { departmentId, memberIds }: { departmentId: string; memberIds: readonly string[] },
): Concern[] {
  const owns = (...people: (string | null)[]) => people.some((id) => id !== null && memberIds.includes(id));
  const measures = content.measures.map((measure): Concern => {
    const reasons: ConcernReason[] = [
      ...(measure.leadDepartmentId === departmentId ? (['lead'] as const) : []),
      ...measure.participations.filter((part) => part.departmentId === departmentId).map(({ part }) => part),
      ...(owns(measure.ownerId, measure.deputyId) ? (['owner'] as const) : []),
    ];
    return { kind: 'measure', id: measure.id, reasons };
  });
  const kpis = content.kpis.map((kpi): Concern => {
    const reasons: ConcernReason[] = [
      ...(kpi.departmentId === departmentId ? (['lead'] as const) : []),
      ...(owns(kpi.responsibleId) ? (['owner'] as const) : []),
    ];
    return { kind: 'kpi', id: kpi.id, reasons };
  });
  return [...measures.toSorted(byCloseness), ...kpis.toSorted(byCloseness)].filter(({ reasons }) => reasons.length > 0);
}

function byCloseness(a: Concern, b: Concern): number {
  return closeness(a) - closeness(b);
}

function closeness({ reasons }: Concern): number {
  return Math.min(concernReasons.length, ...reasons.map((reason) => concernReasons.indexOf(reason)));
}

/** "2 von 5 angesehen": only what names the department counts. */
export function countLooked(concerns: readonly Concern[], views: readonly RoundView[]): { looked: number; of: number } {
  const seen = new Set(views.map(({ kind, id }) => `${kind} ${id}`));
  return { looked: concerns.filter(({ kind, id }) => seen.has(`${kind} ${id}`)).length, of: concerns.length };
}
