import type { Dataset } from '@agendawerk/shared/datasets/index.ts';
import { useTranslation } from 'react-i18next';
import { useWorkspace } from '../../../lib/session.ts';
import { ConfirmDialog } from '../../../ui/overlays/confirm-dialog.tsx';
import { useDeleteDataset } from '../api/dataset-data.ts';

export function DeleteDataset({ dataset, onClose }: { dataset: Dataset; onClose: () => void }) {
  const { t } = useTranslation('datasets');
  const { workspaceId } = useWorkspace();
  const remove = useDeleteDataset();
  const confirm = async () => {
    const params = { workspaceId, datasetId: dataset.id };
    await remove.mutateAsync({ params, revision: dataset.revision }).catch(() => undefined);
    onClose();
  };
  return (
    <ConfirmDialog
      title={t('remove.title', { title: dataset.title })}
      confirmLabel={t('remove.confirm')}
      isOpen
      isBusy={remove.isPending}
      onConfirm={() => void confirm()}
      onClose={onClose}
    >
      {t('remove.text')}
    </ConfirmDialog>
  );
}
