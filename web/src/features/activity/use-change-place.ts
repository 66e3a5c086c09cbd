import type { ActivityEntry } from '@agendawerk/shared/activity/index.ts';
import { useCallback } from 'react';
import { useAgendas } from '../../lib/current-agenda.ts';
import { paths } from '../../lib/paths.ts';
import { useWorkspace } from '../../lib/session.ts';
import { subjectPath } from '../../lib/subject-path.ts';

/** Where the changed thing is shown, in whichever agenda it is; nowhere once it is deleted. */
export function useChangePlace(): (entry: ActivityEntry) => string | undefined {
  const { slug: workspace } = useWorkspace();
  const agendas = useAgendas();
  return useCallback(
    ({ subjectKind, subjectId, subjectTitle, agendaId, action }: ActivityEntry) => {
      if (subjectTitle === null || action === 'delete') return undefined;
      switch (subjectKind) {
        case 'workspace':
        case 'department':
        case 'member':
        case 'api_key':
        case 'municipality':
          return paths.settings(workspace);
        // They belong to the town; every agenda shows them.
        case 'assessment':
        case 'dataset': {
          const [agenda] = agendas;
          return agenda ? subjectPath({ workspace, agenda: agenda.slug }, subjectKind, subjectId) : undefined;
        }
        case 'agenda':
        case 'chapter':
        case 'field':
        case 'goal':
        case 'measure':
        case 'kpi':
        case 'pilot':
        case 'decision':
        case 'target_group':
        case 'competence':
        case 'training':
        case 'change_activity':
        case 'involvement':
        case 'version':
        case 'round':
        case 'survey':
        case 'comment': {
          const agenda = agendas.find(({ id }) => id === agendaId);
          return agenda ? subjectPath({ workspace, agenda: agenda.slug }, subjectKind, subjectId) : undefined;
        }
      }
    },
    [workspace, agendas],
  );
}
