import {
  type EditSurvey,
  pulseIntro,
  pulseIntroEn,
  pulseStatements,
  type Survey,
} from '@agendawerk/shared/surveys/index.ts';
import { useTranslation } from 'react-i18next';
import { useAgendaScope } from '../../../lib/data/agenda-data.ts';
import { useDraft } from '../../../lib/use-draft.ts';
import { useFieldErrors } from '../../../lib/use-field-errors.ts';
import { TextArea } from '../../../ui/fields/text-area.tsx';
import { TextField } from '../../../ui/fields/text-field.tsx';
import { Section } from '../../../ui/layout/section.tsx';
import { FormColumn, Stack } from '../../../ui/layout/stack.tsx';
import { FormDialog } from '../../../ui/overlays/form-dialog.tsx';
import { useCreateSurvey, useUpdateSurvey } from '../api/survey-data.ts';
import { StatementList } from './statement-list.tsx';

type Words = Required<Pick<EditSurvey, 'titleEn' | 'intro' | 'introEn'>> & { title: string };

interface SurveyDialogProps {
  /** Undefined: a new one, from the preset. */
  survey: Survey | undefined;
  onClose: (saved?: Survey) => void;
}

/** The words around the five statements, as long as nobody can answer yet. */
export function SurveyDialog({ survey, onClose }: SurveyDialogProps) {
  const { t } = useTranslation('surveys');
  const scope = useAgendaScope();
  const initial: Words = survey
    ? { title: survey.title, titleEn: survey.titleEn, intro: survey.intro, introEn: survey.introEn }
    : { title: t('preset.title'), titleEn: t('preset.titleEn'), intro: pulseIntro, introEn: pulseIntroEn };
  const key = survey ? `survey:${survey.id}` : `agenda:${scope.agendaId}:new-survey`;
  const draft = useDraft<Words>(key, initial, survey?.revision ?? null);
  const create = useCreateSurvey();
  const update = useUpdateSurvey();
  const errors = useFieldErrors()(create.error ?? update.error);
  const form = draft.value;

  const send = () =>
    survey
      ? update.mutateAsync({
          params: { workspaceId: scope.workspaceId, surveyId: survey.id },
          revision: survey.revision,
          body: form,
        })
      : create.mutateAsync({ params: scope, body: { kind: 'readiness_pulse', ...form } });
  const field = (name: 'title' | 'titleEn' | 'intro' | 'introEn') => ({
    label: t(`fields.${name}`),
    value: form[name] ?? '',
    onChange: (event: { target: { value: string } }) =>
      draft.setValue({ ...form, [name]: name === 'title' ? event.target.value : event.target.value || null }),
    error: errors.fields[name],
  });

  return (
    <FormDialog
      title={t(survey ? 'edit' : 'new')}
      submitLabel={t(survey ? 'save' : 'create')}
      draft={draft}
      initial={initial}
      summary={errors.summary}
      isBusy={create.isPending || update.isPending}
      width="large"
      send={send}
      onClose={onClose}
    >
      <Stack gap="large">
        <FormColumn>
          <TextField {...field('title')} isRequired />
          <TextArea {...field('intro')} />
          <TextField {...field('titleEn')} hint={t('fields.englishHint')} />
          <TextArea {...field('introEn')} />
        </FormColumn>
        <Section level={3} title={t('statements')} lead={t('statementsLead')}>
          <StatementList statements={survey?.questions ?? pulseStatements} />
        </Section>
      </Stack>
    </FormDialog>
  );
}
