import type { CommentPlace } from './place.schema.ts';

/** Where a thread is seen beside its place, as an address below that of the agenda. */
export function commentPath({ kind, id }: Omit<CommentPlace, 'part'>, threadId: string): string {
  const open = `?comments=${threadId}`;
  switch (kind) {
    case 'agenda':
      return `/text${open}`;
    case 'chapter':
      return `/text${open}#${id}`;
    case 'field':
      return `/fields${open}#${id}`;
    case 'goal':
      return `/goals/${id}${open}`;
    case 'measure':
      return `/measures/${id}${open}`;
    case 'kpi':
      return `/kpis/${id}${open}`;
  }
}
