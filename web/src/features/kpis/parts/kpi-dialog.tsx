import { type Kpi, kpiSchema } from '@agendawerk/shared/kpis/index.ts';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { useAgendaScope } from '../../../lib/data/agenda-data.ts';
import { pickParts, saveChanges } from '../../../lib/save-changes.ts';
import { useDraft } from '../../../lib/use-draft.ts';
import { useFieldErrors } from '../../../lib/use-field-errors.ts';
import { FormDialog } from '../../../ui/overlays/form-dialog.tsx';
import { useCreateKpi, useUpdateKpi } from '../api/kpi-mutations.ts';
import { KpiFields } from './kpi-fields.tsx';
import { blankKpi, filledTargets, type KpiValues, toBody, valuesOf } from './kpi-form.ts';
import { useDescribeKpi } from './use-describe-kpi.ts';

interface KpiDialogProps {
  /** Undefined: a new one. */
  kpi: Kpi | undefined;
  /** Goals that a new one speaks for. */
  goalIds?: string[];
  /** Name of the field that somebody came to fill in. */
  at?: string | undefined;
  onClose: (saved?: Kpi) => void;
}

export function KpiDialog({ kpi, goalIds = [], at, onClose }: KpiDialogProps) {
  const { t } = useTranslation('kpis');
  const scope = useAgendaScope();
  const initial = kpi ? valuesOf(kpi) : { ...blankKpi, goalIds };
  const draft = useDraft<KpiValues>(
    kpi ? `kpi:${kpi.id}` : `agenda:${scope.agendaId}:new-kpi`,
    initial,
    kpi?.revision ?? null,
  );
  const create = useCreateKpi();
  const update = useUpdateKpi(kpi?.id ?? '');
  const errors = useFieldErrors()(create.error ?? update.error);
  const form = draft.value;

  const focusWanted = useCallback(
    (element: HTMLFormElement | null) => {
      const field = at === undefined ? null : element?.elements.namedItem(at);
      if (field instanceof HTMLElement) field.focus();
    },
    [at],
  );

  const send = () => {
    const filled = { ...form, targets: filledTargets(form.targets) };
    // The sentences of a refusal count the lines that were sent.
    if (filled.targets.length < form.targets.length) draft.setValue(filled);
    const body = toBody(filled);
    if (!kpi) return create.mutateAsync({ params: scope, body });
    return saveChanges({
      item: kpi,
      before: draft.base.current,
      after: filled,
      valuesOf,
      send: (changed, { revision }) =>
        update.mutateAsync({
          params: { workspaceId: scope.workspaceId, kpiId: kpi.id },
          revision,
          body: pickParts(body, changed),
        }),
      readPresent: (current) => kpiSchema.safeParse(current).data,
    });
  };

  return (
    <FormDialog
      title={t(kpi ? 'editTitle' : 'newTitle')}
      submitLabel={t(kpi ? 'save' : 'create')}
      draft={draft}
      initial={initial}
      errors={errors}
      isBusy={create.isPending || update.isPending}
      send={send}
      describe={useDescribeKpi()}
      onClose={onClose}
      onForm={focusWanted}
    >
      <KpiFields form={form} onChange={(part) => draft.setValue({ ...form, ...part })} errors={errors.fields} />
    </FormDialog>
  );
}
