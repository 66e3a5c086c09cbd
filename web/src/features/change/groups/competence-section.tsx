import { type Competence, competenceSchema } from '@agendawerk/shared/change/index.ts';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAgendaScope } from '../../../lib/data/agenda-data.ts';
import { catalogueQuery } from '../../../lib/data/catalogue-data.ts';
import { useCan } from '../../../lib/session.ts';
import { useDraft } from '../../../lib/use-draft.ts';
import { useFieldErrors } from '../../../lib/use-field-errors.ts';
import { Button } from '../../../ui/actions/button.tsx';
import { TextArea } from '../../../ui/fields/text-area.tsx';
import { TextField } from '../../../ui/fields/text-field.tsx';
import { Section } from '../../../ui/layout/section.tsx';
import { Row, Stack } from '../../../ui/layout/stack.tsx';
import { ConfirmDialog } from '../../../ui/overlays/confirm-dialog.tsx';
import { SimpleTable } from '../../../ui/table/simple-table.tsx';
import { useCreateCompetence, useDeleteCompetence, useUpdateCompetence } from '../api/change-data.ts';
import { FormDialog } from '../../../ui/overlays/form-dialog.tsx';
import { pickParts, saveChanges } from '../../../lib/save-changes.ts';
import { useDescribePart } from '../../../lib/use-describe-part.ts';
import { RowActions } from '../parts/row-actions.tsx';

/** The competences that groups are judged by: the areas of DigComp as a preset, and one's own. */
export function CompetenceSection({ competences }: { competences: readonly Competence[] }) {
  const { t } = useTranslation('change');
  const mayEdit = useCan('agenda.edit');
  const [edited, setEdited] = useState<Competence | 'new'>();
  const [leaving, setLeaving] = useState<Competence>();
  return (
    <Section title={t('competences.title')} id="competences" lead={t('competences.lead')}>
      <Stack>
        {mayEdit ? (
          <Row>
            <AdoptButton competences={competences} />
            <Button icon="add" onClick={() => setEdited('new')}>
              {t('competences.add')}
            </Button>
          </Row>
        ) : null}
        {competences.length === 0 ? (
          <p className="muted">{t('competences.none')}</p>
        ) : (
          <SimpleTable
            caption={t('competences.title')}
            isCaptionHidden
            isList
            columns={[
              { label: t('competences.name') },
              { label: t('description') },
              ...(mayEdit ? [{ label: t('actions'), isActions: true }] : []),
            ]}
            rows={competences.map((competence) => ({
              id: competence.id,
              anchor: competence.id,
              cells: [
                competence.title,
                competence.description ?? '',
                ...(mayEdit
                  ? [
                      <RowActions
                        key="actions"
                        title={competence.title}
                        onEdit={() => setEdited(competence)}
                        onDelete={() => setLeaving(competence)}
                      />,
                    ]
                  : []),
              ],
            }))}
          />
        )}
      </Stack>
      {edited ? (
        <CompetenceDialog competence={edited === 'new' ? undefined : edited} onClose={() => setEdited(undefined)} />
      ) : null}
      {leaving ? <DeleteCompetence competence={leaving} onClose={() => setLeaving(undefined)} /> : null}
    </Section>
  );
}

/** All areas of DigComp that are not there yet, at once. */
function AdoptButton({ competences }: { competences: readonly Competence[] }) {
  const { t } = useTranslation('change');
  const scope = useAgendaScope();
  const { data: catalogue } = useQuery(catalogueQuery);
  const create = useCreateCompetence();
  const missing = (catalogue?.competences ?? []).filter(
    ({ id }) => !competences.some(({ catalogueId }) => catalogueId === id),
  );
  if (missing.length === 0) return null;
  const adopt = async () => {
    for (const { id, ...entry } of missing)
      await create.mutateAsync({ params: scope, body: { ...entry, catalogueId: id } });
  };
  return (
    <Button
      variant={competences.length === 0 ? 'primary' : 'secondary'}
      icon="add"
      isBusy={create.isPending}
      onClick={() => void adopt().catch(() => undefined)}
    >
      {t('competences.adopt', { count: missing.length })}
    </Button>
  );
}

interface CompetenceForm {
  title: string;
  description: string;
}
const toForm = (competence: Competence | undefined): CompetenceForm => ({
  title: competence?.title ?? '',
  description: competence?.description ?? '',
});

interface CompetenceDialogProps {
  competence: Competence | undefined;
  onClose: () => void;
}

function CompetenceDialog({ competence, onClose }: CompetenceDialogProps) {
  const { t } = useTranslation('change');
  const scope = useAgendaScope();
  const initial = toForm(competence);
  const draft = useDraft(
    competence ? `competence:${competence.id}` : `agenda:${scope.agendaId}:new-competence`,
    initial,
    competence?.revision ?? null,
  );
  const create = useCreateCompetence();
  const update = useUpdateCompetence();
  const errors = useFieldErrors()(create.error ?? update.error);
  const form = draft.value;
  const send = async () => {
    const body = { title: form.title, description: form.description || null };
    if (!competence) return create.mutateAsync({ params: scope, body });
    const params = { workspaceId: scope.workspaceId, competenceId: competence.id };
    return saveChanges({
      item: competence,
      before: draft.base.current,
      after: form,
      valuesOf: toForm,
      send: (changed, { revision }) => update.mutateAsync({ params, revision, body: pickParts(body, changed) }),
      readPresent: (current) => competenceSchema.safeParse(current).data,
    });
  };
  const describe = useDescribePart<CompetenceForm>({
    title: t('competences.name'),
    description: t('description'),
  });
  return (
    <FormDialog
      title={t(competence ? 'competences.editTitle' : 'competences.newTitle')}
      submitLabel={t(competence ? 'save' : 'competences.create')}
      draft={draft}
      initial={initial}
      errors={errors}
      isBusy={create.isPending || update.isPending}
      send={send}
      describe={describe}
      onClose={onClose}
    >
      <TextField
        label={t('competences.name')}
        isRequired
        value={form.title}
        onChange={(event) => draft.setValue({ ...form, title: event.target.value })}
        error={errors.fields['title']}
      />
      <TextArea
        label={t('description')}
        value={form.description}
        onChange={(event) => draft.setValue({ ...form, description: event.target.value })}
        error={errors.fields['description']}
      />
    </FormDialog>
  );
}

function DeleteCompetence({ competence, onClose }: { competence: Competence; onClose: () => void }) {
  const { t } = useTranslation('change');
  const { workspaceId } = useAgendaScope();
  const remove = useDeleteCompetence();
  const confirm = async () => {
    const params = { workspaceId, competenceId: competence.id };
    await remove.mutateAsync({ params, revision: competence.revision }).catch(() => undefined);
    onClose();
  };
  return (
    <ConfirmDialog
      title={t('deleteTitle', { title: competence.title })}
      confirmLabel={t('competences.delete')}
      isOpen
      isBusy={remove.isPending}
      onConfirm={() => void confirm()}
      onClose={onClose}
    >
      {t('competences.deleteText')}
    </ConfirmDialog>
  );
}
