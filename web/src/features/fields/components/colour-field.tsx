import { useQuery } from '@tanstack/react-query';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { catalogueQuery } from '../../../lib/data/catalogue-data.ts';
import { Button } from '../../../ui/actions/button.tsx';
import { Row } from '../../../ui/layout/stack.tsx';
import { Field } from '../../../ui/fields/field.tsx';
import styles from './fields.module.css';

const firstChoice = '#1f4fa3';

/** The field's own colour in charts and in the paper. The browser's chooser offers those of the catalogue first. */
export function ColourField({ value, onChange }: { value: string | null; onChange: (colour: string | null) => void }) {
  const { t } = useTranslation('fields');
  const listId = useId();
  const { data: catalogue } = useQuery(catalogueQuery);
  return (
    <Field label={t('colour')} hint={t('colourHint')}>
      {(control) => (
        <Row>
          <input
            {...control}
            type="color"
            className={styles.colour}
            list={listId}
            value={value ?? firstChoice}
            data-empty={value === null || undefined}
            onChange={(event) => onChange(event.target.value)}
          />
          <datalist id={listId}>
            {catalogue?.fields.map((field) => (
              <option key={field.id} value={field.colour}>
                {field.name}
              </option>
            ))}
          </datalist>
          {value === null ? (
            <span className="muted small">{t('noColour')}</span>
          ) : (
            <Button size="small" variant="tertiary" onClick={() => onChange(null)}>
              {t('removeColour')}
            </Button>
          )}
        </Row>
      )}
    </Field>
  );
}
