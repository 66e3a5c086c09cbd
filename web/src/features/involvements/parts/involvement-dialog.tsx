import type { Involvement } from '@agendawerk/shared/involvements/index.ts';
import type { FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useAgendaScope } from '../../../lib/data/agenda-data.ts';
import { useDraft } from '../../../lib/use-draft.ts';
import { useFieldErrors } from '../../../lib/use-field-errors.ts';
import { Button } from '../../../ui/actions/button.tsx';
import { Notice } from '../../../ui/feedback/notice.tsx';
import { Stack } from '../../../ui/layout/stack.tsx';
import { Dialog } from '../../../ui/overlays/dialog.tsx';
import { useCreateInvolvement, useUpdateInvolvement } from '../api/involvement-data.ts';
import { InvolvementFields } from './involvement-fields.tsx';
import { blankInvolvement, type InvolvementValues, valuesOf } from './involvement-form.ts';

interface InvolvementDialogProps {
  /** Undefined: a new one. */
  involvement: Involvement | undefined;
  /** The measure that a new one belongs to. */
  measureId?: string | null;
  onClose: (saved?: Involvement) => void;
}

/** The plan of a participation. */
export function InvolvementDialog({ involvement, measureId = null, onClose }: InvolvementDialogProps) {
  const { t } = useTranslation('involvements');
  const scope = useAgendaScope();
  const initial = involvement ? valuesOf(involvement) : blankInvolvement(measureId);
  const draft = useDraft<InvolvementValues>(
    involvement ? `involvement:${involvement.id}` : `agenda:${scope.agendaId}:new-involvement:${measureId}`,
    initial,
    involvement?.revision ?? null,
  );
  const create = useCreateInvolvement();
  const update = useUpdateInvolvement();
  const errors = useFieldErrors()(create.error ?? update.error);
  const form = draft.value;

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const saved = involvement
      ? await update.mutateAsync({
          params: { workspaceId: scope.workspaceId, involvementId: involvement.id },
          revision: involvement.revision,
          body: form,
        })
      : await create.mutateAsync({ params: scope, body: form });
    draft.clear(initial);
    onClose(saved);
  };

  return (
    <Dialog title={t(involvement ? 'editTitle' : 'newTitle')} isOpen onClose={() => onClose()} width="large">
      <form onSubmit={(event) => void submit(event).catch(() => undefined)} noValidate>
        <Stack gap="large">
          {draft.isRestored ? <Notice>{t('restored')}</Notice> : null}
          {errors.summary ? (
            <Notice tone="danger" isLive>
              {errors.summary}
            </Notice>
          ) : null}
          <InvolvementFields
            form={form}
            onChange={(part) => draft.setValue({ ...form, ...part })}
            errors={errors.fields}
          />
          <div>
            <Button type="submit" variant="primary" isBusy={create.isPending || update.isPending}>
              {t(involvement ? 'save' : 'create')}
            </Button>
          </div>
        </Stack>
      </form>
    </Dialog>
  );
}
