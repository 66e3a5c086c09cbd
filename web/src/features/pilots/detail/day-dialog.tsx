import { type Pilot, pilotSchema } from '@agendawerk/shared/pilots/index.ts';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useAgendaScope } from '../../../lib/data/agenda-data.ts';
import { saveChanges } from '../../../lib/save-changes.ts';
import { todayInGermany } from '../../../lib/today.ts';
import { type PartTexts, useDescribePart } from '../../../lib/use-describe-part.ts';
import { useDraft } from '../../../lib/use-draft.ts';
import { useFieldErrors } from '../../../lib/use-field-errors.ts';
import { useFormat } from '../../../lib/use-format.ts';
import { Notice } from '../../../ui/feedback/notice.tsx';
import { DayField } from '../../../ui/fields/day-field.tsx';
import { FormDialog } from '../../../ui/overlays/form-dialog.tsx';
import { useEndPilot, useStartPilot } from '../api/pilot-data.ts';

interface CourseDialogProps {
  pilot: Pilot;
  onClose: () => void;
}

/** From here on the criteria stay as they are; what is still open about the time after is said before, not after. */
export function StartDialog({ pilot, onClose }: CourseDialogProps) {
  const { t } = useTranslation('pilots');
  const { workspaceId } = useAgendaScope();
  const start = useStartPilot();
  const isOpenAfterwards = pilot.operator === null || pilot.runningCosts === null;
  const send = (startedOn: string, revision: number) =>
    start.mutateAsync({ params: { workspaceId, pilotId: pilot.id }, revision, body: { startedOn } });
  return (
    <DayDialog
      pilot={pilot}
      title={t('startTitle')}
      name="startedOn"
      preset={todayInGermany()}
      submitLabel={t('start')}
      isBusy={start.isPending}
      error={start.error}
      send={send}
      onClose={onClose}
    >
      <p>{t('startText', { count: pilot.criteria.length })}</p>
      {isOpenAfterwards ? <Notice tone="warning">{t('afterwardsOpen')}</Notice> : null}
    </DayDialog>
  );
}

export function EndDialog({ pilot, onClose }: CourseDialogProps) {
  const { t } = useTranslation('pilots');
  const { workspaceId } = useAgendaScope();
  const end = useEndPilot();
  const send = (endedOn: string, revision: number) =>
    end.mutateAsync({ params: { workspaceId, pilotId: pilot.id }, revision, body: { endedOn } });
  return (
    <DayDialog
      pilot={pilot}
      title={t('endTitle')}
      name="endedOn"
      preset={pilot.endedOn ?? todayInGermany()}
      submitLabel={t('end')}
      isBusy={end.isPending}
      error={end.error}
      send={send}
      onClose={onClose}
    >
      <p>{t('endText')}</p>
    </DayDialog>
  );
}

interface DayDialogProps {
  pilot: Pilot;
  title: string;
  name: 'startedOn' | 'endedOn';
  preset: string;
  submitLabel: string;
  isBusy: boolean;
  error: unknown;
  send: (day: string, revision: number) => Promise<Pilot>;
  onClose: () => void;
  children: ReactNode;
}
type DayForm = Record<string, string | null | undefined>;

function DayDialog({
  pilot,
  title,
  name,
  preset,
  submitLabel,
  isBusy,
  error,
  send,
  onClose,
  children,
}: DayDialogProps) {
  const { t } = useTranslation('pilots');
  const { formatDay } = useFormat();
  const initial: DayForm = { [name]: preset };
  const valuesOf = (present: Pilot): DayForm => ({ [name]: present[name] });
  const draft = useDraft(`pilot:${pilot.id}:${name}`, initial, pilot.revision, valuesOf(pilot));
  const errors = useFieldErrors()(error);
  const texts: PartTexts<DayForm> = { [name]: { label: t(name), show: formatDay } };
  const day = draft.value[name];
  return (
    <FormDialog
      title={title}
      submitLabel={submitLabel}
      draft={draft}
      initial={initial}
      errors={errors}
      isBusy={isBusy}
      send={() =>
        saveChanges({
          item: pilot,
          before: draft.base.current,
          // A day that is missing is refused by the contract, at its field.
          after: { [name]: day ?? '' },
          valuesOf,
          send: (_, { revision }) => send(day ?? '', revision),
          readPresent: (current) => pilotSchema.safeParse(current).data,
        })
      }
      describe={useDescribePart(texts)}
      onClose={onClose}
    >
      {children}
      <DayField
        label={t(name)}
        value={day}
        onChange={(value) => draft.setValue({ [name]: value })}
        error={errors.fields[name]}
      />
    </FormDialog>
  );
}
