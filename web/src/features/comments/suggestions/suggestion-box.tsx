import {
  findPartForm,
  findQuote,
  isTextForm,
  type Suggestion,
  type SuggestionInput,
  type Thread,
  toSuggestionInput,
  wordsOfPart,
} from '@agendawerk/shared/comments/index.ts';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isApiError } from '../../../lib/api-error.ts';
import { useAgendaScope } from '../../../lib/data/agenda-data.ts';
import { isSame } from '../../../lib/is-same.ts';
import { readSuggestion, type TypedSuggestion } from '../../../lib/typed-suggestion.ts';
import { useFormat } from '../../../lib/use-format.ts';
import { useStop } from '../../../lib/use-stop.ts';
import { Button } from '../../../ui/actions/button.tsx';
import { Notice } from '../../../ui/feedback/notice.tsx';
import { StatusMark } from '../../../ui/feedback/status-mark.tsx';
import { WordDiff } from '../../../ui/feedback/word-diff.tsx';
import { Row, Stack } from '../../../ui/layout/stack.tsx';
import { useAcceptSuggestion, useDeclineSuggestion, useRefreshThings } from '../api/comment-data.ts';
import { usePartValue } from '../api/part-value.ts';
import { useTellRefusal } from '../api/use-tell-refusal.ts';
import { focusSoon } from '../panel/focus-soon.ts';
import { RemarkForm } from '../panel/remark-form.tsx';
import { SuggestionFields } from './suggestion-fields.tsx';
import styles from './suggestions.module.css';
import { usePartWords } from './use-part-words.ts';

interface SuggestionBoxProps {
  thread: Thread;
  suggestion: Suggestion;
  onSettle: () => void;
}

/** The proposed change as a difference with what stands there now, and what can be done with it. */
export function SuggestionBox({ thread, suggestion, onSettle }: SuggestionBoxProps) {
  const { t } = useTranslation('comments');
  const words = usePartWords(thread.place);
  const present = usePartValue(thread.place);
  const form = thread.place.part === null ? undefined : findPartForm(thread.place.kind, thread.place.part);
  const isOpen = suggestion.decision === null;
  const text = present && isOpen ? wordsOfPart(present.value) : wordsOfPart(suggestion.base);
  const passage = suggestion.form === 'passage' && thread.quote ? findQuote(text, thread.quote) : undefined;
  const isGone = suggestion.form === 'passage' && isOpen && present !== undefined && passage === undefined;
  const before =
    suggestion.form === 'passage'
      ? passage
        ? text.slice(passage.start, passage.end)
        : (thread.quote?.exact ?? '')
      : words(present && isOpen ? present.value : suggestion.base);
  const after = suggestion.form === 'passage' ? (suggestion.text ?? '') : words(suggestion.value);
  const hasMoved =
    isOpen &&
    !isGone &&
    present !== undefined &&
    suggestion.form === 'value' &&
    !isSame(present.value, suggestion.base);
  return (
    <div className={styles.box} role="group" aria-label={t('suggest.title')}>
      <p className={styles.boxTitle}>{t('suggest.title')}</p>
      <WordDiff before={before} after={after} isWhole={!isTextForm(form)} />
      {isGone ? <Notice tone="warning">{t('suggest.passageGone')}</Notice> : null}
      {hasMoved ? <Notice>{t('suggest.moved')}</Notice> : null}
      <Outcome suggestion={suggestion} />
      {thread.abilities.decide && present ? (
        <Decision
          thread={thread}
          suggestion={suggestion}
          subjectRevision={present.revision}
          isGone={isGone}
          onSettle={onSettle}
        />
      ) : null}
    </div>
  );
}

