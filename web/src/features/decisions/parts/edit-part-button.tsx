import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui/actions/button.tsx';

/** Opens the form of a part; its whole name is read out. */
export function EditPartButton({ label, onClick }: { label: string; onClick: () => void }) {
  const { t } = useTranslation('decisions');
  return (
    <Button size="small" icon="edit" onClick={onClick} aria-label={label} title={label} data-print="hide">
      {t('edit.short')}
    </Button>
  );
}
