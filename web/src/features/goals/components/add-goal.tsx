import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCan } from '../../../lib/session.ts';
import { Button } from '../../../ui/actions/button.tsx';
import styles from './goals.module.css';
import { GoalDialog } from './goal-dialog.tsx';

interface AddGoalProps {
  field: { id: string; name: string; catalogueId: string | null };
  /** Above a new operational goal. */
  parentId?: string;
}

/** The way to a new goal in its field, from nothing or from the catalogue. */
export function AddGoal({ field, parentId }: AddGoalProps) {
  const { t } = useTranslation('goals');
  const [isOpen, setOpen] = useState(false);
  if (!useCan('agenda.edit')) return null;
  const label = t(parentId ? 'add.openBelow' : 'add.open');
  return (
    <div className={styles.add} data-print="hide">
      <Button size="small" icon="add" aria-label={`${label}: ${field.name}`} onClick={() => setOpen(true)}>
        {label}
      </Button>
      {isOpen ? <GoalDialog field={field} {...(parentId ? { parentId } : {})} onClose={() => setOpen(false)} /> : null}
    </div>
  );
}
