import { listPilotCandidates } from '@agendawerk/shared/pilots/index.ts';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { measuresQuery, useAgendaScope } from '../../../lib/data/agenda-data.ts';
import { ErrorState } from '../../../ui/feedback/error-state.tsx';
import { Skeleton } from '../../../ui/feedback/skeleton.tsx';
import { SuggestionList } from '../../../ui/layout/suggestion-list.tsx';
import { pilotsQuery } from '../api/pilot-data.ts';
import { NewPilotDialog } from '../parts/new-pilot-dialog.tsx';
import { useMayPlan } from '../parts/use-may-plan.ts';

/** Measures that are better tried on a small scale first, and why. */
export function PilotSuggestions() {
  const { t } = useTranslation('pilots');
  const scope = useAgendaScope();
  const mayPlan = useMayPlan();
  const [measureId, setMeasureId] = useState<string>();
  const measures = useQuery(measuresQuery(scope));
  const pilots = useQuery(pilotsQuery(scope));
  const error = measures.error ?? pilots.error;
  if (error)
    return <ErrorState error={error} onRetry={() => void Promise.all([measures.refetch(), pilots.refetch()])} />;
  if (!measures.data || !pilots.data) return <Skeleton lines={4} />;
  const candidates = listPilotCandidates(measures.data, pilots.data);
  if (candidates.length === 0) return <p className="muted">{t('suggestions.none')}</p>;
  return (
    <>
      <SuggestionList
        suggestions={candidates.map(({ measure, reasons }) => ({
          id: measure.id,
          title: `${measure.number} ${measure.title}`,
          isReadOnly: !mayPlan(measure),
          text: reasons.map((reason) => t(`suggestions.reasons.${reason}`)).join(' '),
        }))}
        onAdopt={setMeasureId}
        adoptLabel={t('plan')}
      />
      {measureId === undefined ? null : (
        <NewPilotDialog measureId={measureId} onClose={() => setMeasureId(undefined)} />
      )}
    </>
  );
}
