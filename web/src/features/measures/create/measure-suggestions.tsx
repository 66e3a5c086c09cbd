import { suggest, toCreateMeasure } from '@agendawerk/shared/catalogue/index.ts';
import type { StrategyField } from '@agendawerk/shared/fields/index.ts';
import type { CreateMeasure } from '@agendawerk/shared/measures/index.ts';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { measuresQuery, useAgendaScope } from '../../../lib/data/agenda-data.ts';
import { catalogueQuery } from '../../../lib/data/catalogue-data.ts';
import { Section } from '../../../ui/layout/section.tsx';
import { SuggestionList } from '../../../ui/layout/suggestion-list.tsx';

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
  const { data: catalogue } = useQuery(catalogueQuery);
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
  const adopt = (id: string) => {
    const entry = entries.find((each) => each.id === id);
    if (entry) onAdopt(toCreateMeasure(entry, { fieldId: placeOf(entry.fieldId) }));
  };
  return (
    <Section title={t('create.suggestions')} lead={t('create.suggestionsLead')}>
      {entries.length === 0 ? <p className="muted">{t('create.none')}</p> : null}
      <SuggestionList
        suggestions={entries.map(({ id, title, benefit }) => ({
          id,
          title,
          text: t('create.benefitShort', { text: benefit }),
        }))}
        onAdopt={adopt}
      />
    </Section>
  );
}
