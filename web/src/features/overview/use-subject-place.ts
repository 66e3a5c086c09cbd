import type { ActivityEntry } from '@agendawerk/shared/activity/activity.contract.ts';
import { useCallback } from 'react';
import { useAgendaAddress } from '../../lib/current-agenda.ts';
import { paths } from '../../lib/paths.ts';

/** Where the changed thing is shown; nowhere once it is deleted. */
export function useSubjectPlace(): (entry: ActivityEntry) => string | undefined {
  const address = useAgendaAddress();
  return useCallback(
    ({ subjectKind, subjectId, subjectTitle }: ActivityEntry) => {
      if (subjectTitle === null) return undefined;
      switch (subjectKind) {
        case 'measure':
          return paths.measure(address, subjectId);
        case 'goal':
          return paths.goal(address, subjectId);
        case 'kpi':
          return paths.kpi(address, subjectId);
        case 'chapter':
          return paths.chapters(address, subjectId);
        case 'field':
          return paths.fields(address);
        case 'agenda':
          return paths.chapters(address);
        case 'workspace':
        case 'department':
        case 'member':
        case 'api_key':
        case 'municipality':
          return paths.settings(address.workspace);
      }
    },
    [address],
  );
}
