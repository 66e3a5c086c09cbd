import {
  type EditSurvey,
  pulseIntro,
  pulseIntroEn,
  pulseStatements,
  type Survey,
  surveySchema,
} from '@agendawerk/shared/surveys/index.ts';
import { useTranslation } from 'react-i18next';
import { useAgendaScope } from '../../../lib/data/agenda-data.ts';
import { pickParts, saveChanges } from '../../../lib/save-changes.ts';
import { useDescribePart } from '../../../lib/use-describe-part.ts';
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

const valuesOf = ({ title, titleEn, intro, introEn }: Survey): Words => ({ title, titleEn, intro, introEn });

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
    ? valuesOf(survey)
    : { title: t('preset.title'), titleEn: t('preset.titleEn'), intro: pulseIntro, introEn: pulseIntroEn };
  const key = survey ? `survey:${survey.id}` : `agenda:${scope.agendaId}:new-survey`;
  const draft = useDraft<Words>(key, initial, survey?.revision ?? null);
  const create = useCreateSurvey();
  const update = useUpdateSurvey();
  const errors = useFieldErrors()(create.error ?? update.error);
  const form = draft.value;

  const send = () =>
    survey
      ? saveChanges({
          item: survey,
          before: draft.base.current,
          after: form,
          valuesOf,
          send: (changed, { revision }) =>
            update.mutateAsync({
              params: { workspaceId: scope.workspaceId, surveyId: survey.id },
              revision,
              body: pickParts(form, changed),
            }),
          readPresent: (current) => surveySchema.safeParse(current).data,
        })
      : create.mutateAsync({ params: scope, body: { kind: 'readiness_pulse', ...form } });
  const field = (name: 'title' | 'titleEn' | 'intro' | 'introEn') => ({
    label: t(`fields.${name}`),
    value: form[name] ?? '',
    onChange: (event: { target: { value: string } }) =>
      draft.setValue({ ...form, [name]: name === 'title' ? event.target.value : event.target.value || null }),
    error: errors.fields[name],
  });

  const describe = useDescribePart<Words>({
    title: t('fields.title'),
    titleEn: t('fields.titleEn'),
    intro: t('fields.intro'),
    introEn: t('fields.introEn'),
  });
  return (
    <FormDialog
      title={t(survey ? 'edit' : 'new')}
      submitLabel={t(survey ? 'save' : 'create')}
      draft={draft}
      initial={initial}
      errors={errors}
      isBusy={create.isPending || update.isPending}
      send={send}
      describe={describe}
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
