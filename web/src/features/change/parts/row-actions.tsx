import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui/actions/button.tsx';
import styles from './change.module.css';

interface RowActionsProps {
  /** What the row is about, for those who hear the button without the row. */
  title: string;
  onEdit: () => void;
  onDelete: () => void;
  /** What else can be done, before the two. */
  children?: ReactNode;
}

/** At the end of a row: change it, delete it. */
export function RowActions({ title, onEdit, onDelete, children }: RowActionsProps) {
  const { t } = useTranslation('change');
  return (
    <div className={styles.actions}>
      {children}
      <Button size="small" variant="tertiary" icon="edit" aria-label={t('editNamed', { title })} onClick={onEdit}>
        {t('edit')}
      </Button>
      <Button size="small" variant="tertiary" icon="delete" aria-label={t('deleteNamed', { title })} onClick={onDelete}>
        {t('delete')}
      </Button>
    </div>
  );
}
