import type { Involvement, InvolvementAbilities } from '@agendawerk/shared/involvements/index.ts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useAgendaAddress } from '../../../lib/current-agenda.ts';
import { useAgendaScope } from '../../../lib/data/agenda-data.ts';
import { paths } from '../../../lib/paths.ts';
import { Button } from '../../../ui/actions/button.tsx';
import { Row } from '../../../ui/layout/stack.tsx';
import { ConfirmDialog } from '../../../ui/overlays/confirm-dialog.tsx';
import { useDeleteInvolvement } from '../api/involvement-data.ts';
import { InvolvementDialog } from '../parts/involvement-dialog.tsx';
import { EndDialog } from './end-dialog.tsx';

interface InvolvementActionsProps {
  involvement: Involvement;
  abilities: InvolvementAbilities;
}

export function InvolvementActions({ involvement, abilities }: InvolvementActionsProps) {
  const { t } = useTranslation('involvements');
  const [open, setOpen] = useState<'edit' | 'end' | 'delete' | null>(null);
  const close = () => setOpen(null);
  const isEnded = involvement.endedOn !== null;
  if (!abilities.edit) return null;
  return (
    <>
      <Row>
        <Button variant={isEnded ? 'tertiary' : 'primary'} onClick={() => setOpen('end')}>
          {t(isEnded ? 'correctEnd' : 'endAction')}
        </Button>
        <Button icon="edit" onClick={() => setOpen('edit')}>
          {t('edit')}
        </Button>
        {abilities.remove ? (
          <Button variant="tertiary" icon="delete" onClick={() => setOpen('delete')}>
            {t('remove.open')}
          </Button>
        ) : null}
      </Row>
      {open === 'edit' ? <InvolvementDialog involvement={involvement} onClose={close} /> : null}
      {open === 'end' ? <EndDialog involvement={involvement} onClose={close} /> : null}
      {open === 'delete' ? <DeleteDialog involvement={involvement} onClose={close} /> : null}
    </>
  );
}

function DeleteDialog({ involvement, onClose }: { involvement: Involvement; onClose: () => void }) {
  const { t } = useTranslation('involvements');
  const { workspaceId } = useAgendaScope();
  const address = useAgendaAddress();
  const navigate = useNavigate();
  const remove = useDeleteInvolvement();
  const confirm = async () => {
    const params = { workspaceId, involvementId: involvement.id };
    await remove.mutateAsync({ params, revision: involvement.revision });
    await navigate(paths.step(address, 4));
  };
  return (
    <ConfirmDialog
      title={t('remove.title', { title: involvement.title })}
      confirmLabel={t('remove.confirm')}
      isOpen
      isBusy={remove.isPending}
      onConfirm={() => void confirm().catch(onClose)}
      onClose={onClose}
    >
      {t('remove.text')}
    </ConfirmDialog>
  );
}
