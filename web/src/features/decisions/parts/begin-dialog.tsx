import type { Decision } from '@agendawerk/shared/decisions/index.ts';
import { useTranslation } from 'react-i18next';
import { useAgendaScope } from '../../../lib/data/agenda-data.ts';
import { useDraft } from '../../../lib/use-draft.ts';
import { useFieldErrors } from '../../../lib/use-field-errors.ts';
import { FormColumn } from '../../../ui/layout/stack.tsx';
import { FormDialog } from '../../../ui/overlays/form-dialog.tsx';
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
  const send = () => create.mutateAsync({ params: scope, body: draft.value });
  return (
    <FormDialog
      title={t('begin.title')}
      submitLabel={t('begin.create')}
      draft={draft}
      initial={initial}
      errors={errors}
      isBusy={create.isPending}
      send={send}
      onClose={onClose}
    >
      <FormColumn>
        <SheetFields
          form={draft.value}
          set={(part) => draft.setValue({ ...draft.value, ...part })}
          errors={errors.fields}
        />
        <p className="muted">{t('begin.presets')}</p>
      </FormColumn>
    </FormDialog>
  );
}
