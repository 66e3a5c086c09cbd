/** What the server and the thread that draws for it tell one another. */

/** What a page was drawn from. */
export interface DrawnAnswer {
  etag: string | null;
  /** JSON, as it came. */
  body: string;
}

export interface Drawing {
  html: string;
  language: string;
}

export type ToThread =
  | { kind: 'draw'; address: string }
  | { kind: 'answer'; question: number; status: number; answer: DrawnAnswer };

export type FromThread =
  | { kind: 'question'; question: number; url: string }
  /** Undefined: nothing that could be shown. */
  | { kind: 'drawn'; drawing: Drawing | undefined }
  | { kind: 'failed'; error: unknown };
