import type { CommentPlace } from '@agendawerk/shared/comments/index.ts';
import { createContext, type ReactNode, useContext } from 'react';

type RenderMark = (place: CommentPlace) => ReactNode;

/** What stands beside a place that can be talked about. A page with comments provides it; elsewhere nothing stands there. */
export const PlaceMarks = createContext<RenderMark | null>(null);

type PlaceProps = Omit<CommentPlace, 'part'> & { part?: string | null };

/** Names a place in the document. */
export function placeKey({ kind, id, part }: CommentPlace): string {
  return `${kind}:${id}:${part ?? ''}`;
}

/** Where a thing or a part of it can be talked about. */
export function PlaceMark({ kind, id, part = null }: PlaceProps) {
  const render = useContext(PlaceMarks);
  return render === null ? null : render({ kind, id, part });
}

/** A text whose passages can be talked about. */
export function PlaceText({ children, ...place }: PlaceProps & { part: string; children: ReactNode }) {
  return <div data-place-text={placeKey(place)}>{children}</div>;
}
