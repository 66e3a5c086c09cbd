import { findQuote, type Thread, wordsOfPart } from '@agendawerk/shared/comments/index.ts';
import { useEffect, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAgendaScope } from '../../../lib/data/agenda-data.ts';
import { useFormat } from '../../../lib/use-format.ts';
import { Button } from '../../../ui/actions/button.tsx';
import { classNames } from '../../../ui/class-names.ts';
import { StatusMark } from '../../../ui/feedback/status-mark.tsx';
import { Row } from '../../../ui/layout/stack.tsx';
import { useAnswerComment, useReopenComment, useResolveComment } from '../api/comment-data.ts';
import { usePartValue } from '../api/part-value.ts';
import { useTellRefusal } from '../api/use-tell-refusal.ts';
import { SuggestionBox } from '../suggestions/suggestion-box.tsx';
import { usePartName } from '../use-place-name.ts';
import { RemarkForm } from './remark-form.tsx';
import { RemarkItem } from './remark-item.tsx';
import styles from './panel.module.css';

interface ThreadItemProps {
  thread: Thread;
  isCurrent?: boolean;
  /** Takes the focus when it is chosen from elsewhere. */
  takesFocus?: boolean;
  /** Shows the passage in the page, where it is on this page. */
  onShow?: (() => void) | undefined;
}

/** A comment with its place, its answers and what can be done with it. */
export function ThreadItem({ thread, isCurrent = false, takesFocus = false, onShow }: ThreadItemProps) {
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
    if (!takesFocus) return;
    article.current?.focus({ preventScroll: true });
    article.current?.scrollIntoView({ block: 'nearest' });
  }, [takesFocus]);

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
      <RemarkItem remark={thread} nameId={nameId}>
        <QuoteOf thread={thread} onShow={onShow} />
      </RemarkItem>
      {thread.suggestion ? <SuggestionBox thread={thread} suggestion={thread.suggestion} /> : null}
      {thread.answers.length > 0 ? (
        <ol className={styles.answers} aria-label={t('answers')}>
          {thread.answers.map((remark) => (
            <li key={remark.id}>
              <RemarkItem remark={remark} />
            </li>
          ))}
        </ol>
      ) : null}
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
        <Row>
          {thread.abilities.answer ? (
            <Button ref={answerButton} size="small" variant="tertiary" onClick={() => setAnswering(true)}>
              {t('answer')}
            </Button>
          ) : null}
          <Settling thread={thread} />
        </Row>
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

function Settling({ thread }: { thread: Thread }) {
  const { t } = useTranslation('comments');
  const { workspaceId } = useAgendaScope();
  const { formatDateTime } = useFormat();
  const resolve = useResolveComment();
  const reopen = useReopenComment();
  const tellRefusal = useTellRefusal();
  const key = { params: { workspaceId, commentId: thread.id }, revision: thread.revision };
  const { abilities, resolvedAt, resolvedByName } = thread;
  return (
    <>
      {abilities.resolve ? (
        <Button
          size="small"
          variant="tertiary"
          icon="check"
          isBusy={resolve.isPending}
          onClick={() => resolve.mutate(key, { onError: tellRefusal })}
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
          onClick={() => reopen.mutate(key, { onError: tellRefusal })}
        >
          {t('reopen')}
        </Button>
      ) : null}
      {resolvedAt !== null && thread.suggestion?.decision == null ? (
        <StatusMark
          tone="good"
          label={t('resolvedBy', { name: resolvedByName ?? '', time: formatDateTime(resolvedAt) })}
        />
      ) : null}
    </>
  );
}
