import { type ReactNode, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useDraft } from '../../../lib/use-draft.ts';
import { useFieldErrors } from '../../../lib/use-field-errors.ts';
import { useStop } from '../../../lib/use-stop.ts';
import { Button } from '../../../ui/actions/button.tsx';
import { Notice } from '../../../ui/feedback/notice.tsx';
import { Row, Stack } from '../../../ui/layout/stack.tsx';
import { MentionArea } from './mention-area.tsx';
import { findMentions, useReaders } from './readers.ts';

interface RemarkFormProps {
  label: string;
  hint?: string;
  submitLabel: string;
  /** Names what is typed on this device, so that it survives reload and refusals. */
  draftKey: string;
  initial?: string;
  /** A refusal stays in the form with its sentence. */
  send: (text: string, mentionIds: string[]) => Promise<unknown>;
  onDone: () => void;
  onCancel: () => void;
  /** More to fill in, above the buttons. */
  children?: ReactNode;
  /** Something in there cannot be read: its field says so, and nothing is sent. */
  isUnreadable?: boolean;
}

/** Words to say, with people who can be called. */
export function RemarkForm({
  label,
  hint,
  submitLabel,
  draftKey,
  initial = '',
  send,
  onDone,
  onCancel,
  children,
  isUnreadable = false,
}: RemarkFormProps) {
  const { t } = useTranslation(['comments', 'ui']);
  const readers = useReaders();
  const draft = useDraft(draftKey, initial);
  const [failure, setFailure] = useState<unknown>(null);
  const [isBusy, setBusy] = useState(false);
  const [isMissing, setMissing] = useState(false);
  const { isStopped, stop, forget } = useStop();
  const form = useRef<HTMLFormElement>(null);
  const errors = useFieldErrors()(failure);
  const text = draft.value;

  const submit = async () => {
    if (isBusy) return;
    forget();
    setMissing(text.trim() === '');
    if (isUnreadable && form.current) return stop(form.current);
    if (text.trim() === '') return;
    setBusy(true);
    try {
      await send(text, findMentions(text, readers));
      draft.clear(initial);
      onDone();
    } catch (error) {
      setFailure(error);
    } finally {
      setBusy(false);
    }
  };
  return (
    <form
      ref={form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <Stack gap="small">
        {errors.summary ? (
          <Notice tone="danger" isLive>
            {errors.summary}
          </Notice>
        ) : null}
        <MentionArea
          label={label}
          hint={hint}
          value={text}
          error={errors.fields['text'] ?? errors.fields['mentionIds'] ?? (isMissing ? t('textMissing') : undefined)}
          onChange={draft.setValue}
          onSubmit={() => void submit()}
          takesFocus
        />
        {children}
        {errors.fields['suggestion'] ? (
          <Notice tone="danger" isLive>
            {errors.fields['suggestion']}
          </Notice>
        ) : null}
        {isStopped && isUnreadable ? (
          <Notice tone="danger" isLive>
            {t('ui:formRefused')}
          </Notice>
        ) : null}
        <Row>
          <Button type="submit" variant="primary" size="small" isBusy={isBusy}>
            {submitLabel}
          </Button>
          <Button
            variant="tertiary"
            size="small"
            onClick={() => {
              draft.clear(initial);
              onCancel();
            }}
          >
            {t('cancel')}
          </Button>
        </Row>
      </Stack>
    </form>
  );
}
