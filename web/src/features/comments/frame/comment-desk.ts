import type { CommentedKind, CommentPlace, Quote } from '@agendawerk/shared/comments/index.ts';
import { createContext, useContext } from 'react';

/** What a page is about: one thing, or everything of some kinds in the agenda. */
export type DeskScope = { kind: CommentedKind; id: string } | { kinds: readonly CommentedKind[] };

/** A new comment that is being written. */
export interface NewComment {
  place: CommentPlace;
  quote: Quote | null;
}

/** A thread that somebody was just taken to; another object each time, also for the same thread. */
export interface Arrival {
  id: string;
}

/** The comments beside a page: what is open, what is looked at, what is being written. */
export interface CommentDesk {
  scope: DeskScope;
  isOpen: boolean;
  /** The thread that is looked at. */
  currentId: string | null;
  arrival: Arrival | null;
  writing: NewComment | null;
  toggle: () => void;
  close: () => void;
  /** Shows the comments at a place, or begins one where there are none. */
  show: (place: CommentPlace) => void;
  select: (threadId: string | null) => void;
  /** Selects the thread and takes the focus there. */
  goTo: (threadId: string) => void;
  write: (comment: NewComment | null) => void;
}

export const CommentDeskContext = createContext<CommentDesk | null>(null);

export function useCommentDesk(): CommentDesk {
  const desk = useContext(CommentDeskContext);
  if (!desk) throw new TypeError('comments are used outside of a page that has them');
  return desk;
}
