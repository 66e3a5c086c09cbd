import { type MeasureListItem, priorities } from '@agendawerk/shared/measures/index.ts';
import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { fieldsQuery, useAgendaScope } from '../../../lib/data/agenda-data.ts';
import { useDirectory } from '../../../lib/data/workspace-data.ts';
import { useErrorText } from '../../../lib/use-error-text.ts';
import { Button } from '../../../ui/actions/button.tsx';
import { Notice } from '../../../ui/feedback/notice.tsx';
import { Select } from '../../../ui/fields/select.tsx';
import { FormColumn } from '../../../ui/layout/stack.tsx';
import { Dialog } from '../../../ui/overlays/dialog.tsx';
import { useUpdateManyMeasures } from '../api/measure-mutations.ts';

const properties = ['fieldId', 'leadDepartmentId', 'ownerId', 'priority'] as const;
type Property = (typeof properties)[number];

interface BulkChangeDialogProps {
  measures: readonly MeasureListItem[];
  onClose: (isChanged: boolean) => void;
}

/** One property of several measures, all or nothing. */
export function BulkChangeDialog({ measures, onClose }: BulkChangeDialogProps) {
  const { t } = useTranslation('measures');
  const scope = useAgendaScope();
  const errorText = useErrorText();
  const options = useOptions();
  const [property, setProperty] = useState<Property>('ownerId');
  const [value, setValue] = useState('');
  const update = useUpdateManyMeasures();

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const change = { [property]: value || null };
    await update.mutateAsync({
      params: scope,
      body: { measures: measures.map(({ id, revision }) => ({ id, revision })), change },
    });
    onClose(true);
  };

  return (
    <Dialog title={t('bulk.title', { count: measures.length })} isOpen onClose={() => onClose(false)}>
      <form onSubmit={(event) => void submit(event).catch(() => undefined)} noValidate>
        <FormColumn>
          {update.error ? (
            <Notice tone="danger" isLive>
              {errorText(update.error)}
            </Notice>
          ) : null}
          <Select
            label={t('bulk.property')}
            options={properties.map((each) => ({ value: each, label: t(`bulk.properties.${each}`) }))}
            value={property}
            onChange={(event) => {
              setProperty(properties.find((each) => each === event.target.value) ?? 'ownerId');
              setValue('');
            }}
          />
          <Select
            label={t('bulk.value')}
            emptyLabel={t('gap')}
            options={options[property]}
            value={value}
            onChange={(event) => setValue(event.target.value)}
          />
          <div>
            <Button type="submit" variant="primary" isBusy={update.isPending}>
              {t('bulk.submit', { count: measures.length })}
            </Button>
          </div>
        </FormColumn>
      </form>
    </Dialog>
  );
}

function useOptions(): Record<Property, { value: string; label: string }[]> {
  const { t } = useTranslation('terms');
  const { departments, members } = useDirectory();
  const { data: fields = [] } = useQuery(fieldsQuery(useAgendaScope()));
  const named = (entries: readonly { id: string; name: string }[]) =>
    entries.map((entry) => ({ value: entry.id, label: entry.name }));
  return {
    fieldId: named(fields),
    leadDepartmentId: named(departments),
    ownerId: named(members.filter((member) => member.status !== 'ended')),
    priority: priorities.map((value) => ({ value, label: t(`priorities.${value}`) })),
  };
}
