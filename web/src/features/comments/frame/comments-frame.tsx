import type { CommentPlace, Quote } from '@agendawerk/shared/comments/index.ts';
import { lazy, type ReactNode, Suspense, useCallback, useMemo, useState } from 'react';
import { createPortal } from 'react-dom';
import { useAgenda } from '../../../lib/current-agenda.ts';
import { useWatching } from '../../../lib/live/live-store.ts';
import { PlaceMarks } from '../../../lib/place-marks.tsx';
import { useStore } from '../../../lib/store.ts';
import { useAddressValues } from '../../../lib/use-address-values.ts';
import { sidePanelSlot } from '../../../ui/overlays/side-panel-slot.ts';
import { SelectionButton } from '../passages/selection-button.tsx';
import { type CommentDesk, CommentDeskContext, type DeskScope, type NewComment } from './comment-desk.ts';
import { MarkOfPlace } from './mark-of-place.tsx';

const CommentPanel = lazy(async () => ({ default: (await import('../panel/comment-panel.tsx')).CommentPanel }));

/** Name in the address; its value is the thread that is looked at. */
const addressName = 'comments';

/** A page that can be talked about: marks at its places, a button at marked passages, and the panel beside it. */
export function CommentsFrame({ scope, children }: { scope: DeskScope; children: ReactNode }) {
  const [values, change] = useAddressValues();
  const [asked, setAsked] = useState<CommentPlace | null>(null);
  const [writing, setWriting] = useState<NewComment | null>(null);
  const slot = useStore(sidePanelSlot);
  const { id: agendaId } = useAgenda();
  useWatching('id' in scope ? scope.kind : 'agenda', 'id' in scope ? scope.id : agendaId);
  const isOpen = values.has(addressName);
  const currentId = values.get(addressName) || null;

  const select = useCallback((id: string | null) => change({ [addressName]: id ?? '' }), [change]);
  const close = useCallback(() => {
    setAsked(null);
    change({ [addressName]: null });
  }, [change]);
  const show = useCallback(
    (place: CommentPlace) => {
      // Asked for again is asked for anew.
      setAsked({ ...place });
      setWriting(null);
      if (!isOpen) change({ [addressName]: '' });
    },
    [change, isOpen],
  );
  const write = useCallback(
    (comment: NewComment | null) => {
      setWriting(comment);
      setAsked(null);
      if (comment && !isOpen) change({ [addressName]: '' });
    },
    [change, isOpen],
  );
  const desk = useMemo<CommentDesk>(
    () => ({
      scope,
      isOpen,
      currentId,
      asked,
      writing,
      toggle: () => (isOpen ? close() : select(null)),
      close,
      show,
      select,
      write,
    }),
    [scope, isOpen, currentId, asked, writing, close, show, select, write],
  );
  const commentPassage = useCallback((place: CommentPlace, quote: Quote) => write({ place, quote }), [write]);
  return (
    <CommentDeskContext value={desk}>
      <PlaceMarks value={drawMark}>{children}</PlaceMarks>
      <SelectionButton onComment={commentPassage} />
      {isOpen && slot
        ? createPortal(
            <Suspense>
              <CommentPanel />
            </Suspense>,
            slot,
          )
        : null}
    </CommentDeskContext>
  );
}

const drawMark = (place: CommentPlace) => <MarkOfPlace place={place} />;
