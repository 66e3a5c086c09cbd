import { listInvolvementCandidates } from '@agendawerk/shared/involvements/index.ts';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useAgendaAddress } from '../../../lib/current-agenda.ts';
import { measuresQuery, useAgendaScope } from '../../../lib/data/agenda-data.ts';
import { paths } from '../../../lib/paths.ts';
import { useOwnMeasures } from '../../../lib/use-own-measures.ts';
import { ErrorState } from '../../../ui/feedback/error-state.tsx';
import { Skeleton } from '../../../ui/feedback/skeleton.tsx';
import { SuggestionList } from '../../../ui/layout/suggestion-list.tsx';
import { involvementsQuery } from '../api/involvement-data.ts';
import { InvolvementDialog } from '../parts/involvement-dialog.tsx';

/** Measures about which people are best asked now. */
export function InvolvementSuggestions() {
  const { t } = useTranslation('involvements');
  const scope = useAgendaScope();
  const address = useAgendaAddress();
  const navigate = useNavigate();
  const { measures: own } = useOwnMeasures('involvement.edit');
  const [measureId, setMeasureId] = useState<string>();
  const measures = useQuery(measuresQuery(scope));
  const involvements = useQuery(involvementsQuery(scope));
  const error = measures.error ?? involvements.error;
  if (error)
    return <ErrorState error={error} onRetry={() => void Promise.all([measures.refetch(), involvements.refetch()])} />;
  if (!measures.data || !involvements.data) return <Skeleton lines={4} />;
  const candidates = listInvolvementCandidates(measures.data, involvements.data);
  if (candidates.length === 0) return <p className="muted">{t('suggestions.none')}</p>;
  return (
    <>
      <SuggestionList
        suggestions={candidates.map((measure) => ({
          id: measure.id,
          title: `${measure.number} ${measure.title}`,
          isReadOnly: !own.some(({ id }) => id === measure.id),
          text: t('suggestions.reason'),
        }))}
        onAdopt={setMeasureId}
        adoptLabel={t('plan')}
      />
      {measureId === undefined ? null : (
        <InvolvementDialog
          involvement={undefined}
          measureId={measureId}
          onClose={(saved) => {
            setMeasureId(undefined);
            if (saved) void navigate(paths.involvement(address, saved.id));
          }}
        />
      )}
    </>
  );
}
