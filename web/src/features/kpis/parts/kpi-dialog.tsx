import type { Kpi } from '@agendawerk/shared/kpis/index.ts';
import { type FormEvent, useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { useAgendaScope } from '../../../lib/data/agenda-data.ts';
import { useDraft } from '../../../lib/use-draft.ts';
import { useFieldErrors } from '../../../lib/use-field-errors.ts';
import { Button } from '../../../ui/actions/button.tsx';
import { Notice } from '../../../ui/feedback/notice.tsx';
import { Stack } from '../../../ui/layout/stack.tsx';
import { Dialog } from '../../../ui/overlays/dialog.tsx';
import { useCreateKpi, useUpdateKpi } from '../api/kpi-mutations.ts';
import { KpiFields } from './kpi-fields.tsx';
import { blankKpi, filledTargets, type KpiValues, toBody, valuesOf } from './kpi-form.ts';

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

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const filled = { ...form, targets: filledTargets(form.targets) };
    // The sentences of a refusal count the lines that were sent.
    if (filled.targets.length < form.targets.length) draft.setValue(filled);
    const body = toBody(filled);
    const saved = kpi
      ? await update.mutateAsync({
          params: { workspaceId: scope.workspaceId, kpiId: kpi.id },
          revision: kpi.revision,
          body,
        })
      : await create.mutateAsync({ params: scope, body });
    draft.clear(initial);
    onClose(saved);
  };

  return (
    <Dialog title={t(kpi ? 'editTitle' : 'newTitle')} isOpen onClose={() => onClose()} width="medium">
      <form ref={focusWanted} onSubmit={(event) => void submit(event).catch(() => undefined)} noValidate>
        <Stack>
          {draft.isRestored ? <Notice>{t('restored')}</Notice> : null}
          {errors.summary ? (
            <Notice tone="danger" isLive>
              {errors.summary}
            </Notice>
          ) : null}
          <KpiFields form={form} onChange={(part) => draft.setValue({ ...form, ...part })} errors={errors.fields} />
          <div>
            <Button type="submit" variant="primary" isBusy={create.isPending || update.isPending}>
              {t(kpi ? 'save' : 'create')}
            </Button>
          </div>
        </Stack>
      </form>
    </Dialog>
  );
}
