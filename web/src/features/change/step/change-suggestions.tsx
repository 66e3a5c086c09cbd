import { toCreateTraining } from '@agendawerk/shared/catalogue/index.ts';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useAgendaAddress } from '../../../lib/current-agenda.ts';
import { useAgendaScope } from '../../../lib/data/agenda-data.ts';
import { catalogueQuery } from '../../../lib/data/catalogue-data.ts';
import { paths } from '../../../lib/paths.ts';
import { useCan } from '../../../lib/session.ts';
import { ErrorState } from '../../../ui/feedback/error-state.tsx';
import { Skeleton } from '../../../ui/feedback/skeleton.tsx';
import { SuggestionList } from '../../../ui/layout/suggestion-list.tsx';
import { changePlanQuery, useCreateTraining } from '../api/change-data.ts';

/** Trainings of the catalogue that are not there yet. */
export function ChangeSuggestions() {
  const { t } = useTranslation('change');
  const scope = useAgendaScope();
  const address = useAgendaAddress();
  const navigate = useNavigate();
  const mayAdopt = useCan('agenda.edit');
  const [busyId, setBusyId] = useState<string>();
  const catalogue = useQuery(catalogueQuery);
  const plan = useQuery(changePlanQuery(scope));
  const create = useCreateTraining();
  const error = catalogue.error ?? plan.error;
  if (error)
    return <ErrorState error={error} onRetry={() => void Promise.all([catalogue.refetch(), plan.refetch()])} />;
  if (!catalogue.data || !plan.data) return <Skeleton lines={4} />;
  const { trainings, competences } = plan.data;
  const suggestions = catalogue.data.trainings.filter(
    ({ id }) => !trainings.some(({ catalogueId }) => catalogueId === id),
  );
  if (suggestions.length === 0) return <p className="muted">{t('suggestions.none')}</p>;
  const adopt = async (id: string) => {
    const entry = suggestions.find((suggestion) => suggestion.id === id);
    if (!entry) return;
    setBusyId(id);
    const made = await create
      .mutateAsync({ params: scope, body: toCreateTraining(entry, competences) })
      .finally(() => setBusyId(undefined));
    await navigate(paths.training(address, made.id));
  };
  return (
    <SuggestionList
      suggestions={suggestions.map(({ id, title, audience, reference, duration, format }) => ({
        id,
        title,
        text: [audience, reference, duration, format].join(' · '),
      }))}
      onAdopt={mayAdopt ? (id) => void adopt(id).catch(() => undefined) : undefined}
      busyId={busyId}
    />
  );
}
