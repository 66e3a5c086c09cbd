import { type Agenda, deleteAgenda } from '@agendawerk/shared/agendas/index.ts';
import { useQueries } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { fieldsQuery, measuresQuery } from '../../../lib/data/agenda-data.ts';
import { goalsQuery } from '../../../lib/data/goals-data.ts';
import { kpisQuery } from '../../../lib/data/kpis-data.ts';
import { useWorkspace } from '../../../lib/session.ts';
import { useContractMutation } from '../../../lib/use-contract-mutation.ts';
import { Skeleton } from '../../../ui/feedback/skeleton.tsx';
import { ConfirmDialog } from '../../../ui/overlays/confirm-dialog.tsx';
import styles from './delete-agenda-dialog.module.css';

/** Names what goes with an agenda before it goes. */
export function DeleteAgendaDialog({ agenda, onClose }: { agenda: Agenda; onClose: () => void }) {
  const { t } = useTranslation('agendas');
  const { workspaceId } = useWorkspace();
  const scope = { workspaceId, agendaId: agenda.id };
  const [fields, goals, measures, kpis] = useQueries({
    queries: [fieldsQuery(scope), goalsQuery(scope), measuresQuery(scope), kpisQuery(scope)],
  });
  const remove = useContractMutation(deleteAgenda, {
    invalidates: [['agendas', workspaceId]],
    successToast: 'agendas:toast.deleted',
  });
  const confirm = async () => {
    await remove.mutateAsync({ params: scope, revision: agenda.revision }).catch(() => undefined);
    onClose();
  };
  const isCounted = fields.data && goals.data && measures.data && kpis.data;
  return (
    <ConfirmDialog
      title={t('remove.title', { title: agenda.title })}
      confirmLabel={t('remove.confirm')}
      isOpen
      isBusy={remove.isPending}
      onConfirm={() => void confirm()}
      onClose={onClose}
    >
      <p>{t('remove.text')}</p>
      {isCounted ? (
        <ul className={styles.goes}>
          <li>{t('remove.texts')}</li>
          <li>{t('remove.fields', { count: fields.data.length })}</li>
          <li>{t('remove.goals', { count: goals.data.length })}</li>
          <li>{t('remove.measures', { count: measures.data.length })}</li>
          <li>{t('remove.kpis', { count: kpis.data.length })}</li>
        </ul>
      ) : (
        <Skeleton lines={4} />
      )}
      <p>{t('remove.stays')}</p>
    </ConfirmDialog>
  );
}
