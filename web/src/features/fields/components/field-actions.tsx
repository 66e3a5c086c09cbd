import type { StrategyField } from '@agendawerk/shared/fields/index.ts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAgendaScope } from '../../../lib/data/agenda-data.ts';
import { Button } from '../../../ui/actions/button.tsx';
import { Menu } from '../../../ui/actions/menu.tsx';
import { MoveButtons } from '../../../ui/actions/move-buttons.tsx';
import { ConfirmDialog } from '../../../ui/overlays/confirm-dialog.tsx';
import { useDeleteField, useFields, useMoveField } from '../api/field-api.ts';
import { FieldDialog } from './field-dialog.tsx';

/** Order, properties and removal of a field. */
export function FieldActions({ field, siblings }: { field: StrategyField; siblings: readonly StrategyField[] }) {
  const { t } = useTranslation('fields');
  const { workspaceId } = useAgendaScope();
  const { data: fields = [] } = useFields();
  const [open, setOpen] = useState<'edit' | 'delete'>();
  const move = useMoveField();
  const remove = useDeleteField();
  const one = { params: { workspaceId, fieldId: field.id }, revision: field.revision };
  const moveTo = (place: number) => {
    const position = siblings[place]?.position;
    if (position !== undefined) move.mutate({ ...one, body: { position } });
  };
  const confirmRemoval = async () => {
    await remove.mutateAsync(one).catch(() => undefined);
    setOpen(undefined);
  };
  return (
    <>
      <MoveButtons name={field.name} index={siblings.indexOf(field)} count={siblings.length} onMove={moveTo} />
      <Menu
        label={t('more', { field: field.name })}
        placement="bottom end"
        trigger={
          <Button variant="tertiary" size="small" icon="more-vert" isIconOnly>
            {t('more', { field: field.name })}
          </Button>
        }
        groups={[
          {
            id: 'field',
            entries: [
              { id: 'edit', label: t('edit.open'), icon: 'edit', onAction: () => setOpen('edit') },
              { id: 'delete', label: t('delete.open'), icon: 'delete', onAction: () => setOpen('delete') },
            ],
          },
        ]}
      />
      {open === 'edit' ? <FieldDialog field={field} fields={fields} onClose={() => setOpen(undefined)} /> : null}
      <ConfirmDialog
        title={t('delete.title', { field: field.name })}
        confirmLabel={t('delete.confirm')}
        isOpen={open === 'delete'}
        isBusy={remove.isPending}
        onConfirm={() => void confirmRemoval()}
        onClose={() => setOpen(undefined)}
      >
        {t('delete.text')}
      </ConfirmDialog>
    </>
  );
}
