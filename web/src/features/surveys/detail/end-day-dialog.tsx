import { getSurveyState, type Survey, surveySchema } from '@agendawerk/shared/surveys/index.ts';
import { useTranslation } from 'react-i18next';
import { useAgendaScope } from '../../../lib/data/agenda-data.ts';
import { saveChanges } from '../../../lib/save-changes.ts';
import { todayInGermany } from '../../../lib/today.ts';
import { useDescribePart } from '../../../lib/use-describe-part.ts';
import { useDraft } from '../../../lib/use-draft.ts';
import { useFieldErrors } from '../../../lib/use-field-errors.ts';
import { useFormat } from '../../../lib/use-format.ts';
import { DayField } from '../../../ui/fields/day-field.tsx';
import { FormDialog } from '../../../ui/overlays/form-dialog.tsx';
import { useOpenSurvey, useUpdateSurvey } from '../api/survey-data.ts';

const usualDays = 14;

interface EndForm {
  closesOn: string | null | undefined;
}
const valuesOf = ({ closesOn }: Survey): EndForm => ({ closesOn });

/** The last day on which answers are taken: asked when a survey opens, and changed while it is open. */
export function EndDayDialog({ survey, onClose }: { survey: Survey; onClose: () => void }) {
  const { t } = useTranslation('surveys');
  const { workspaceId } = useAgendaScope();
  const { formatDay } = useFormat();
  const open = useOpenSurvey();
  const update = useUpdateSurvey();
  const isDraft = getSurveyState(survey) === 'draft';
  const initial: EndForm = { closesOn: survey.closesOn ?? inTwoWeeks() };
  const draft = useDraft(`survey:${survey.id}:end`, initial, survey.revision, valuesOf(survey));
  const errors = useFieldErrors()(open.error ?? update.error);
  const describe = useDescribePart<EndForm>({ closesOn: { label: t('closesOn'), show: formatDay } });
  const { closesOn } = draft.value;
  const params = { workspaceId, surveyId: survey.id };
  // A day that is missing is refused by the contract, at its field.
  const body = { closesOn: closesOn ?? '' };
  const start = () => open.mutateAsync({ params, revision: survey.revision, body });
  const change = () =>
    saveChanges({
      item: survey,
      before: draft.base.current,
      after: body,
      valuesOf,
      send: (_, { revision }) => update.mutateAsync({ params, revision, body }),
      readPresent: (current) => surveySchema.safeParse(current).data,
    });
  return (
    <FormDialog
      title={t(isDraft ? 'open' : 'changeEnd')}
      submitLabel={t(isDraft ? 'open' : 'save')}
      draft={draft}
      initial={initial}
      errors={errors}
      isBusy={open.isPending || update.isPending}
      send={isDraft ? start : change}
      describe={describe}
      onClose={onClose}
    >
      {isDraft ? <p>{t('openText')}</p> : null}
      <DayField
        label={t('closesOn')}
        value={closesOn}
        onChange={(day) => draft.setValue({ closesOn: day })}
        error={errors.fields['closesOn']}
      />
    </FormDialog>
  );
}

function inTwoWeeks(): string {
  const day = new Date(`${todayInGermany()}T12:00:00Z`);
  day.setUTCDate(day.getUTCDate() + usualDays);
  return day.toISOString().slice(0, 10);
}
