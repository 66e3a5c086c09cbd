import { addMonths } from '../kernel/index.ts';
import type { MeasureListItem } from './measure.schema.ts';

/**
 * Whether a progress update is asked for: work goes on or rests, and nothing was reported for a quarter (domain.md,
 * "Monitoring und Verbesserung": freshness). Ideas and plans have nothing to report yet, what is closed nothing any more.
 */
export function isReportDue(
  { status, reportedOn }: Pick<MeasureListItem, 'status' | 'reportedOn'>,
  today: string,
): boolean {
  if (status !== 'running' && status !== 'paused') return false;
  return reportedOn === null || addMonths(reportedOn, 3) < today;
}
