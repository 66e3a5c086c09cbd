import type { MeasureListItem } from './measure.schema.ts';

/** Much for little, much for much, little for little, little for much. */
export const quadrants = ['quick_win', 'big_project', 'filler', 'doubtful'] as const;
export type Quadrant = (typeof quadrants)[number];

type Rated = Pick<MeasureListItem, 'id' | 'effort' | 'impact'>;

/** From this step of five on, effort and impact count as high. */
const high = 3;

/** Effort x impact (domain.md, "Measure"), each from 1 to 5. @returns undefined where one of them is not rated. */
export function getQuadrant({ effort, impact }: Pick<Rated, 'effort' | 'impact'>): Quadrant | undefined {
  if (effort === null || impact === null) return undefined;
  if (impact >= high) return effort < high ? 'quick_win' : 'big_project';
  return effort < high ? 'filler' : 'doubtful';
}

/** One of the 25 places of the picture, with all measures that stand on it. */
export interface PortfolioPoint {
  effort: number;
  impact: number;
  measureIds: string[];
}

export interface Portfolio {
  points: PortfolioPoint[];
  quadrants: Record<Quadrant, string[]>;
  /** Gaps: measures without effort or impact. */
  unrated: string[];
}

export function createPortfolio(measures: readonly Rated[]): Portfolio {
  const points = new Map<string, PortfolioPoint>();
  const portfolio: Portfolio = {
    points: [],
    quadrants: { quick_win: [], big_project: [], filler: [], doubtful: [] },
    unrated: [],
  };
  for (const { id, effort, impact } of measures) {
    const quadrant = getQuadrant({ effort, impact });
    if (quadrant === undefined || effort === null || impact === null) {
      portfolio.unrated.push(id);
      continue;
    }
    portfolio.quadrants[quadrant].push(id);
    const key = `${effort}/${impact}`;
    const point = points.get(key) ?? { effort, impact, measureIds: [] };
    point.measureIds.push(id);
    points.set(key, point);
  }
  portfolio.points = [...points.values()];
  return portfolio;
}
