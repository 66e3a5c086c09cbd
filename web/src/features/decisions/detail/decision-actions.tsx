import type { Decision, DecisionAbilities } from '@agendawerk/shared/decisions/index.ts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useAgendaAddress } from '../../../lib/current-agenda.ts';
import { paths } from '../../../lib/paths.ts';
import { useErrorText } from '../../../lib/use-error-text.ts';
import { Button } from '../../../ui/actions/button.tsx';
import { Notice } from '../../../ui/feedback/notice.tsx';
import { Row } from '../../../ui/layout/stack.tsx';
import { ConfirmDialog } from '../../../ui/overlays/confirm-dialog.tsx';
import { useDecisionParams, useDeleteDecision, useSupersedeDecision } from '../api/decision-data.ts';

type Open = 'supersede' | 'delete';

/** What can be done with the decision as a whole. */
export function DecisionActions({ decision, abilities }: { decision: Decision; abilities: DecisionAbilities }) {
  const { t } = useTranslation('decisions');
  const address = useAgendaAddress();
  const navigate = useNavigate();
  const errorText = useErrorText();
  const params = useDecisionParams(decision);
  const supersede = useSupersedeDecision();
  const remove = useDeleteDecision();
  const [open, setOpen] = useState<Open | null>(null);
  const close = () => setOpen(null);
  const begin = async () => {
    const made = await supersede.mutateAsync({ params });
    close();
    await navigate(paths.decision(address, made.id));
  };
  const confirmRemoval = async () => {
    await remove.mutateAsync({ params, revision: decision.revision });
    await navigate(paths.decisions(address));
  };
  const error = supersede.error ?? remove.error;
  return (
    <>
      {error ? (
        <Notice tone="danger" isLive>
          {errorText(error)}
        </Notice>
      ) : null}
      <Row>
        {abilities.supersede ? (
          <Button icon="edit" onClick={() => setOpen('supersede')}>
            {t('supersede.open')}
          </Button>
        ) : null}
        {abilities.remove ? (
          <Button variant="tertiary" icon="delete" onClick={() => setOpen('delete')}>
            {t('remove.open')}
          </Button>
        ) : null}
      </Row>
      <ConfirmDialog
        title={t('supersede.title')}
        confirmLabel={t('supersede.confirm')}
        isOpen={open === 'supersede'}
        isBusy={supersede.isPending}
        isDestructive={false}
        onConfirm={() => void begin().catch(close)}
        onClose={close}
      >
        {t('supersede.text')}
      </ConfirmDialog>
      <ConfirmDialog
        title={t('remove.title', { title: decision.title })}
        confirmLabel={t('remove.confirm')}
        isOpen={open === 'delete'}
        isBusy={remove.isPending}
        onConfirm={() => void confirmRemoval().catch(close)}
        onClose={close}
      >
        {t('remove.text', { count: decision.options.length })}
      </ConfirmDialog>
    </>
  );
}
