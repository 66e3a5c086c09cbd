import type { Survey } from '@agendawerk/shared/surveys/index.ts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAgendaScope } from '../../../lib/data/agenda-data.ts';
import { Button } from '../../../ui/actions/button.tsx';
import { Notice } from '../../../ui/feedback/notice.tsx';
import { showToast } from '../../../ui/feedback/toast-store.ts';
import { TextField } from '../../../ui/fields/text-field.tsx';
import { Section } from '../../../ui/layout/section.tsx';
import { FormColumn, Row } from '../../../ui/layout/stack.tsx';
import { ConfirmDialog } from '../../../ui/overlays/confirm-dialog.tsx';
import { useRenewSurveyLink } from '../api/survey-data.ts';

/** The one link for all, to be copied; and the way to withdraw it. */
export function LinkSection({ survey, link }: { survey: Survey; link: string | null }) {
  const { t } = useTranslation('surveys');
  const { workspaceId } = useAgendaScope();
  const [isAsked, setAsked] = useState(false);
  const renew = useRenewSurveyLink();
  const copy = async (text: string) => {
    await navigator.clipboard.writeText(text);
    showToast({ tone: 'success', text: t('link.copied') });
  };
  const confirm = async () => {
    await renew.mutateAsync({ params: { workspaceId, surveyId: survey.id }, revision: survey.revision });
    setAsked(false);
  };
  return (
    <Section title={t('link.title')} lead={t('link.lead')}>
      {link === null ? (
        <Notice tone="warning">{t('link.lost')}</Notice>
      ) : (
        <FormColumn>
          <TextField label={t('link.label')} value={link} readOnly onFocus={(event) => event.target.select()} />
        </FormColumn>
      )}
      <Row>
        {/* Browsers give the clipboard only to addresses they trust; the field above can be copied by hand everywhere. */}
        {link !== null && window.isSecureContext ? (
          <Button onClick={() => void copy(link)}>{t('link.copy')}</Button>
        ) : null}
        <Button variant="tertiary" onClick={() => setAsked(true)}>
          {t('link.renew')}
        </Button>
      </Row>
      {isAsked ? (
        <ConfirmDialog
          title={t('link.renewTitle')}
          confirmLabel={t('link.renewConfirm')}
          isOpen
          isBusy={renew.isPending}
          onConfirm={() => void confirm().catch(() => setAsked(false))}
          onClose={() => setAsked(false)}
        >
          {t('link.renewText')}
        </ConfirmDialog>
      ) : null}
    </Section>
  );
}
