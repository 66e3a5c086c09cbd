import type { Assessment } from '@agendawerk/shared/assessments/index.ts';
import type { Municipality } from '@agendawerk/shared/municipalities/index.ts';
import { useQuery } from '@tanstack/react-query';
import { useCallback } from 'react';
import { useAgenda } from '../../lib/current-agenda.ts';
import { municipalitiesQuery } from '../../lib/data/municipalities-data.ts';
import { useWorkspace } from '../../lib/session.ts';
import { useAddressValues } from '../../lib/use-address-values.ts';
import { assessmentsQuery } from './api/assessment-data.ts';

export interface AssessmentPlace {
  /** Undefined while they come. */
  municipalities: readonly Municipality[] | undefined;
  municipality: Municipality | undefined;
  assessments: readonly Assessment[] | undefined;
  assessment: Assessment | undefined;
  error: unknown;
  retry: () => void;
  choose: (part: { municipality?: string; year?: string }) => void;
}

/** Which municipality and which year, kept in the address: at first those of the agenda, and the latest year. */
export function useAssessmentPlace(): AssessmentPlace {
  const { workspaceId } = useWorkspace();
  const { municipalityIds } = useAgenda();
  const [values, change] = useAddressValues();
  const { data, error: listError, refetch: refetchList } = useQuery(municipalitiesQuery(workspaceId));
  // An agenda that names none is for all that the workspace serves.
  const municipalities = municipalityIds.length === 0 ? data : data?.filter(({ id }) => municipalityIds.includes(id));
  const municipality = municipalities?.find(({ id }) => id === values.get('municipality')) ?? municipalities?.[0];
  const {
    data: assessments,
    error,
    refetch,
  } = useQuery({
    ...assessmentsQuery({ workspaceId, municipalityId: municipality?.id ?? '' }),
    enabled: municipality !== undefined,
  });
  const assessment = assessments?.find(({ year }) => String(year) === values.get('year')) ?? assessments?.[0];
  const choose = useCallback(
    (part: { municipality?: string; year?: string }) =>
      change(part.municipality === undefined ? part : { year: null, ...part }),
    [change],
  );
  return {
    municipalities,
    municipality,
    assessments,
    assessment,
    error: listError ?? error,
    retry: () => void (listError ? refetchList() : refetch()),
    choose,
  };
}
