/** What a loader is told to do. */
export interface LoadOrder {
  port: number;
  connections: number;
  milliseconds: number;
  requests: LoadRequest[];
}

export interface LoadRequest {
  method: string;
  path: string;
  headers: Record<string, string>;
  /** `$TURN$` in it becomes the number of the turn. */
  body?: string;
  /** The revision that the first turn expects. */
  revision?: number;
}

export interface LoadResult {
  requests: number;
  seconds: number;
  statuses: Record<number, number>;
  /** Milliseconds of each request. */
  times: number[];
}
