import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFieldErrors } from '../../lib/use-field-errors.ts';
import { Button } from '../../ui/actions/button.tsx';
import { Notice } from '../../ui/feedback/notice.tsx';
import { TextArea } from '../../ui/fields/text-area.tsx';
import { FormColumn, Row } from '../../ui/layout/stack.tsx';
import { Dialog } from '../../ui/overlays/dialog.tsx';

interface UnneededDialogProps {
  /** The step, as it is named in the strip. */
  part: string;
  /** Null: it is needed so far. */
  reason: string | null;
  save: (reason: string | null) => Promise<void>;
  onClose: () => void;
}

/** Why a measure can do without a step. Without a reason it cannot. */
export function UnneededDialog({ part, reason, save, onClose }: UnneededDialogProps) {
  const { t } = useTranslation(['roadmap', 'problems']);
  const [text, setText] = useState(reason ?? '');
  const [isBusy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const [isBlankRefused, setBlankRefused] = useState(false);
  const refused = useFieldErrors()(error);
  const atReason = Object.entries(refused.fields).find(([path]) => path.endsWith('reason'))?.[1];

  const send = async (next: string | null) => {
    setBusy(true);
    setError(null);
    try {
      await save(next);
      onClose();
    } catch (failure) {
      setError(failure);
    } finally {
      setBusy(false);
    }
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const given = text.trim();
    setBlankRefused(given === '');
    if (given !== '') void send(given);
  };
  return (
    <Dialog title={t('strip.dialog.title', { part })} isOpen onClose={onClose} width="medium">
      <form onSubmit={submit} noValidate>
        <FormColumn>
          {error !== null && refused.summary ? (
            <Notice tone="danger" isLive>
              {refused.summary}
            </Notice>
          ) : null}
          <TextArea
            label={t('strip.dialog.reason')}
            hint={t('strip.dialog.hint')}
            isRequired
            rows={3}
            value={text}
            error={isBlankRefused ? t('strip.dialog.blank') : atReason}
            onChange={(event) => setText(event.target.value)}
          />
          <Row>
            <Button type="submit" variant="primary" isBusy={isBusy}>
              {t('strip.dialog.submit')}
            </Button>
            {reason === null ? null : <Button onClick={() => void send(null)}>{t('strip.dialog.needed')}</Button>}
          </Row>
        </FormColumn>
      </form>
    </Dialog>
  );
}
