import { getPilotPhase, hasCriteria, type Pilot, type PilotAbilities } from '@agendawerk/shared/pilots/index.ts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useAgendaAddress } from '../../../lib/current-agenda.ts';
import { useAgendaScope } from '../../../lib/data/agenda-data.ts';
import { paths } from '../../../lib/paths.ts';
import { Button } from '../../../ui/actions/button.tsx';
import { Row } from '../../../ui/layout/stack.tsx';
import { ConfirmDialog } from '../../../ui/overlays/confirm-dialog.tsx';
import { useDeletePilot } from '../api/pilot-data.ts';
import { PilotDialog } from '../parts/pilot-dialog.tsx';
import { EndDialog, StartDialog } from './day-dialog.tsx';

type Open = 'edit' | 'start' | 'end' | 'delete';

/** What can be done with the pilot in its phase, the next step first. */
export function PilotActions({ pilot, abilities }: { pilot: Pilot; abilities: PilotAbilities }) {
  const { t } = useTranslation('pilots');
  const [open, setOpen] = useState<Open | null>(null);
  const close = () => setOpen(null);
  const phase = getPilotPhase(pilot);
  if (phase === 'decided' || !(abilities.edit || abilities.decide)) return null;
  return (
    <>
      <Row>
        {abilities.decide && phase === 'planned' && hasCriteria(pilot) ? (
          <Button variant="primary" onClick={() => setOpen('start')}>
            {t('start')}
          </Button>
        ) : null}
        {abilities.decide && phase === 'running' ? (
          <Button variant="primary" onClick={() => setOpen('end')}>
            {t('end')}
          </Button>
        ) : null}
        {abilities.edit ? (
          <Button icon="edit" onClick={() => setOpen('edit')}>
            {t('edit')}
          </Button>
        ) : null}
        {abilities.decide && phase === 'evaluating' ? (
          <Button variant="tertiary" onClick={() => setOpen('end')}>
            {t('correctEnd')}
          </Button>
        ) : null}
        {abilities.remove ? (
          <Button variant="tertiary" icon="delete" onClick={() => setOpen('delete')}>
            {t('remove.open')}
          </Button>
        ) : null}
      </Row>
      {open === 'edit' ? <PilotDialog pilot={pilot} onClose={close} /> : null}
      {open === 'start' ? <StartDialog pilot={pilot} onClose={close} /> : null}
      {open === 'end' ? <EndDialog pilot={pilot} onClose={close} /> : null}
      {open === 'delete' ? <DeleteDialog pilot={pilot} onClose={close} /> : null}
    </>
  );
}

function DeleteDialog({ pilot, onClose }: { pilot: Pilot; onClose: () => void }) {
  const { t } = useTranslation('pilots');
  const { workspaceId } = useAgendaScope();
  const address = useAgendaAddress();
  const navigate = useNavigate();
  const remove = useDeletePilot();
  const confirm = async () => {
    await remove.mutateAsync({ params: { workspaceId, pilotId: pilot.id }, revision: pilot.revision });
    await navigate(paths.step(address, 5));
  };
  return (
    <ConfirmDialog
      title={t('remove.title', { title: pilot.title })}
      confirmLabel={t('remove.confirm')}
      isOpen
      isBusy={remove.isPending}
      onConfirm={() => void confirm().catch(onClose)}
      onClose={onClose}
    >
      {t('remove.text', { count: pilot.criteria.length })}
    </ConfirmDialog>
  );
}
