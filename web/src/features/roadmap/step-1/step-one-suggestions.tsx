import {
  suggestForAgenda,
  toCreateField,
  toCreateGoal,
  toCreateKpi,
  toCreateMeasure,
} from '@agendawerk/shared/catalogue/index.ts';
import { createField } from '@agendawerk/shared/fields/index.ts';
import { createGoal } from '@agendawerk/shared/goals/index.ts';
import { createKpi } from '@agendawerk/shared/kpis/index.ts';
import { createMeasure } from '@agendawerk/shared/measures/index.ts';
import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useAgendaAddress } from '../../../lib/current-agenda.ts';
import { fieldsQuery, measuresQuery, useAgendaScope, useMeasureKeys } from '../../../lib/data/agenda-data.ts';
import { goalsQuery } from '../../../lib/data/goals-data.ts';
import { kpisQuery } from '../../../lib/data/kpis-data.ts';
import { catalogueQuery } from '../../../lib/data/catalogue-data.ts';
import { paths } from '../../../lib/paths.ts';
import { useCan } from '../../../lib/session.ts';
import { subjectPath } from '../../../lib/subject-path.ts';
import { useContractMutation } from '../../../lib/use-contract-mutation.ts';
import { ErrorState } from '../../../ui/feedback/error-state.tsx';
import { Skeleton } from '../../../ui/feedback/skeleton.tsx';
import { Section } from '../../../ui/layout/section.tsx';
import { Stack } from '../../../ui/layout/stack.tsx';
import { SuggestionList } from '../../../ui/layout/suggestion-list.tsx';

const kinds = ['fields', 'goals', 'measures', 'kpis'] as const;

/** Fields, goals, measures and KPIs of the catalogue that fit what is there already. */
export function StepOneSuggestions() {
  const { t } = useTranslation('roadmap');
  const { offered, error, retry } = useSuggestions();
  const { adopt, busyId } = useAdopt(offered);
  const mayEdit = useCan('agenda.edit');
  if (error) return <ErrorState error={error} onRetry={retry} />;
  if (!offered) return <Skeleton lines={6} />;
  const rows = {
    fields: offered.fields.map(({ id, name, description }) => ({ id, title: name, text: description })),
    goals: offered.goals.map(({ id, title, specific }) => ({ id, title, text: specific })),
    measures: offered.measures.map(({ id, title, benefit }) => ({ id, title, text: benefit })),
    kpis: offered.kpis.map(({ id, name, definition }) => ({ id, title: name, text: definition })),
  };
  const shown = kinds.filter((kind) => rows[kind].length > 0);
  if (shown.length === 0) return <p className="muted">{t('stepOne.suggestions.none')}</p>;
  return (
    <Stack gap="large">
      {shown.map((kind) => (
        <Section key={kind} level={3} title={t(`stepOne.suggestions.${kind}`)}>
          <SuggestionList suggestions={rows[kind]} busyId={busyId} onAdopt={mayEdit ? adopt : undefined} />
        </Section>
      ))}
    </Stack>
  );
}

type Offered = ReturnType<typeof suggestForAgenda>;

function useSuggestions() {
  const scope = useAgendaScope();
  const catalogue = useQuery(catalogueQuery);
  const fields = useQuery(fieldsQuery(scope));
  const goals = useQuery(goalsQuery(scope));
  const measures = useQuery(measuresQuery(scope));
  const kpis = useQuery(kpisQuery(scope));
  const all = [catalogue, fields, goals, measures, kpis] as const;
  const offered = useMemo(
    () =>
      catalogue.data && fields.data && goals.data && measures.data && kpis.data
        ? suggestForAgenda(catalogue.data, {
            fields: fields.data,
            goals: goals.data,
            measures: measures.data,
            kpis: kpis.data,
          })
        : undefined,
    [catalogue.data, fields.data, goals.data, measures.data, kpis.data],
  );
  return {
    offered,
    error: offered ? null : (all.find((query) => query.error)?.error ?? null),
    retry: () => {
      for (const query of all) if (query.error) void query.refetch();
    },
  };
}

/** Takes a suggestion over and goes to where it is adapted. */
function useAdopt(offered: Offered | undefined) {
  const scope = useAgendaScope();
  const address = useAgendaAddress();
  const navigate = useNavigate();
  const { data: fields = [] } = useQuery(fieldsQuery(scope));
  const [busyId, setBusyId] = useState<string>();
  const meta = {
    invalidates: [['fields', scope.agendaId], ...useMeasureKeys()],
    successToast: 'roadmap:stepOne.suggestions.adopted',
  } as const;
  const field = useContractMutation(createField, meta);
  const goal = useContractMutation(createGoal, meta);
  const measure = useContractMutation(createMeasure, meta);
  const kpi = useContractMutation(createKpi, meta);
  const fieldIdOf = (catalogueId: string) => fields.find((each) => each.catalogueId === catalogueId)?.id ?? null;

  const take = async (id: string): Promise<string | undefined> => {
    const params = scope;
    const fieldEntry = offered?.fields.find((entry) => entry.id === id);
    if (fieldEntry)
      return subjectPath(address, 'field', (await field.mutateAsync({ params, body: toCreateField(fieldEntry) })).id);
    const goalEntry = offered?.goals.find((entry) => entry.id === id);
    if (goalEntry) {
      const body = toCreateGoal(goalEntry, { fieldId: fieldIdOf(goalEntry.fieldId) });
      return paths.goal(address, (await goal.mutateAsync({ params, body })).id);
    }
    const measureEntry = offered?.measures.find((entry) => entry.id === id);
    if (measureEntry) {
      const body = toCreateMeasure(measureEntry, { fieldId: fieldIdOf(measureEntry.fieldId) });
      return paths.measure(address, (await measure.mutateAsync({ params, body })).id);
    }
    const kpiEntry = offered?.kpis.find((entry) => entry.id === id);
    return kpiEntry && paths.kpi(address, (await kpi.mutateAsync({ params, body: toCreateKpi(kpiEntry) })).id);
  };
  const adopt = async (id: string) => {
    setBusyId(id);
    try {
      const place = await take(id);
      if (place) await navigate(place);
    } catch {
      // The refusal is said in a message; the list stays as it is.
    } finally {
      setBusyId(undefined);
    }
  };
  return { busyId, adopt: (id: string) => void adopt(id) };
}
