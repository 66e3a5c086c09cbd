import {
  type Assessment,
  type AssessmentGap,
  listAssessmentGaps,
  suggestForGaps,
} from '@agendawerk/shared/assessments/index.ts';
import { type Catalogue, suggest, toCreateMeasure } from '@agendawerk/shared/catalogue/index.ts';
import { createMeasure } from '@agendawerk/shared/measures/index.ts';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useAgendaAddress } from '../../../lib/current-agenda.ts';
import { fieldsQuery, measuresQuery, useAgendaScope, useMeasureKeys } from '../../../lib/data/agenda-data.ts';
import { paths } from '../../../lib/paths.ts';
import { useCan } from '../../../lib/session.ts';
import { useContractMutation } from '../../../lib/use-contract-mutation.ts';
import { Section } from '../../../ui/layout/section.tsx';
import { SuggestionList } from '../../../ui/layout/suggestion-list.tsx';
import { Skeleton } from '../../../ui/feedback/skeleton.tsx';
import styles from './results.module.css';

/** Measures of the catalogue for what is missing, without those that the agenda has already. */
export function GapSection({ assessment, catalogue }: { assessment: Assessment; catalogue: Catalogue }) {
  const { t } = useTranslation('assessments');
  const scope = useAgendaScope();
  const address = useAgendaAddress();
  const navigate = useNavigate();
  const mayCreate = useCan('measure.create');
  const gapName = useGapName(catalogue);
  const [busyId, setBusyId] = useState<string>();
  const { data: measures } = useQuery(measuresQuery(scope));
  const { data: fields } = useQuery(fieldsQuery(scope));
  const create = useContractMutation(createMeasure, {
    invalidates: useMeasureKeys(),
    successToast: 'assessments:toast.adopted',
  });
  if (!measures || !fields) return <Skeleton lines={4} />;
  const gaps = listAssessmentGaps(assessment);
  const offered = suggest({
    kind: 'measures',
    catalogue,
    takenIds: measures.map((measure) => measure.catalogueId),
    takenTitles: measures.map((measure) => measure.title),
  });
  const suggestions = suggestForGaps(gaps).flatMap(({ measureId, gaps: closed }) => {
    const entry = offered.find(({ id }) => id === measureId);
    return entry ? [{ entry, closed }] : [];
  });
  const adopt = async (id: string) => {
    const entry = offered.find((each) => each.id === id);
    if (!entry) return;
    setBusyId(id);
    const fieldId = fields.find((field) => field.catalogueId === entry.fieldId)?.id ?? null;
    const body = toCreateMeasure(entry, { fieldId });
    const measure = await create.mutateAsync({ params: scope, body }).finally(() => setBusyId(undefined));
    await navigate(paths.measure(address, measure.id));
  };
  const lead =
    gaps.length === 0
      ? t('gaps.none')
      : suggestions.length === 0
        ? t('gaps.covered', { count: gaps.length })
        : t('gaps.lead', { count: gaps.length });
  return (
    <Section title={t('gaps.title')} lead={lead} id="gaps">
      {gaps.length > 0 ? (
        <ul className={styles.gaps} aria-label={t('gaps.list')}>
          {gaps.map((gap) => (
            <li key={`${gap.kind} ${gap.id}`}>{gapName(gap)}</li>
          ))}
        </ul>
      ) : null}
      {suggestions.length > 0 ? (
        <SuggestionList
          suggestions={suggestions.map(({ entry, closed }) => ({
            id: entry.id,
            title: entry.title,
            text: `${entry.benefit}. ${t('gaps.helps', { gaps: closed.map(gapName).join('; ') })}`,
          }))}
          onAdopt={mayCreate ? (id) => void adopt(id).catch(() => undefined) : undefined}
          busyId={busyId}
        />
      ) : null}
    </Section>
  );
}

/** "Chatbot: nicht vorhanden", "Offene Daten: keine", "Technik: Informationssicherheit". */
function useGapName(catalogue: Catalogue): (gap: AssessmentGap) => string {
  const { t } = useTranslation('assessments');
  return (gap) => {
    switch (gap.kind) {
      case 'component':
        return t('gaps.component', {
          name: catalogue.eGovernment.components.find(({ id }) => id === gap.id)?.name ?? gap.id,
        });
      case 'choice':
        return t(`gaps.choices.${gap.id}` as 'gaps.choices.ai');
      case 'criterion':
        return t('gaps.criterion', { name: t(`criteriaShort.${gap.id}`) });
    }
  };
}
