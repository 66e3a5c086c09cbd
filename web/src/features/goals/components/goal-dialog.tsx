import { suggest, toCreateGoal } from '@agendawerk/shared/catalogue/index.ts';
import type { createGoalSchema } from '@agendawerk/shared/goals/index.ts';
import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { z } from 'zod';
import { useAgendaScope } from '../../../lib/data/agenda-data.ts';
import { catalogueQuery } from '../../../lib/data/catalogue-data.ts';
import { useFieldErrors } from '../../../lib/use-field-errors.ts';
import { Button } from '../../../ui/actions/button.tsx';
import { Notice } from '../../../ui/feedback/notice.tsx';
import { TextArea } from '../../../ui/fields/text-area.tsx';
import { TextField } from '../../../ui/fields/text-field.tsx';
import { FormColumn, Stack } from '../../../ui/layout/stack.tsx';
import { Dialog } from '../../../ui/overlays/dialog.tsx';
import { useCreateGoal, useGoals } from '../api/goal-api.ts';
import styles from './goals.module.css';

interface GoalDialogProps {
  field: { id: string; name: string; catalogueId: string | null };
  parentId?: string;
  onClose: () => void;
}

type NewGoal = z.input<typeof createGoalSchema>;

/** Title and what shall be different; everything else is written on the page of the goal. */
export function GoalDialog({ field, parentId, onClose }: GoalDialogProps) {
  const { t } = useTranslation('goals');
  const scope = useAgendaScope();
  const [goal, setGoal] = useState<NewGoal>({
    title: '',
    fieldId: field.id,
    level: parentId ? 'operational' : 'strategic',
    parentId: parentId ?? null,
  });
  const titleField = useRef<HTMLInputElement>(null);
  const create = useCreateGoal();
  const errors = useFieldErrors()(create.error);
  const set = (part: Partial<NewGoal>) => setGoal((before) => ({ ...before, ...part }));

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    await create.mutateAsync({ params: scope, body: { ...goal, specific: goal.specific?.trim() || null } });
    onClose();
  };
  return (
    <Dialog
      title={t(parentId ? 'add.titleBelow' : 'add.title', { field: field.name })}
      isOpen
      onClose={onClose}
      width="medium"
    >
      <Stack gap="large">
        <form onSubmit={(event) => void submit(event).catch(() => undefined)} noValidate>
          <FormColumn>
            {errors.summary ? (
              <Notice tone="danger" isLive>
                {errors.summary}
              </Notice>
            ) : null}
            <TextField
              ref={titleField}
              label={t('title')}
              hint={t('add.titleHint')}
              isRequired
              value={goal.title}
              error={errors.fields['title']}
              onChange={(event) => set({ title: event.target.value })}
            />
            <TextArea
              label={t('smart.parts.specific')}
              hint={t('smart.hints.specific')}
              rows={3}
              value={goal.specific ?? ''}
              error={errors.fields['specific']}
              onChange={(event) => set({ specific: event.target.value })}
            />
            <div>
              <Button type="submit" variant="primary" isBusy={create.isPending}>
                {t('add.submit')}
              </Button>
            </div>
          </FormColumn>
        </form>
        {parentId ? null : (
          <Suggestions
            field={field}
            onAdopt={(adopted) => {
              set(adopted);
              titleField.current?.focus();
            }}
          />
        )}
      </Stack>
    </Dialog>
  );
}

/** What the catalogue still offers for this field. Taking one over fills the form, where it is adapted. */
function Suggestions({ field, onAdopt }: { field: GoalDialogProps['field']; onAdopt: (goal: NewGoal) => void }) {
  const { t } = useTranslation('goals');
  const { data: catalogue } = useQuery(catalogueQuery);
  const { data: goals } = useGoals();
  if (!catalogue || !goals) return null;
  const entries = suggest({
    kind: 'goals',
    catalogue,
    takenIds: goals.map((goal) => goal.catalogueId),
    takenTitles: goals.map((goal) => goal.title),
    fieldCatalogueId: field.catalogueId,
  });
  if (entries.length === 0) return null;
  return (
    <section>
      <h3>{t('suggestions.title')}</h3>
      <p className="muted small">{t('suggestions.text')}</p>
      <ul className={styles.suggestions}>
        {entries.map((entry) => (
          <li key={entry.id} className={styles.suggestion}>
            <strong>{entry.title}</strong>
            <span className="small">{entry.specific}</span>
            <Button
              size="small"
              icon="add"
              aria-label={t('suggestions.adoptNamed', { title: entry.title })}
              onClick={() => onAdopt(toCreateGoal(entry, { fieldId: field.id }))}
            >
              {t('suggestions.adopt')}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
