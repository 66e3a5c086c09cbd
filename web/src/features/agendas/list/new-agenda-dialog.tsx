import { type Agenda, createAgenda } from '@agendawerk/shared/agendas/index.ts';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { agendasQuery } from '../../../lib/current-agenda.ts';
import { municipalitiesQuery } from '../../../lib/data/municipalities-data.ts';
import { paths } from '../../../lib/paths.ts';
import { useWorkspace } from '../../../lib/session.ts';
import { useContractMutation } from '../../../lib/use-contract-mutation.ts';
import { useDraft } from '../../../lib/use-draft.ts';
import { useFieldErrors } from '../../../lib/use-field-errors.ts';
import { Button } from '../../../ui/actions/button.tsx';
import { Notice } from '../../../ui/feedback/notice.tsx';
import { MultiCombobox } from '../../../ui/fields/combobox.tsx';
import { TextField } from '../../../ui/fields/text-field.tsx';
import { FormColumn } from '../../../ui/layout/stack.tsx';
import { Dialog } from '../../../ui/overlays/dialog.tsx';
import { readYear } from '../components/period.ts';

interface AgendaForm {
  title: string;
  firstYear: string;
  lastYear: string;
  sponsor: string;
  municipalityIds: string[];
}

const emptyForm: AgendaForm = { title: '', firstYear: '', lastYear: '', sponsor: '', municipalityIds: [] };

/** Only a title is needed to begin; all else may follow in the agenda itself. */
export function NewAgendaDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('agendas');
  const { workspaceId, slug } = useWorkspace();
  const navigate = useNavigate();
  const showAgenda = useShowAgenda();
  const { data: municipalities = [] } = useQuery(municipalitiesQuery(workspaceId));
  const { value: form, setValue, clear } = useDraft<AgendaForm>(`agenda:new:${workspaceId}`, emptyForm);
  const [wrongYear, setWrongYear] = useState<'firstYear' | 'lastYear'>();
  const create = useContractMutation(createAgenda, {
    invalidates: [['agendas', workspaceId]],
    successToast: 'agendas:toast.created',
    errorToast: false,
  });
  const errors = useFieldErrors()(create.error);
  const text = (name: 'title' | 'firstYear' | 'lastYear' | 'sponsor') => ({
    label: t(name),
    value: form[name],
    onChange: (event: { target: { value: string } }) => setValue({ ...form, [name]: event.target.value }),
    error: wrongYear === name ? t('yearWrong') : errors.fields[name],
  });

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const [firstYear, lastYear] = [readYear(form.firstYear), readYear(form.lastYear)];
    setWrongYear(firstYear === undefined ? 'firstYear' : lastYear === undefined ? 'lastYear' : undefined);
    if (firstYear === undefined || lastYear === undefined) return;
    const { title, sponsor, municipalityIds } = form;
    const body = { title, firstYear, lastYear, sponsor: sponsor.trim() || null, municipalityIds };
    const agenda = await create.mutateAsync({ params: { workspaceId }, body });
    showAgenda(agenda);
    clear();
    onClose();
    await navigate(paths.overview({ workspace: slug, agenda: agenda.slug }));
  };

  return (
    <Dialog title={t('create.title')} isOpen onClose={onClose} width="medium">
      <form onSubmit={(event) => void submit(event).catch(() => undefined)} noValidate>
        <FormColumn>
          {errors.summary ? (
            <Notice tone="danger" isLive>
              {errors.summary}
            </Notice>
          ) : null}
          <TextField {...text('title')} hint={t('create.titleHint')} isRequired />
          <TextField {...text('firstYear')} hint={t('create.yearHint')} width="short" inputMode="numeric" />
          <TextField {...text('lastYear')} width="short" inputMode="numeric" />
          <TextField {...text('sponsor')} hint={t('sponsorHint')} />
          {municipalities.length > 0 ? (
            <MultiCombobox
              label={t('create.municipalities')}
              hint={t('municipalitiesHint')}
              options={municipalities.map(({ id, name }) => ({ value: id, label: name }))}
              value={form.municipalityIds}
              onChange={(municipalityIds) => setValue({ ...form, municipalityIds })}
            />
          ) : null}
          <div>
            <Button type="submit" variant="primary" isBusy={create.isPending}>
              {t('create.submit')}
            </Button>
          </div>
        </FormColumn>
      </form>
    </Dialog>
  );
}

/** The new agenda is known before its page is opened. */
function useShowAgenda(): (agenda: Agenda) => void {
  const client = useQueryClient();
  const { queryKey } = agendasQuery(useWorkspace());
  return (agenda) =>
    void client.setQueryData(queryKey, (agendas = []) =>
      agendas.some(({ id }) => id === agenda.id) ? agendas : [...agendas, agenda],
    );
}