function Outcome({ suggestion: { decision, decidedAt, decidedByName, reason } }: { suggestion: Suggestion }) {
  const { t } = useTranslation('comments');
  const { formatDateTime } = useFormat();
  if (decision === null) return null;
  return (
    <div>
      <StatusMark
        isWrapping
        tone={decision === 'declined' ? 'unknown' : 'good'}
        label={t(`suggest.outcome.${decision}`, {
          name: decidedByName ?? '',
          time: decidedAt ? formatDateTime(decidedAt) : '',
        })}
      />
      {reason ? <p className={styles.reason}>{reason}</p> : null}
    </div>
  );
}

interface DecisionProps {
  thread: Thread;
  suggestion: Suggestion;
  subjectRevision: number;
  isGone: boolean;
  onSettle: () => void;
}

function Decision({ thread, suggestion, subjectRevision, isGone, onSettle }: DecisionProps) {
  const { t } = useTranslation('comments');
  const { workspaceId } = useAgendaScope();
  const [mode, setMode] = useState<'adapt' | 'decline' | null>(null);
  const [adapted, setAdapted] = useState<TypedSuggestion>(() => toSuggestionInput(suggestion));
  const { stop } = useStop();
  const [isStale, setStale] = useState(false);
  const frame = useRef<HTMLDivElement>(null);
  const accept = useAcceptSuggestion();
  const decline = useDeclineSuggestion();
  const tellRefusal = useTellRefusal();
  const refresh = useRefreshThings();
  const key = { params: { workspaceId, commentId: thread.id }, revision: thread.revision };

  const takeOver = async (own: SuggestionInput | null) => {
    setStale(false);
    try {
      await accept.mutateAsync({ ...key, body: { subjectRevision, adapted: own } });
      setMode(null);
      onSettle();
    } catch (error) {
      // The thing changed, not the comment: what stands there now is fetched, and shown beside the suggestion.
      const isOfThing = isApiError(error, 'resource.changed_meanwhile') && !('place' in Object(error.current));
      setStale(isOfThing);
      if (isOfThing) refresh();
      else {
        tellRefusal(error);
        onSettle();
      }
    }
  };
  const takeOverAdapted = () => {
    const own = readSuggestion(adapted);
    if (own) void takeOver(own);
    else if (frame.current) stop(frame.current);
  };
  const leave = () => {
    setMode(null);
    focusSoon(() => frame.current?.querySelector('button'));
  };

  useEffect(() => {
    if (mode === 'adapt') frame.current?.querySelector<HTMLElement>('textarea, input, select')?.focus();
  }, [mode]);

  return (
    <div ref={frame}>
      <Stack gap="small">
        {isStale ? (
          <Notice tone="warning" isLive>
            {t('suggest.stale')}
          </Notice>
        ) : null}
        {mode === 'adapt' ? (
          <Stack gap="small">
            <SuggestionFields place={thread.place} quote={thread.quote} value={adapted} onChange={setAdapted} />
            <Row>
              <Button size="small" variant="primary" isBusy={accept.isPending} onClick={takeOverAdapted}>
                {t('suggest.acceptAdapted')}
              </Button>
              <Button size="small" variant="tertiary" onClick={leave}>
                {t('cancel')}
              </Button>
            </Row>
          </Stack>
        ) : mode === 'decline' ? (
          <RemarkForm
            label={t('suggest.reason')}
            hint={t('suggest.reasonHint')}
            submitLabel={t('suggest.decline')}
            draftKey={`comment:${thread.id}:decline`}
            send={(reason) => decline.mutateAsync({ ...key, body: { reason } })}
            onDone={onSettle}
            onCancel={leave}
          />
        ) : (
          <Row>
            {isGone ? null : (
              <>
                <Button size="small" variant="primary" isBusy={accept.isPending} onClick={() => void takeOver(null)}>
                  {t('suggest.accept')}
                </Button>
                <Button size="small" onClick={() => setMode('adapt')}>
                  {t('suggest.adapt')}
                </Button>
              </>
            )}
            <Button size="small" onClick={() => setMode('decline')}>
              {t('suggest.decline')}
            </Button>
          </Row>
        )}
      </Stack>
    </div>
  );
}
