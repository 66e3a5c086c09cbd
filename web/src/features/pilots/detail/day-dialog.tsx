import type { Pilot } from '@agendawerk/shared/pilots/index.ts';
import { type FormEvent, type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAgendaScope } from '../../../lib/data/agenda-data.ts';
import { todayInGermany } from '../../../lib/today.ts';
import { useFieldErrors } from '../../../lib/use-field-errors.ts';
import { Button } from '../../../ui/actions/button.tsx';
import { Notice } from '../../../ui/feedback/notice.tsx';
import { DayField } from '../../../ui/fields/day-field.tsx';
import { Stack } from '../../../ui/layout/stack.tsx';
import { Dialog } from '../../../ui/overlays/dialog.tsx';
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
  const send = (startedOn: string) =>
    start.mutateAsync({ params: { workspaceId, pilotId: pilot.id }, revision: pilot.revision, body: { startedOn } });
  return (
    <DayDialog
      title={t('startTitle')}
      name="startedOn"
      initial={todayInGermany()}
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
  const send = (endedOn: string) =>
    end.mutateAsync({ params: { workspaceId, pilotId: pilot.id }, revision: pilot.revision, body: { endedOn } });
  return (
    <DayDialog
      title={t('endTitle')}
      name="endedOn"
      initial={pilot.endedOn ?? todayInGermany()}
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
  title: string;
  name: 'startedOn' | 'endedOn';
  initial: string;
  submitLabel: string;
  isBusy: boolean;
  error: unknown;
  send: (day: string) => Promise<unknown>;
  onClose: () => void;
  children: ReactNode;
}

function DayDialog({ title, name, initial, submitLabel, isBusy, error, send, onClose, children }: DayDialogProps) {
  const { t } = useTranslation('pilots');
  const [day, setDay] = useState<string | null | undefined>(initial);
  const errors = useFieldErrors()(error);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    await send(day ?? '');
    onClose();
  };
  return (
    <Dialog title={title} isOpen onClose={onClose} width="medium">
      <form onSubmit={(event) => void submit(event).catch(() => undefined)} noValidate>
        <Stack>
          {children}
          {errors.summary ? (
            <Notice tone="danger" isLive>
              {errors.summary}
            </Notice>
          ) : null}
          <DayField label={t(name)} value={day} onChange={setDay} error={errors.fields[name]} />
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
