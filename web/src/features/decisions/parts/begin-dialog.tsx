import type { Decision } from '@agendawerk/shared/decisions/index.ts';
import type { FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useAgendaScope } from '../../../lib/data/agenda-data.ts';
import { useDraft } from '../../../lib/use-draft.ts';
import { useFieldErrors } from '../../../lib/use-field-errors.ts';
import { Button } from '../../../ui/actions/button.tsx';
import { Notice } from '../../../ui/feedback/notice.tsx';
import { FormColumn } from '../../../ui/layout/stack.tsx';
import { Dialog } from '../../../ui/overlays/dialog.tsx';
import { useCreateDecision } from '../api/decision-data.ts';
import { SheetFields, type SheetValues } from './sheet-fields.tsx';

interface BeginDialogProps {
  /** What it is about, and what it may be called. */
  measure?: { id: string; title: string } | undefined;
  onClose: (made?: Decision) => void;
}

/** A new decision: for what, and what is needed. Criteria come from the catalogue. */
export function BeginDialog({ measure, onClose }: BeginDialogProps) {
  const { t } = useTranslation('decisions');
  const scope = useAgendaScope();
  const initial: SheetValues = {
    title: measure?.title ?? '',
    measureIds: measure ? [measure.id] : [],
    need: null,
    requirements: null,
  };
  const draft = useDraft<SheetValues>(`agenda:${scope.agendaId}:new-decision:${measure?.id ?? ''}`, initial);
  const create = useCreateDecision();
  const errors = useFieldErrors()(create.error);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const made = await create.mutateAsync({ params: scope, body: draft.value });
    draft.clear(initial);
    onClose(made);
  };
  return (
    <Dialog title={t('begin.title')} isOpen onClose={() => onClose()} width="large">
      <form onSubmit={(event) => void submit(event).catch(() => undefined)} noValidate>
        <FormColumn>
          {draft.isRestored ? <Notice>{t('restored')}</Notice> : null}
          {errors.summary ? (
            <Notice tone="danger" isLive>
              {errors.summary}
            </Notice>
          ) : null}
          <SheetFields
            form={draft.value}
            set={(part) => draft.setValue({ ...draft.value, ...part })}
            errors={errors.fields}
          />
          <p className="muted">{t('begin.presets')}</p>
          <div>
            <Button type="submit" variant="primary" isBusy={create.isPending}>
              {t('begin.create')}
            </Button>
          </div>
        </FormColumn>
      </form>
    </Dialog>
  );
}
