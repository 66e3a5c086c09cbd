import {
  type Competence,
  type CompetenceLevel,
  competenceLevels,
  type TargetGroup,
  targetGroupSchema,
} from '@agendawerk/shared/change/index.ts';
import { useTranslation } from 'react-i18next';
import { useAgendaScope } from '../../../lib/data/agenda-data.ts';
import { useDraft } from '../../../lib/use-draft.ts';
import { useFieldErrors } from '../../../lib/use-field-errors.ts';
import { Select } from '../../../ui/fields/select.tsx';
import { Row } from '../../../ui/layout/stack.tsx';
import { useUpdateGroup } from '../api/change-data.ts';
import styles from '../parts/change.module.css';
import { FormDialog } from '../../../ui/overlays/form-dialog.tsx';
import { saveChanges } from '../../../lib/save-changes.ts';

interface LevelsDialogProps {
  group: TargetGroup;
  competences: readonly Competence[];
  onClose: () => void;
}

/** What the people of a group need and can do, competence by competence. */
export function LevelsDialog({ group, competences, onClose }: LevelsDialogProps) {
  const { t } = useTranslation('change');
  const { workspaceId } = useAgendaScope();
  const initial = { levels: group.levels };
  const draft = useDraft(`group:${group.id}:levels`, initial, group.revision);
  const update = useUpdateGroup();
  const errors = useFieldErrors()(update.error);
  const { levels } = draft.value;
  const levelOf = (competenceId: string): CompetenceLevel =>
    levels.find((level) => level.competenceId === competenceId) ?? { competenceId, needed: null, present: null };
  const set = (level: CompetenceLevel) =>
    draft.setValue({
      levels: [...levels.filter(({ competenceId }) => competenceId !== level.competenceId), level],
    });
  const options = competenceLevels.map((level) => ({ value: String(level), label: t(`levels.${level}`) }));
  const field = (competenceId: string, name: 'needed' | 'present') => {
    const level = levelOf(competenceId);
    return (
      <Select
        label={t(name === 'needed' ? 'needed' : 'presentLevel')}
        emptyLabel={t('gap')}
        width="medium"
        options={options}
        value={level[name] === null ? '' : String(level[name])}
        onChange={(event) => set({ ...level, [name]: event.target.value === '' ? null : Number(event.target.value) })}
      />
    );
  };
  return (
    <FormDialog
      title={t('group.levelsTitle', { title: group.title })}
      submitLabel={t('group.saveLevels')}
      draft={draft}
      initial={initial}
      summary={errors.summary ?? errors.fields['levels']}
      isBusy={update.isPending}
      width="large"
      send={() =>
        saveChanges({
          item: group,
          before: draft.base.current,
          after: draft.value,
          send: (body, revision) => update.mutateAsync({ params: { workspaceId, groupId: group.id }, revision, body }),
          readPresent: (current) => targetGroupSchema.safeParse(current).data,
        })
      }
      onClose={onClose}
    >
      <p className="muted">{t('group.levelsHint')}</p>
      {competences.map((competence) => (
        <fieldset key={competence.id} className={styles.line}>
          <legend>{competence.title}</legend>
          {competence.description ? <p className="muted">{competence.description}</p> : null}
          <Row align="start" gap="default">
            {field(competence.id, 'needed')}
            {field(competence.id, 'present')}
          </Row>
        </fieldset>
      ))}
    </FormDialog>
  );
}
