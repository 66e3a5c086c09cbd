import type { PlaceKind, PlacePart } from '@agendawerk/shared/rounds/index.ts';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui/actions/button.tsx';
import type { CoSigningContext } from './co-signing-page.tsx';
import { RemarkForm } from './remark-form.tsx';
import { RemarkList } from './remark-list.tsx';

/** What stands at each part of what is read: the button to remark on it, and the remarks below. */
export interface PartTools {
  action: (part: PlacePart) => ReactNode;
  below: (part: PlacePart) => ReactNode;
}

/** Marked words become the passage that the remark is about. */
function readMarked(part: PlacePart): string | null {
  const selection = window.getSelection();
  const text = selection?.toString().trim() ?? '';
  const frame = document.querySelector(`[data-part="${part}"]`);
  const isInside = frame !== null && selection?.anchorNode && frame.contains(selection.anchorNode);
  return text !== '' && isInside ? text.slice(0, 4000) : null;
}

export function usePartTools(context: CoSigningContext, place: { kind: PlaceKind; id: string }): PartTools {
  const { t } = useTranslation(['rounds', 'terms']);
  const [open, setOpen] = useState<{ part: PlacePart; quote: string | null } | null>(null);
  const { page } = context;
  const isOpen = page.round.closedAt === null;
  return {
    action: (part) =>
      isOpen && open?.part !== part ? (
        <Button
          size="small"
          icon="comment"
          aria-label={t('remark.addTo', { part: t(`terms:placeParts.${part}`) })}
          // Pressing it would take the marking away before it is read.
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => setOpen({ part, quote: readMarked(part) })}
        >
          {t('remark.add')}
        </Button>
      ) : null,
    below: (part) => (
      <>
        <RemarkList
          context={context}
          remarks={page.remarks.filter(
            (remark) => remark.place.kind === place.kind && remark.place.id === place.id && remark.place.part === part,
          )}
        />
        {open?.part === part ? (
          <RemarkForm context={context} place={{ ...place, part }} quote={open.quote} onClose={() => setOpen(null)} />
        ) : null}
      </>
    ),
  };
}
