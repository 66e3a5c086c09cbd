import type { Participant, TargetGroup, Training } from '@agendawerk/shared/change/index.ts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAgendaScope } from '../../../lib/data/agenda-data.ts';
import { useDraft } from '../../../lib/use-draft.ts';
import { useFieldErrors } from '../../../lib/use-field-errors.ts';
import { useFormat } from '../../../lib/use-format.ts';
import { Button } from '../../../ui/actions/button.tsx';
import { Select } from '../../../ui/fields/select.tsx';
import { TextField } from '../../../ui/fields/text-field.tsx';
import { Section } from '../../../ui/layout/section.tsx';
import { SimpleTable } from '../../../ui/table/simple-table.tsx';
import { useAddParticipant, useDeleteParticipant } from '../api/change-data.ts';
import { FormDialog } from '../../../ui/overlays/form-dialog.tsx';

interface ParticipantSectionProps {
  training: Training;
  participants: readonly Participant[];
  /** Groups whose people the person may name. */
  groups: readonly TargetGroup[];
}

/** Who attended, by name, until the day on which the names are deleted. */
export function ParticipantSection({ training, participants, groups }: ParticipantSectionProps) {
  const { t } = useTranslation('change');
  const { workspaceId } = useAgendaScope();
  const { formatDay } = useFormat();
  const [isOpen, setOpen] = useState(false);
  const remove = useDeleteParticipant();
  const lead = t('names.lead', { day: formatDay(training.namesUntil ?? '') });
  if (groups.length === 0)
    return (
      <Section title={t('names.title')} lead={lead}>
        <p className="muted">{t('names.hidden')}</p>
      </Section>
    );
  return (
    <Section
      title={t('names.title')}
      lead={lead}
      actions={
        <Button size="small" icon="add" onClick={() => setOpen(true)} data-print="hide">
          {t('names.add')}
        </Button>
      }
    >
      {participants.length === 0 ? (
        <p className="muted">{t('names.none')}</p>
      ) : (
        <SimpleTable
          caption={t('names.title')}
          isCaptionHidden
          isList
          columns={[
            { label: t('names.name') },
            { label: t('group.title') },
            { label: t('names.deleteOn') },
            { label: t('actions'), isActions: true },
          ]}
          rows={participants.map(({ id, name, groupId, deleteOn }) => ({
            id,
            cells: [
              name,
              groups.find((group) => group.id === groupId)?.title ?? '',
              formatDay(deleteOn),
              <Button
                key="delete"
                size="small"
                variant="tertiary"
                icon="delete"
                aria-label={t('deleteNamed', { title: name })}
                onClick={() => remove.mutate({ params: { workspaceId, trainingId: training.id, participantId: id } })}
              >
                {t('delete')}
              </Button>,
            ],
          }))}
        />
      )}
      {isOpen ? <ParticipantDialog training={training} groups={groups} onClose={() => setOpen(false)} /> : null}
    </Section>
  );
}

interface ParticipantDialogProps {
  training: Training;
  groups: readonly TargetGroup[];
  onClose: () => void;
}

function ParticipantDialog({ training, groups, onClose }: ParticipantDialogProps) {
  const { t } = useTranslation('change');
  const { workspaceId } = useAgendaScope();
  const initial = { name: '', groupId: groups[0]?.id ?? '' };
  const draft = useDraft(`training:${training.id}:new-name`, initial);
  const add = useAddParticipant();
  const errors = useFieldErrors()(add.error);
  const form = draft.value;
  return (
    <FormDialog
      title={t('names.add')}
      submitLabel={t('names.save')}
      draft={draft}
      initial={initial}
      errors={errors}
      isBusy={add.isPending}
      send={() => add.mutateAsync({ params: { workspaceId, trainingId: training.id }, body: form })}
      onClose={onClose}
    >
      <TextField
        label={t('names.name')}
        isRequired
        value={form.name}
        onChange={(event) => draft.setValue({ ...form, name: event.target.value })}
        error={errors.fields['name']}
      />
      <Select
        label={t('group.title')}
        options={groups.map(({ id, title }) => ({ value: id, label: title }))}
        value={form.groupId}
        onChange={(event) => draft.setValue({ ...form, groupId: event.target.value })}
        error={errors.fields['groupId']}
      />
    </FormDialog>
  );
}
