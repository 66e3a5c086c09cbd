import { assertNever } from '@agendawerk/shared/kernel/index.ts';
import type { ChartSpec } from './chart-spec.ts';
import { drawKpiChart } from './kpi-chart.ts';
import { drawRadarChart } from './radar-chart.ts';
import { drawRoadmap } from './roadmap-chart.ts';
import { drawYearChart } from './year-chart.ts';

/** The picture of a chart as SVG; its text stays text. */
export function drawChart(spec: ChartSpec): string {
  switch (spec.kind) {
    case 'kpi':
      return drawKpiChart(spec);
    case 'years':
      return drawYearChart(spec);
    case 'roadmap':
      return drawRoadmap(spec);
    case 'radar':
      return drawRadarChart(spec);
    default:
      return assertNever(spec);
  }
}
