import { hasAnswered, listClosingObstacles, mayClose, type Round } from '@agendawerk/shared/rounds/index.ts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useWorkspace } from '../../../lib/session.ts';
import { todayInGermany } from '../../../lib/today.ts';
import { Button } from '../../../ui/actions/button.tsx';
import { Row } from '../../../ui/layout/stack.tsx';
import { ConfirmDialog } from '../../../ui/overlays/confirm-dialog.tsx';
import { useCloseRound, useRemindRound } from '../api/round-data.ts';
import { AddDepartmentsDialog, EditRoundDialog } from './round-dialogs.tsx';

type Open = 'edit' | 'add' | 'close';

/** Remind, move the deadline, ask more departments, close; closing stands last until nothing is in its way, and says what is. */
export function RoundActions({ round }: { round: Round }) {
  const { t } = useTranslation('rounds');
  const { workspaceId } = useWorkspace();
  const [open, setOpen] = useState<Open | null>(null);
  const remind = useRemindRound();
  const today = todayInGermany();
  const silent = round.departments.filter((department) => !hasAnswered(department));
  const { openRemarks, waitingFor } = listClosingObstacles(round, today);
  const isClosable = mayClose(round, today);
  const refusal = isClosable
    ? undefined
    : [
        ...(openRemarks > 0 ? [t('close.openRemarks', { count: openRemarks })] : []),
        ...(waitingFor.length > 0 ? [t('close.waiting', { count: waitingFor.length })] : []),
      ].join(' ');
  const remindAll = () =>
    remind.mutate({
      params: { workspaceId, roundId: round.id },
      body: { departmentIds: silent.map(({ departmentId }) => departmentId) },
    });
  const close = () => setOpen(null);
  const closeButton = (
    <Button variant={isClosable ? 'primary' : 'secondary'} refusal={refusal} onClick={() => setOpen('close')}>
      {t('close.open')}
    </Button>
  );
  return (
    <>
      <Row>
        {isClosable ? closeButton : null}
        {silent.length > 0 ? (
          <Button icon="mail" isBusy={remind.isPending} onClick={remindAll}>
            {t('detail.remindAll', { count: silent.length })}
          </Button>
        ) : null}
        <Button icon="edit" onClick={() => setOpen('edit')}>
          {t('edit.open')}
        </Button>
        <Button icon="add" onClick={() => setOpen('add')}>
          {t('add.open')}
        </Button>
        {isClosable ? null : closeButton}
      </Row>
      {refusal ? <p className="muted small">{t('close.notYet', { reason: refusal })}</p> : null}
      {open === 'edit' ? <EditRoundDialog round={round} onClose={close} /> : null}
      {open === 'add' ? <AddDepartmentsDialog round={round} onClose={close} /> : null}
      {open === 'close' ? <CloseDialog round={round} onClose={close} /> : null}
    </>
  );
}

function CloseDialog({ round, onClose }: { round: Round; onClose: () => void }) {
  const { t } = useTranslation('rounds');
  const { workspaceId } = useWorkspace();
  const closing = useCloseRound();
  const silent = round.departments.filter((department) => !hasAnswered(department)).map(({ name }) => name);
  const confirm = async () => {
    await closing.mutateAsync({ params: { workspaceId, roundId: round.id }, revision: round.revision });
    onClose();
  };
  return (
    <ConfirmDialog
      title={t('close.title', { title: round.title })}
      confirmLabel={t('close.confirm')}
      isOpen
      isBusy={closing.isPending}
      isDestructive={false}
      onConfirm={() => void confirm().catch(onClose)}
      onClose={onClose}
    >
      <p>{t('close.text', { count: round.remarks })}</p>
      {silent.length > 0 ? (
        <p>{t(`close.silent.${round.silence}`, { count: silent.length, names: silent.join(', ') })}</p>
      ) : null}
    </ConfirmDialog>
  );
}
