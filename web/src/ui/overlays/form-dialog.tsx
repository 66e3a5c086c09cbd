import { type FormEvent, type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { EditConflict } from '../../lib/save-changes.ts';
import { hasUnreadable } from '../../lib/typed.ts';
import type { DraftHandle } from '../../lib/use-draft.ts';
import type { RefusedForm } from '../../lib/use-field-errors.ts';
import { useStop } from '../../lib/use-stop.ts';
import { Button } from '../actions/button.tsx';
import { Notice } from '../feedback/notice.tsx';
import { Row, Stack } from '../layout/stack.tsx';
import { ConflictNotice, type DescribedPart } from './conflict-notice.tsx';
import { Dialog } from './dialog.tsx';

interface FormDialogProps<Form extends object, Saved> {
  title: string;
  submitLabel: string;
  /** What is typed; it outlives closing, reloading and refusals. */
  draft: DraftHandle<Form>;
  /** What the form begins with when it is opened next. */
  initial: Form;
  errors: RefusedForm;
  isBusy: boolean;
  width?: 'medium' | 'large';
  /** Asked before the form is sent; the form itself says at its fields what is missing. */
  isComplete?: () => boolean;
  /** Sends the form; a refusal leaves the dialog open with its sentences. */
  send: () => Promise<Saved>;
  /** How a part is said, for forms of what several people edit (`saveChanges`). */
  describe?: (name: keyof Form & string, form: Form) => DescribedPart;
  onClose: (saved?: Saved) => void;
  /** Further buttons beside the one that sends. */
  actions?: ReactNode;
  onForm?: (form: HTMLFormElement | null) => void;
  children: ReactNode;
}

/**
 * A form in a dialog. What cannot be read is not sent: the field says so, and nothing is lost. Where somebody else has
 * written in the same place meanwhile, both are shown and the person decides before anything is sent.
 */
export function FormDialog<Form extends object, Saved>({
  title,
  submitLabel,
  draft,
  initial,
  errors,
  isBusy,
  width = 'medium',
  isComplete,
  send,
  describe,
  onClose,
  actions,
  onForm,
  children,
}: FormDialogProps<Form, Saved>) {
  const { t } = useTranslation('ui');
  const [conflict, setConflict] = useState<EditConflict<Form>>();
  const { isStopped, stop, forget } = useStop();
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    forget();
    if (hasUnreadable(draft.value)) return stop(event.currentTarget);
    if (isComplete?.() === false) return;
    try {
      const saved = await send();
      draft.clear(initial);
      onClose(saved);
    } catch (error) {
      setConflict(error instanceof EditConflict ? (error as EditConflict<Form>) : undefined);
    }
  };
  const settle = (name: string, choice: 'mine' | 'theirs') => {
    if (!conflict) return;
    const theirs = { [name]: Reflect.get(conflict.theirs, name) as unknown };
    draft.setBase({ ...draft.base.current, ...theirs });
    draft.setValue(choice === 'theirs' ? { ...draft.value, ...theirs } : draft.value);
    setConflict(
      new EditConflict(
        conflict.theirs,
        conflict.parts.filter((part) => part !== name),
      ),
    );
  };
  return (
    <Dialog title={title} isOpen onClose={() => onClose()} width={width}>
      <form ref={onForm} onSubmit={(event) => void submit(event)} noValidate>
        <Stack>
          {draft.isRestored ? <Notice>{t('formRestored')}</Notice> : null}
          {draft.isUnprotected ? <Notice tone="warning">{t('save.unprotected')}</Notice> : null}
          {conflict && describe ? (
            <ConflictNotice
              conflicts={conflict.parts.map((name) => ({
                name,
                mine: describe(name, draft.value),
                theirs: describe(name, conflict.theirs),
              }))}
              onSettle={settle}
            />
          ) : null}
          {errors.summary && !conflict ? (
            <Notice tone="danger" isLive>
              {errors.summary}
            </Notice>
          ) : null}
          {children}
          {Object.keys(errors.fields).length > 0 || (isStopped && hasUnreadable(draft.value)) ? (
            <Notice tone="danger" isLive>
              {t('formRefused')}
            </Notice>
          ) : null}
          <Row>
            <Button type="submit" variant="primary" isBusy={isBusy}>
              {submitLabel}
            </Button>
            {actions}
          </Row>
        </Stack>
      </form>
    </Dialog>
  );
}
