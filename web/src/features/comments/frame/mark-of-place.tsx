import type { CommentPlace } from '@agendawerk/shared/comments/index.ts';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useAgendaScope } from '../../../lib/data/agenda-data.ts';
import { commentCountsQuery } from '../../../lib/data/comment-counts.ts';
import { placeKey } from '../../../lib/place-marks.tsx';
import { useFormat } from '../../../lib/use-format.ts';
import { Button } from '../../../ui/actions/button.tsx';
import { countOpen } from '../api/comment-data.ts';
import { usePartName } from '../../../lib/use-part-name.ts';
import { PresentPeople } from './present-people.tsx';
import { type DeskScope, useCommentDesk } from './comment-desk.ts';

/** Beside a thing the button that opens its comments; beside a part how many are open there, and a way to begin one while the panel is open. */
export function MarkOfPlace({ place }: { place: CommentPlace }) {
  const { t } = useTranslation('comments');
  const { data: counts = [] } = useQuery(commentCountsQuery(useAgendaScope()));
  const { scope, isOpen, toggle, show } = useCommentDesk();
  const { formatNumber } = useFormat();
  const partName = usePartName();
  if (place.part === null) {
    const count = listThings(scope, counts).reduce((sum, thing) => sum + countOpen(counts, thing), 0);
    return (
      <>
        <Button
          icon="comment"
          aria-expanded={isOpen}
          onClick={toggle}
          data-place-mark={placeKey(place)}
          data-print="hide"
        >
          {count > 0 ? t('openPanelCount', { count: formatNumber(count) }) : t('title')}
        </Button>
        <PresentPeople scope={scope} />
      </>
    );
  }
  const count = countOpen(counts, place);
  if (count === 0 && !isOpen) return null;
  const name = partName(place);
  return (
    <Button
      size="small"
      variant="tertiary"
      icon="comment"
      isIconOnly={count === 0}
      aria-label={count > 0 ? t('markCount', { place: name, count }) : undefined}
      onClick={() => show(place)}
      data-place-mark={placeKey(place)}
      data-print="hide"
    >
      {count > 0 ? formatNumber(count) : t('commentOn', { place: name })}
    </Button>
  );
}

/** What the counts of a page are about. */
function listThings(scope: DeskScope, counts: readonly { kind: CommentPlace['kind']; id: string }[]): CommentPlace[] {
  if ('id' in scope) return [{ ...scope, part: null }];
  const seen = new Map(
    counts
      .filter(({ kind }) => scope.kinds.includes(kind))
      .map(({ kind, id }) => [`${kind}:${id}`, { kind, id, part: null }]),
  );
  return [...seen.values()];
}
