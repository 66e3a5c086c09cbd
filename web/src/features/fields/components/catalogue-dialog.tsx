import { suggest, toCreateField } from '@agendawerk/shared/catalogue/index.ts';
import type { StrategyField } from '@agendawerk/shared/fields/index.ts';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAgendaScope } from '../../../lib/data/agenda-data.ts';
import { catalogueQuery } from '../../../lib/data/catalogue-data.ts';
import { useErrorText } from '../../../lib/use-error-text.ts';
import { Button } from '../../../ui/actions/button.tsx';
import { ErrorState } from '../../../ui/feedback/error-state.tsx';
import { Notice } from '../../../ui/feedback/notice.tsx';
import { Skeleton } from '../../../ui/feedback/skeleton.tsx';
import { Checkbox } from '../../../ui/fields/checkbox.tsx';
import { Stack } from '../../../ui/layout/stack.tsx';
import { Dialog } from '../../../ui/overlays/dialog.tsx';
import { useCreateField } from '../api/field-api.ts';

/** Fields that the catalogue can still offer: choose some, take them over, adapt them in their place. */
export function CatalogueDialog({
  fields,
  onClose,
}: {
  fields: readonly StrategyField[];
  /** With the first of the fields that were taken over. */
  onClose: (firstId?: string) => void;
}) {
  const { t } = useTranslation('fields');
  const scope = useAgendaScope();
  const errorText = useErrorText();
  const { data: catalogue, error, refetch } = useQuery(catalogueQuery);
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const create = useCreateField();
  const offered = catalogue
    ? suggest({
        kind: 'fields',
        catalogue,
        takenIds: fields.map((field) => field.catalogueId),
        takenTitles: fields.map((field) => field.name),
      })
    : [];
  const toggle = (id: string) =>
    setChosen((before) => (before.includes(id) ? before.filter((each) => each !== id) : [...before, id]));

  /** One after the other, so that they keep the order of the catalogue. */
  const adopt = async () => {
    let firstId: string | undefined;
    for (const entry of offered.filter(({ id }) => chosen.includes(id))) {
      const made = await create.mutateAsync({ params: scope, body: toCreateField(entry) });
      firstId ??= made.id;
    }
    onClose(firstId);
  };
  return (
    <Dialog
      title={t('catalogue.title')}
      isOpen
      onClose={() => onClose()}
      width="medium"
      actions={
        offered.length > 0 ? (
          <Button
            variant="primary"
            isBusy={create.isPending}
            refusal={chosen.length === 0 ? t('catalogue.nothingChosen') : undefined}
            onClick={() => void adopt().catch(() => undefined)}
          >
            {t('catalogue.adopt', { count: chosen.length })}
          </Button>
        ) : undefined
      }
    >
      <Stack>
        <p>{t('catalogue.text')}</p>
        {create.error ? (
          <Notice tone="danger" isLive>
            {errorText(create.error)}
          </Notice>
        ) : null}
        {error ? <ErrorState error={error} onRetry={() => void refetch()} /> : null}
        {!catalogue && !error ? <Skeleton lines={8} /> : null}
        {catalogue && offered.length === 0 ? <p className="muted">{t('catalogue.none')}</p> : null}
        {offered.map((entry) => (
          <Checkbox
            key={entry.id}
            label={entry.name}
            hint={entry.description}
            checked={chosen.includes(entry.id)}
            onChange={() => toggle(entry.id)}
          />
        ))}
      </Stack>
    </Dialog>
  );
}
