import { getSurveyState, minimumAnswers, type Survey, type SurveyAbilities } from '@agendawerk/shared/surveys/index.ts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useAgendaAddress } from '../../../lib/current-agenda.ts';
import { useAgendaScope } from '../../../lib/data/agenda-data.ts';
import { paths } from '../../../lib/paths.ts';
import { Button } from '../../../ui/actions/button.tsx';
import { Row } from '../../../ui/layout/stack.tsx';
import { ConfirmDialog } from '../../../ui/overlays/confirm-dialog.tsx';
import { useCloseSurvey, useDeleteSurvey } from '../api/survey-data.ts';
import { SurveyDialog } from '../parts/survey-dialog.tsx';
import { EndDayDialog } from './end-day-dialog.tsx';

type Open = 'edit' | 'day' | 'close' | 'delete';

/** What can be done in the state of the survey, the next step first. */
export function SurveyActions({ survey, abilities }: { survey: Survey; abilities: SurveyAbilities }) {
  const { t } = useTranslation('surveys');
  const [open, setOpen] = useState<Open | null>(null);
  const hide = () => setOpen(null);
  const state = getSurveyState(survey);
  if (!abilities.manage || state === 'closed') return null;
  return (
    <>
      <Row>
        {state === 'draft' ? (
          <>
            <Button variant="primary" onClick={() => setOpen('day')}>
              {t('open')}
            </Button>
            <Button icon="edit" onClick={() => setOpen('edit')}>
              {t('edit')}
            </Button>
          </>
        ) : (
          <>
            <Button variant="primary" onClick={() => setOpen('close')}>
              {t('close.open')}
            </Button>
            <Button variant="tertiary" onClick={() => setOpen('day')}>
              {t('changeEnd')}
            </Button>
          </>
        )}
        {abilities.remove ? (
          <Button variant="tertiary" icon="delete" onClick={() => setOpen('delete')}>
            {t('remove.open')}
          </Button>
        ) : null}
      </Row>
      {open === 'edit' ? <SurveyDialog survey={survey} onClose={hide} /> : null}
      {open === 'day' ? <EndDayDialog survey={survey} onClose={hide} /> : null}
      {open === 'close' ? <CloseDialog survey={survey} onClose={hide} /> : null}
      {open === 'delete' ? <DeleteDialog survey={survey} onClose={hide} /> : null}
    </>
  );
}

interface SurveyDialogProps {
  survey: Survey;
  onClose: () => void;
}

/** Too few answers stay hidden for good: that is said before, not after. */
function CloseDialog({ survey, onClose }: SurveyDialogProps) {
  const { t } = useTranslation('surveys');
  const { workspaceId } = useAgendaScope();
  const close = useCloseSurvey();
  const confirm = async () => {
    await close.mutateAsync({ params: { workspaceId, surveyId: survey.id }, revision: survey.revision });
    onClose();
  };
  return (
    <ConfirmDialog
      title={t('close.title')}
      confirmLabel={t('close.confirm')}
      isOpen
      isBusy={close.isPending}
      onConfirm={() => void confirm().catch(onClose)}
      onClose={onClose}
    >
      {survey.answers < minimumAnswers ? t('close.tooFew', { count: survey.answers }) : t('close.text')}
    </ConfirmDialog>
  );
}

function DeleteDialog({ survey, onClose }: SurveyDialogProps) {
  const { t } = useTranslation('surveys');
  const { workspaceId } = useAgendaScope();
  const address = useAgendaAddress();
  const navigate = useNavigate();
  const remove = useDeleteSurvey();
  const confirm = async () => {
    await remove.mutateAsync({ params: { workspaceId, surveyId: survey.id }, revision: survey.revision });
    await navigate(paths.surveys(address));
  };
  return (
    <ConfirmDialog
      title={t('remove.title', { title: survey.title })}
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
