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

type Level = Pick<CompetenceLevel, 'needed' | 'present'>;
type LevelsForm = Record<string, Level>;

interface LevelsDialogProps {
  group: TargetGroup;
  competences: readonly Competence[];
  onClose: () => void;
}

/** What the people of a group need and can do, competence by competence. */
export function LevelsDialog({ group, competences, onClose }: LevelsDialogProps) {
  const { t } = useTranslation('change');
  const { workspaceId } = useAgendaScope();
  const valuesOf = ({ levels }: TargetGroup): LevelsForm =>
    Object.fromEntries(
      competences.map(({ id }) => {
        const { needed = null, present = null } = levels.find(({ competenceId }) => competenceId === id) ?? {};
        return [id, { needed, present }];
      }),
    );
  const initial = valuesOf(group);
  const draft = useDraft<LevelsForm>(`group:${group.id}:competences`, initial, group.revision);
  const update = useUpdateGroup();
  const errors = useFieldErrors()(update.error);
  const levelOf = (competenceId: string): Level => draft.value[competenceId] ?? { needed: null, present: null };
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
        onChange={(event) => {
          const value = event.target.value === '' ? null : Number(event.target.value);
          draft.setValue({ ...draft.value, [competenceId]: { ...level, [name]: value } });
        }}
      />
    );
  };
  return (
    <FormDialog
      title={t('group.levelsTitle', { title: group.title })}
      submitLabel={t('group.saveLevels')}
      draft={draft}
      initial={initial}
      errors={{ ...errors, summary: errors.summary ?? errors.fields['levels'] }}
      isBusy={update.isPending}
      width="large"
      send={() =>
        saveChanges({
          item: group,
          before: draft.base.current,
          after: draft.value,
          valuesOf,
          send: (changed, { levels, revision }) =>
            update.mutateAsync({
              params: { workspaceId, groupId: group.id },
              revision,
              body: {
                levels: [
                  ...levels.filter(({ competenceId }) => !changed.includes(competenceId)),
                  ...changed.map((competenceId) => ({ competenceId, ...levelOf(competenceId) })),
                ],
              },
            }),
          readPresent: (current) => targetGroupSchema.safeParse(current).data,
        })
      }
      describe={(id, form) => ({
        label: competences.find((competence) => competence.id === id)?.title ?? '',
        text: (['needed', 'present'] as const)
          .flatMap((name) => {
            const level = form[id]?.[name];
            const text = competenceLevels.find((known) => known === level);
            return text === undefined
              ? []
              : [`${t(name === 'needed' ? 'needed' : 'presentLevel')}: ${t(`levels.${text}`)}`];
          })
          .join('\n'),
      })}
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
