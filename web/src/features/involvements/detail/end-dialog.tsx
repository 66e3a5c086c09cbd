import { type Involvement, involvementSchema } from '@agendawerk/shared/involvements/index.ts';
import { useTranslation } from 'react-i18next';
import { useAgendaScope } from '../../../lib/data/agenda-data.ts';
import { saveChanges } from '../../../lib/save-changes.ts';
import { todayInGermany } from '../../../lib/today.ts';
import { useDescribePart } from '../../../lib/use-describe-part.ts';
import { useDraft } from '../../../lib/use-draft.ts';
import { useFieldErrors } from '../../../lib/use-field-errors.ts';
import { useFormat } from '../../../lib/use-format.ts';
import { Button } from '../../../ui/actions/button.tsx';
import { DayField } from '../../../ui/fields/day-field.tsx';
import { FormDialog } from '../../../ui/overlays/form-dialog.tsx';
import { useUpdateInvolvement } from '../api/involvement-data.ts';

interface EndForm {
  endedOn: string | null | undefined;
}
const valuesOf = ({ endedOn }: Involvement): EndForm => ({ endedOn });

/** The day on which it was over, also to correct it or to take it back. */
export function EndDialog({ involvement, onClose }: { involvement: Involvement; onClose: () => void }) {
  const { t } = useTranslation('involvements');
  const { workspaceId } = useAgendaScope();
  const { formatDay } = useFormat();
  const update = useUpdateInvolvement();
  const initial: EndForm = { endedOn: involvement.endedOn ?? todayInGermany() };
  const draft = useDraft(`involvement:${involvement.id}:end`, initial, involvement.revision, valuesOf(involvement));
  const errors = useFieldErrors()(update.error);
  const describe = useDescribePart<EndForm>({ endedOn: { label: t('endedOn'), show: formatDay } });
  const { endedOn } = draft.value;
  const params = { workspaceId, involvementId: involvement.id };
  const send = () =>
    saveChanges({
      item: involvement,
      before: draft.base.current,
      // A day that is missing is refused by the contract, at its field.
      after: { endedOn: endedOn ?? '' },
      valuesOf,
      send: (_, { revision }) => update.mutateAsync({ params, revision, body: { endedOn: endedOn ?? '' } }),
      readPresent: (current) => involvementSchema.safeParse(current).data,
    });
  const reopen = async () => {
    await update.mutateAsync({ params, revision: involvement.revision, body: { endedOn: null } });
    draft.clear();
    onClose();
  };
  return (
    <FormDialog
      title={t('endAction')}
      submitLabel={t('endConfirm')}
      draft={draft}
      initial={initial}
      errors={errors}
      isBusy={update.isPending}
      send={send}
      describe={describe}
      actions={
        involvement.endedOn === null ? null : (
          <Button variant="tertiary" onClick={() => void reopen().catch(() => undefined)}>
            {t('reopen')}
          </Button>
        )
      }
      onClose={onClose}
    >
      <p>{t('endText')}</p>
      <DayField
        label={t('endedOn')}
        value={endedOn}
        onChange={(day) => draft.setValue({ endedOn: day })}
        error={errors.fields['endedOn']}
      />
    </FormDialog>
  );
}
