import type { StrategyField } from '@agendawerk/shared/fields/index.ts';
import { Fragment, type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useCan } from '../../../lib/session.ts';
import { useScrollToHash } from '../../../lib/use-scroll-to-hash.ts';
import { Button } from '../../../ui/actions/button.tsx';
import { EmptyState } from '../../../ui/feedback/empty-state.tsx';
import { ErrorState } from '../../../ui/feedback/error-state.tsx';
import { Skeleton } from '../../../ui/feedback/skeleton.tsx';
import { Row } from '../../../ui/layout/stack.tsx';
import { useFields } from '../api/field-api.ts';
import { orderByBranch } from '../field-order.ts';
import { CatalogueDialog } from './catalogue-dialog.tsx';
import { FieldDialog } from './field-dialog.tsx';
import { FieldSection } from './field-section.tsx';

/** The strategy fields in their order. What stands in a field is put in by the page: goals are a slice of their own. */
export function FieldList({ goalsOf }: { goalsOf: (field: StrategyField) => ReactNode }) {
  const { t } = useTranslation('fields');
  const { data: fields, error, refetch } = useFields();
  const isEditable = useCan('agenda.edit');
  const navigate = useNavigate();
  const [open, setOpen] = useState<'new' | 'catalogue'>();
  useScrollToHash(fields !== undefined);

  // The button that opened the catalogue stands elsewhere once there are fields: the focus goes on to the first of them.
  const closeCatalogue = (firstId?: string) => {
    setOpen(undefined);
    if (firstId !== undefined) void navigate({ hash: firstId }, { replace: true });
  };

  if (!fields) return error ? <ErrorState error={error} onRetry={() => void refetch()} /> : <Skeleton lines={12} />;
  const branches = orderByBranch(fields);
  const tops = branches.map(({ field }) => field);
  const actions = isEditable ? (
    <Row>
      <Button icon="add" variant={fields.length === 0 ? 'primary' : 'secondary'} onClick={() => setOpen('catalogue')}>
        {t('catalogue.open')}
      </Button>
      <Button icon="add" onClick={() => setOpen('new')}>
        {t('add.open')}
      </Button>
    </Row>
  ) : null;
  return (
    <>
      {branches.map(({ field, children }) => (
        <Fragment key={field.id}>
          <FieldSection field={field} siblings={tops} goals={goalsOf(field)} />
          {children.map((child) => (
            <FieldSection key={child.id} field={child} siblings={children} goals={goalsOf(child)} isNested />
          ))}
        </Fragment>
      ))}
      <div id="fields">
        {fields.length === 0 ? (
          <EmptyState title={t('empty.title')} actions={actions} example={t('empty.example')}>
            {t('empty.text')}
          </EmptyState>
        ) : (
          <div data-print="hide">{actions}</div>
        )}
      </div>
      {open === 'new' ? <FieldDialog fields={fields} onClose={() => setOpen(undefined)} /> : null}
      {open === 'catalogue' ? <CatalogueDialog fields={fields} onClose={closeCatalogue} /> : null}
    </>
  );
}
