import { getSurveyState, type Survey } from '@agendawerk/shared/surveys/index.ts';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAgendaScope } from '../../../lib/data/agenda-data.ts';
import { todayInGermany } from '../../../lib/today.ts';
import { useFieldErrors } from '../../../lib/use-field-errors.ts';
import { Button } from '../../../ui/actions/button.tsx';
import { Notice } from '../../../ui/feedback/notice.tsx';
import { DayField } from '../../../ui/fields/day-field.tsx';
import { Stack } from '../../../ui/layout/stack.tsx';
import { Dialog } from '../../../ui/overlays/dialog.tsx';
import { useOpenSurvey, useUpdateSurvey } from '../api/survey-data.ts';

const usualDays = 14;

/** The last day on which answers are taken: asked when a survey opens, and changed while it is open. */
export function EndDayDialog({ survey, onClose }: { survey: Survey; onClose: () => void }) {
  const { t } = useTranslation('surveys');
  const { workspaceId } = useAgendaScope();
  const open = useOpenSurvey();
  const update = useUpdateSurvey();
  const isDraft = getSurveyState(survey) === 'draft';
  const [day, setDay] = useState<string | null | undefined>(survey.closesOn ?? inTwoWeeks());
  const errors = useFieldErrors()(open.error ?? update.error);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const call = {
      params: { workspaceId, surveyId: survey.id },
      revision: survey.revision,
      body: { closesOn: day ?? '' },
    };
    await (isDraft ? open.mutateAsync(call) : update.mutateAsync(call));
    onClose();
  };
  return (
    <Dialog title={t(isDraft ? 'open' : 'changeEnd')} isOpen onClose={onClose} width="medium">
      <form onSubmit={(event) => void submit(event).catch(() => undefined)} noValidate>
        <Stack>
          {isDraft ? <p>{t('openText')}</p> : null}
          {errors.summary ? (
            <Notice tone="danger" isLive>
              {errors.summary}
            </Notice>
          ) : null}
          <DayField label={t('closesOn')} value={day} onChange={setDay} error={errors.fields['closesOn']} />
          <div>
            <Button type="submit" variant="primary" isBusy={open.isPending || update.isPending}>
              {t(isDraft ? 'open' : 'save')}
            </Button>
          </div>
        </Stack>
      </form>
    </Dialog>
  );
}

function inTwoWeeks(): string {
  const day = new Date(`${todayInGermany()}T12:00:00Z`);
  day.setUTCDate(day.getUTCDate() + usualDays);
  return day.toISOString().slice(0, 10);
}
