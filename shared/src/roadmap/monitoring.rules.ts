import { getLastCurrentDay } from '../kpis/kpi-status.rules.ts';
import { isReportDue } from '../measures/report-due.rules.ts';
import { judgePoint, type PointRule, toMeasureSubject } from './point.rules.ts';
import type { RoadmapPoint, RoadmapSubject } from './roadmap.schema.ts';
import type { RoadmapFacts } from './roadmap-facts.rules.ts';

type Judged = Pick<RoadmapFacts, 'kpis' | 'measures' | 'today'>;
type KpiFacts = RoadmapFacts['kpis'][number];

/**
 * Monitoring (domain.md, "And for good": plans die of stale data): every KPI has a reading that still tells how things
 * are. It has grown old after one and a half times its frequency.
 */
export function judgeReadingsCurrent({ kpis, today }: Judged): RoadmapPoint {
  return judgePoint({
    id: 'readingsCurrent',
    things: kpis,
    subjectOf: toKpiSubject,
    openParts: (kpi) => (isReadingCurrent(kpi, today) ? [] : ['readings']),
  });
}

/** Of every measure under way or at rest something was reported within the last quarter. */
export function judgeMeasuresReported({ measures, today }: Judged): RoadmapPoint {
  return judgePoint({
    id: 'measuresReported',
    things: measures.filter(({ status }) => status === 'running' || status === 'paused'),
    subjectOf: toMeasureSubject,
    openParts: (measure) => (isReportDue(measure, today) ? ['report'] : []),
  });
}

/** Every KPI has somebody who sees to its readings. */
export function judgeKpisHaveResponsible({ kpis }: Judged): RoadmapPoint {
  return judgePoint({
    id: 'kpisHaveResponsible',
    things: kpis,
    subjectOf: toKpiSubject,
    openParts: ({ responsibleId }) => (responsibleId === null ? ['responsibleId'] : []),
  });
}

export const monitoringRules = {
  readingsCurrent: judgeReadingsCurrent,
  measuresReported: judgeMeasuresReported,
  kpisHaveResponsible: judgeKpisHaveResponsible,
} as const satisfies Record<string, PointRule>;

function isReadingCurrent(kpi: KpiFacts, today: string): boolean {
  if (kpi.lastReadOn === null) return false;
  const lastDay = getLastCurrentDay(kpi, kpi.lastReadOn);
  return lastDay === undefined || today <= lastDay;
}

function toKpiSubject({ id, name }: KpiFacts): RoadmapSubject {
  return { kind: 'kpi', id, title: name };
}
