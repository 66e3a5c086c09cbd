import { type CommentPlace, findPartForm, type Quote } from '@agendawerk/shared/comments/index.ts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAgendaScope } from '../../../lib/data/agenda-data.ts';
import { readSuggestion, type TypedSuggestion } from '../../../lib/typed-suggestion.ts';
import { placeKey } from '../../../lib/place-marks.tsx';
import { Checkbox } from '../../../ui/fields/checkbox.tsx';
import { Skeleton } from '../../../ui/feedback/skeleton.tsx';
import { useCreateComment } from '../api/comment-data.ts';
import { usePartValue } from '../api/part-value.ts';
import { SuggestionFields } from '../suggestions/suggestion-fields.tsx';
import { usePartName } from '../../../lib/use-part-name.ts';
import { RemarkForm } from './remark-form.tsx';
import styles from './panel.module.css';

interface ComposerProps {
  place: CommentPlace;
  quote: Quote | null;
  /** With the id of the new thread; undefined where nothing was said. */
  onClose: (threadId?: string) => void;
}

/** A new comment on a place or a passage, with a proposed change if wanted. */
export function Composer({ place, quote, onClose }: ComposerProps) {
  const { t } = useTranslation('comments');
  const partName = usePartName();
  const { workspaceId, agendaId } = useAgendaScope();
  const present = usePartValue(place);
  const create = useCreateComment();
  const [suggestion, setSuggestion] = useState<TypedSuggestion | null>(null);
  const readable = suggestion && readSuggestion(suggestion);
  const form = place.part === null ? undefined : findPartForm(place.kind, place.part);
  const maySuggest = form !== undefined && form !== 'none';
  const toggle = (isOn: boolean) => {
    if (!isOn) setSuggestion(null);
    else if (quote !== null) setSuggestion({ form: 'passage', text: quote.exact });
    else if (present) setSuggestion({ form: 'value', value: present.value });
  };
  const send = async (text: string, mentionIds: string[]) => {
    const { kind: subjectKind, id: subjectId, part } = place;
    const body = { subjectKind, subjectId, part, quote, text, mentionIds, suggestion: readable };
    const { id } = await create.mutateAsync({ params: { workspaceId, agendaId }, body });
    onClose(id);
  };
  return (
    <section className={styles.composer} aria-label={t('newComment')}>
      <p className={styles.composerPlace}>{t('on', { place: partName(place) })}</p>
      {quote ? <blockquote className={styles.quote}>{quote.exact}</blockquote> : null}
      <RemarkForm
        label={suggestion ? t('suggest.why') : t('textLabel')}
        hint={t('mention.hint')}
        submitLabel={suggestion ? t('suggest.send') : t('send')}
        draftKey={`comment:new:${placeKey(place)}`}
        isUnreadable={readable === undefined}
        send={send}
        onDone={() => undefined}
        onCancel={() => onClose()}
      >
        {maySuggest ? (
          <Checkbox
            label={t('suggest.toggle')}
            checked={suggestion !== null}
            onChange={(event) => toggle(event.target.checked)}
          />
        ) : null}
        {suggestion && (quote !== null || present) ? (
          <SuggestionFields place={place} quote={quote} value={suggestion} onChange={setSuggestion} />
        ) : suggestion ? (
          <Skeleton lines={2} />
        ) : null}
      </RemarkForm>
    </section>
  );
}
