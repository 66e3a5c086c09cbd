import type { CommentPlace, Quote, Thread } from '@agendawerk/shared/comments/index.ts';
import { lazy, type ReactNode, Suspense, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import { useAgenda } from '../../../lib/current-agenda.ts';
import { useWatching } from '../../../lib/live/live-store.ts';
import { PlaceMarks } from '../../../lib/place-marks.tsx';
import { useStore } from '../../../lib/store.ts';
import { useAddressValues } from '../../../lib/use-address-values.ts';
import { sidePanelSlot } from '../../../ui/overlays/side-panel-slot.ts';
import { SelectionButton } from '../passages/selection-button.tsx';
import { type Arrival, type CommentDesk, CommentDeskContext, type DeskScope, type NewComment } from './comment-desk.ts';
import { MarkOfPlace } from './mark-of-place.tsx';
import { useOpenThreads } from './use-open-threads.ts';

const CommentPanel = lazy(async () => ({ default: (await import('../panel/comment-panel.tsx')).CommentPanel }));

/** Name in the address; its value is the thread that is looked at. */
const addressName = 'comments';

/** A page that can be talked about: marks at its places, a button at marked passages, and the panel beside it. */
export function CommentsFrame({ scope, children }: { scope: DeskScope; children: ReactNode }) {
  const [values, change] = useAddressValues();
  const [arrival, setArrival] = useState<Arrival | null>(null);
  const [writing, setWriting] = useState<NewComment | null>(null);
  const slot = useStore(sidePanelSlot);
  const { id: agendaId } = useAgenda();
  useWatching('id' in scope ? scope.kind : 'agenda', 'id' in scope ? scope.id : agendaId);
  const isOpen = values.has(addressName);
  const currentId = values.get(addressName) || null;

  const findOpenThreads = useOpenThreads(scope);
  // Whoever does something else meanwhile is not taken to what they asked for before.
  const asking = useRef<object>(null);
  useEffect(
    () => () => {
      asking.current = null;
    },
    [],
  );

  const select = useCallback(
    (id: string | null) => {
      asking.current = null;
      change({ [addressName]: id ?? '' });
    },
    [change],
  );
  const goTo = useCallback(
    (id: string) => {
      setArrival({ id });
      select(id);
    },
    [select],
  );
  const close = useCallback(() => {
    asking.current = null;
    setArrival(null);
    change({ [addressName]: null });
  }, [change]);
  const write = useCallback(
    (comment: NewComment | null) => {
      asking.current = null;
      setWriting(comment);
      if (comment && !isOpen) change({ [addressName]: '' });
    },
    [change, isOpen],
  );
  const show = useCallback(
    (place: CommentPlace) => {
      write(null);
      if (!isOpen) change({ [addressName]: '' });
      const mine = {};
      asking.current = mine;
      const answer = (open: readonly Thread[]) => {
        if (asking.current !== mine) return;
        const back = open.find(({ id }) => id === currentId) ?? open[0];
        if (back) goTo(back.id);
        else setWriting({ place, quote: null });
      };
      // What cannot be fetched is told by the panel, which shows the same.
      findOpenThreads(place).then(answer, () => undefined);
    },
    [change, currentId, findOpenThreads, goTo, isOpen, write],
  );
  const desk = useMemo<CommentDesk>(
    () => ({
      scope,
      isOpen,
      currentId,
      arrival,
      writing,
      toggle: () => (isOpen ? close() : select(null)),
      close,
      show,
      select,
      goTo,
      write,
    }),
    [scope, isOpen, currentId, arrival, writing, close, show, select, goTo, write],
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
