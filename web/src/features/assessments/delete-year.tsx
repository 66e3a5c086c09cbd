import type { Assessment } from '@agendawerk/shared/assessments/index.ts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useWorkspace } from '../../lib/session.ts';
import { Button } from '../../ui/actions/button.tsx';
import { ConfirmDialog } from '../../ui/overlays/confirm-dialog.tsx';
import { useDeleteAssessment } from './api/assessment-data.ts';

export function DeleteYear({ assessment, onDeleted }: { assessment: Assessment; onDeleted: () => void }) {
  const { t } = useTranslation('assessments');
  const { workspaceId } = useWorkspace();
  const [isAsking, setAsking] = useState(false);
  const { year } = assessment;
  const remove = useDeleteAssessment(assessment.municipalityId);
  const confirm = async () => {
    await remove
      .mutateAsync({ params: { workspaceId, assessmentId: assessment.id }, revision: assessment.revision })
      .then(onDeleted, () => undefined);
    setAsking(false);
  };
  return (
    <div data-print="hide">
      <Button variant="tertiary" size="small" icon="delete" onClick={() => setAsking(true)}>
        {t('remove.open', { year })}
      </Button>
      <ConfirmDialog
        title={t('remove.title', { year })}
        confirmLabel={t('remove.confirm')}
        isOpen={isAsking}
        isBusy={remove.isPending}
        onConfirm={() => void confirm()}
        onClose={() => setAsking(false)}
      >
        {t('remove.text')}
      </ConfirmDialog>
    </div>
  );
}
