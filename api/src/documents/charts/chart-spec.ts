/** What a chart shows, as data. How it is drawn is up to `draw-chart.ts` or, later, to a renderer's own charts. */
export type ChartSpec = KpiChartSpec | YearChartSpec | RoadmapChartSpec | RadarChartSpec;

export interface ChartPoint {
  day: string;
  value: number;
}

export interface KpiChartSpec {
  kind: 'kpi';
  unit: string | null;
  decimals: number;
  /** Runs of readings that were counted alike; the line is interrupted between them. */
  runs: ChartPoint[][];
  /** Baseline and targets in order of their day. */
  path: ChartPoint[];
  range: { min: number | null; max: number | null } | null;
}

/** Costs a year, stacked: what is granted and what remains as own share. */
export interface YearChartSpec {
  kind: 'years';
  bars: { year: string; ownShare: number; granted: number }[];
}

export interface RoadmapBar {
  number: string;
  title: string;
  status: 'idea' | 'planned' | 'running' | 'done' | 'paused' | 'dropped';
  mark: 'green' | 'amber' | 'red' | 'none';
  /** First and last day; null: open at that side. */
  start: string | null;
  end: string | null;
  milestones: { day: string; isDone: boolean }[];
}

export interface RoadmapChartSpec {
  kind: 'roadmap';
  firstYear: number;
  lastYear: number;
  today: string;
  bars: RoadmapBar[];
}

/** Stages from 0 to `max` on some axes: how it is, how it should be, how it was. */
export interface RadarChartSpec {
  kind: 'radar';
  axes: string[];
  max: number;
  lines: { look: 'present' | 'target' | 'before'; name: string; values: (number | null)[] }[];
}
