import type { FormEvent, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { DraftHandle } from '../../lib/use-draft.ts';
import { Button } from '../actions/button.tsx';
import { Notice } from '../feedback/notice.tsx';
import { Stack } from '../layout/stack.tsx';
import { Dialog } from './dialog.tsx';

interface FormDialogProps<Form extends object, Saved> {
  title: string;
  submitLabel: string;
  /** What is typed; it outlives closing, reloading and refusals. */
  draft: DraftHandle<Form>;
  /** What the form begins with when it is opened next. */
  initial: Form;
  summary: string | undefined;
  isBusy: boolean;
  width?: 'medium' | 'large';
  /** Asked before the form is sent; the form itself says at its fields what is missing. */
  isComplete?: () => boolean;
  /** Sends the form; a refusal leaves the dialog open with its sentences. */
  send: () => Promise<Saved>;
  onClose: (saved?: Saved) => void;
  children: ReactNode;
}

/** A form in a dialog. What cannot be read is not sent: the field says so, and nothing is lost. */
export function FormDialog<Form extends object, Saved>({
  title,
  submitLabel,
  draft,
  initial,
  summary,
  isBusy,
  width = 'medium',
  isComplete,
  send,
  onClose,
  children,
}: FormDialogProps<Form, Saved>) {
  const { t } = useTranslation('ui');
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (Object.values(draft.value).includes(undefined) || isComplete?.() === false) return;
    const saved = await send();
    draft.clear(initial);
    onClose(saved);
  };
  return (
    <Dialog title={title} isOpen onClose={() => onClose()} width={width}>
      <form onSubmit={(event) => void submit(event).catch(() => undefined)} noValidate>
        <Stack>
          {draft.isRestored ? <Notice>{t('formRestored')}</Notice> : null}
          {summary ? (
            <Notice tone="danger" isLive>
              {summary}
            </Notice>
          ) : null}
          {children}
          <div>
            <Button type="submit" variant="primary" isBusy={isBusy}>
              {submitLabel}
            </Button>
          </div>
        </Stack>
      </form>
    </Dialog>
  );
}
