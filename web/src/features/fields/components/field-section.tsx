import type { StrategyField } from '@agendawerk/shared/fields/index.ts';
import { type CSSProperties, type ReactNode, useId } from 'react';
import { useTranslation } from 'react-i18next';
import { useFindLastAuthor } from '../../../lib/data/last-author.ts';
import { PlaceMark, PlaceText } from '../../../lib/place-marks.tsx';
import { useCan } from '../../../lib/session.ts';
import { classNames } from '../../../ui/class-names.ts';
import { RichTextField } from '../../../ui/richtext/richtext-field.tsx';
import { readPresentText, toVersion, useSaveFieldText } from '../api/field-api.ts';
import { FieldActions } from './field-actions.tsx';
import { FieldFacts } from './field-facts.tsx';
import styles from './fields.module.css';

interface FieldSectionProps {
  field: StrategyField;
  /** Among which it can be moved. */
  siblings: readonly StrategyField[];
  goals: ReactNode;
  isNested?: boolean;
}

/** One field: what it is about, who leads it, what is to be reached in it. */
export function FieldSection({ field, siblings, goals, isNested = false }: FieldSectionProps) {
  const { t } = useTranslation('fields');
  const headingId = useId();
  const isEditable = useCan('agenda.edit');
  const Heading = isNested ? 'h3' : 'h2';
  return (
    <section
      id={field.id}
      aria-labelledby={headingId}
      className={classNames(styles.field, isNested && styles.nested)}
      style={{ '--field-colour': field.colour ?? 'var(--aw-line-strong)' } as CSSProperties}
    >
      <PlaceText kind="field" id={field.id} part="description">
        <RichTextField
          label={t('description', { field: field.name })}
          heading={<Heading id={headingId}>{field.name}</Heading>}
          actions={
            <>
              {isEditable ? <FieldActions field={field} siblings={siblings} /> : null}
              <PlaceMark kind="field" id={field.id} part="description" />
            </>
          }
          isEditable={isEditable}
          draftKey={`field:${field.id}:description`}
          saved={toVersion(field)}
          save={useSaveFieldText(field.id)}
          readPresent={readPresentText}
          findAuthor={useFindLastAuthor(field.id)}
          placeholder={t('placeholder')}
        />
      </PlaceText>
      <FieldFacts field={field} />
      {goals}
    </section>
  );
}
