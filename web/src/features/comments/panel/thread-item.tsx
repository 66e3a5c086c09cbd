import { findQuote, type Thread, wordsOfPart } from '@agendawerk/shared/comments/index.ts';
import { useEffect, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAgendaScope } from '../../../lib/data/agenda-data.ts';
import { useFormat } from '../../../lib/use-format.ts';
import { Button } from '../../../ui/actions/button.tsx';
import { classNames } from '../../../ui/class-names.ts';
import { StatusMark } from '../../../ui/feedback/status-mark.tsx';
import { useAnswerComment, useReopenComment, useResolveComment } from '../api/comment-data.ts';
import { usePartValue } from '../api/part-value.ts';
import { useTellRefusal } from '../api/use-tell-refusal.ts';
import { SuggestionBox } from '../suggestions/suggestion-box.tsx';
import { usePartName } from '../../../lib/use-part-name.ts';
import type { Arrival } from '../frame/comment-desk.ts';
import { focusSoon } from './focus-soon.ts';
import { RemarkForm } from './remark-form.tsx';
import { RemarkItem } from './remark-item.tsx';
import styles from './panel.module.css';

interface ThreadItemProps {
  thread: Thread;
  isCurrent?: boolean;
  /** Somebody was just taken here: it takes the focus. */
  arrival?: Arrival | undefined;
  /** Shows the passage in the page, where it is on this page. */
  onShow?: (() => void) | undefined;
  /** Something was decided or settled here: it should stay in sight. */
  onSettle: () => void;
}

/** A comment with its place, its answers and what can be done with it. */
export function ThreadItem({ thread, isCurrent = false, arrival, onShow, onSettle }: ThreadItemProps) {
  const { t } = useTranslation('comments');
  const nameId = useId();
  const placeId = useId();
  const partName = usePartName();
  const article = useRef<HTMLElement>(null);
  const answerButton = useRef<HTMLButtonElement>(null);
  const [isAnswering, setAnswering] = useState(false);
  const { workspaceId } = useAgendaScope();
  const answer = useAnswerComment();
  const params = { workspaceId, commentId: thread.id };

  useEffect(() => {
    if (!arrival) return;
    // After the panel, or the page that was just opened, has taken the focus.
    const timer = setTimeout(() => {
      article.current?.focus({ preventScroll: true });
      article.current?.scrollIntoView({ block: 'nearest' });
    });
    return () => clearTimeout(timer);
  }, [arrival]);

  const settle = () => {
    onSettle();
    focusSoon(() => article.current);
  };
  const closeAnswer = () => {
    setAnswering(false);
    requestAnimationFrame(() => answerButton.current?.focus());
  };
  return (
    <article
      ref={article}
      tabIndex={-1}
      aria-labelledby={`${nameId} ${placeId}`}
      aria-current={isCurrent || undefined}
      className={classNames(styles.thread, isCurrent && styles.current)}
    >
      <span id={placeId} className="sr-only">
        {t('threadName', { place: partName(thread.place), count: thread.answers.length })}
      </span>
      <RemarkItem remark={thread} nameId={nameId} onGone={settle}>
        <QuoteOf thread={thread} onShow={onShow} />
      </RemarkItem>
      {thread.suggestion ? <SuggestionBox thread={thread} suggestion={thread.suggestion} onSettle={settle} /> : null}
      {thread.answers.length > 0 ? (
        <ol className={styles.answers} aria-label={t('answers')}>
          {thread.answers.map((remark) => (
            <li key={remark.id}>
              <RemarkItem remark={remark} onGone={settle} />
            </li>
          ))}
        </ol>
      ) : null}
      <Settled thread={thread} />
      {isAnswering ? (
        <RemarkForm
          label={t('answerLabel')}
          hint={t('mention.hint')}
          submitLabel={t('answer')}
          draftKey={`comment:${thread.id}:answer`}
          send={(text, mentionIds) => answer.mutateAsync({ params, body: { text, mentionIds } })}
          onDone={closeAnswer}
          onCancel={closeAnswer}
        />
      ) : (
        <div className={styles.tools}>
          {thread.abilities.answer ? (
            <Button
              ref={answerButton}
              size="small"
              variant="tertiary"
              onClick={() => {
                setAnswering(true);
                // Whatever others do to the thread meanwhile, it does not go from under the hands.
                onSettle();
              }}
            >
              {t('answer')}
            </Button>
          ) : null}
          <Settling thread={thread} onSettle={settle} />
        </div>
      )}
    </article>
  );
}

function QuoteOf({ thread: { quote, place, resolvedAt }, onShow }: Pick<ThreadItemProps, 'thread' | 'onShow'>) {
  const { t } = useTranslation('comments');
  const present = usePartValue(place);
  if (quote === null) return null;
  const isGone =
    resolvedAt === null &&
    (place.isGone || (present !== undefined && findQuote(wordsOfPart(present.value), quote) === undefined));
  return (
    <>
      <blockquote className={styles.quote}>
        {onShow && !isGone ? (
          <button type="button" className={styles.quoteButton} onClick={onShow} title={t('showPassage')}>
            {quote.exact}
          </button>
        ) : (
          quote.exact
        )}
      </blockquote>
      {isGone ? <p className={styles.gone}>{t('passageGone')}</p> : null}
    </>
  );
}

/** Stays in sight while somebody writes an answer: others may settle the thread meanwhile. */
function Settled({ thread: { resolvedAt, resolvedByName, suggestion } }: { thread: Thread }) {
  const { t } = useTranslation('comments');
  const { formatDateTime } = useFormat();
  if (resolvedAt === null || (suggestion && suggestion.decision !== null)) return null;
  return (
    <div>
      <StatusMark
        isWrapping
        tone="good"
        label={t('resolvedBy', { name: resolvedByName ?? '', time: formatDateTime(resolvedAt) })}
      />
    </div>
  );
}

function Settling({ thread, onSettle }: Pick<ThreadItemProps, 'thread' | 'onSettle'>) {
  const { t } = useTranslation('comments');
  const { workspaceId } = useAgendaScope();
  const resolve = useResolveComment();
  const reopen = useReopenComment();
  const tellRefusal = useTellRefusal();
  const key = { params: { workspaceId, commentId: thread.id }, revision: thread.revision };
  const { abilities } = thread;
  return (
    <>
      {abilities.resolve ? (
        <Button
          size="small"
          variant="tertiary"
          icon="check"
          isBusy={resolve.isPending}
          onClick={() => void resolve.mutateAsync(key).catch(tellRefusal).finally(onSettle)}
        >
          {t('resolve')}
        </Button>
      ) : null}
      {abilities.reopen ? (
        <Button
          size="small"
          variant="tertiary"
          icon="undo"
          isBusy={reopen.isPending}
          onClick={() => void reopen.mutateAsync(key).catch(tellRefusal).finally(onSettle)}
        >
          {t('reopen')}
        </Button>
      ) : null}
    </>
  );
}
