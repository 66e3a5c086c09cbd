import type { SearchHit } from '@agendawerk/shared/search/index.ts';
import { useCallback } from 'react';
import { useAgendas } from '../../lib/current-agenda.ts';
import { paths } from '../../lib/paths.ts';
import { useWorkspace } from '../../lib/session.ts';
import { subjectPath } from '../../lib/subject-path.ts';

/** Where a hit leads, in whichever agenda of the workspace it is; `undefined` for an agenda that was just deleted. */
export function useHitPath(): (hit: SearchHit) => string | undefined {
  const { slug: workspace } = useWorkspace();
  const agendas = useAgendas();
  return useCallback(
    ({ kind, id, agendaId, subjectId }) => {
      const agenda = agendas.find((candidate) => candidate.id === agendaId);
      if (!agenda) return undefined;
      const address = { workspace, agenda: agenda.slug };
      if (kind === 'agenda') return paths.overview(address);
      if (kind === 'update') return `${paths.measure(address, subjectId)}#progress`;
      if (kind === 'change_activity') return `${paths.measureChange(address, subjectId)}#${id}`;
      return subjectPath(address, kind, subjectId);
    },
    [workspace, agendas],
  );
}
