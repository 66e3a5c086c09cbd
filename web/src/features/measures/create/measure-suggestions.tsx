import { getCatalogue, suggest, toCreateMeasure } from '@agendawerk/shared/catalogue/index.ts';
import type { StrategyField } from '@agendawerk/shared/fields/index.ts';
import type { CreateMeasure } from '@agendawerk/shared/measures/index.ts';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { measuresQuery, useAgendaScope } from '../../../lib/data/agenda-data.ts';
import { callApi } from '../../../lib/call-api.ts';
import { Button } from '../../../ui/actions/button.tsx';
import { Section } from '../../../ui/layout/section.tsx';
import styles from '../sheet/sheet.module.css';

interface MeasureSuggestionsProps {
  fields: readonly StrategyField[];
  /** Only what fits this field; null: everything. */
  fieldId: string | null;
  onAdopt: (body: CreateMeasure) => void;
}

/** What the catalogue still offers: not what the agenda has already. */
export function MeasureSuggestions({ fields, fieldId, onAdopt }: MeasureSuggestionsProps) {
  const { t } = useTranslation('measures');
  const { data: measures } = useQuery(measuresQuery(useAgendaScope()));
  const { data: catalogue } = useQuery({
    queryKey: ['catalogue'],
    queryFn: async ({ signal }) => (await callApi(getCatalogue, { signal })).data,
    staleTime: Number.POSITIVE_INFINITY,
  });
  if (!measures || !catalogue) return null;
  const field = fields.find((each) => each.id === fieldId);
  const entries = suggest({
    kind: 'measures',
    catalogue,
    takenIds: measures.map((measure) => measure.catalogueId),
    takenTitles: measures.map((measure) => measure.title),
    fieldCatalogueId: field?.catalogueId,
  });
  // A suggestion goes to the field of the agenda that was taken over from the same field of the catalogue.
  const placeOf = (catalogueFieldId: string) =>
    field?.id ?? fields.find((each) => each.catalogueId === catalogueFieldId)?.id ?? null;
  return (
    <Section title={t('create.suggestions')} lead={t('create.suggestionsLead')}>
      {entries.length === 0 ? <p className="muted">{t('create.none')}</p> : null}
      <ul className={styles.story}>
        {entries.map((entry) => (
          <li key={entry.id} className={styles.update}>
            <strong>{entry.title}</strong>
            <p className={styles.plain}>{t('create.benefitShort', { text: entry.benefit })}</p>
            <Button
              size="small"
              icon="add"
              aria-label={t('create.adoptNamed', { title: entry.title })}
              onClick={() => onAdopt(toCreateMeasure(entry, { fieldId: placeOf(entry.fieldId) }))}
            >
              {t('create.adopt')}
            </Button>
          </li>
        ))}
      </ul>
    </Section>
  );
}
