import { can, type Operation } from '@agendawerk/shared/access/index.ts';
import type { MeasureListItem } from '@agendawerk/shared/measures/index.ts';
import { useQuery } from '@tanstack/react-query';
import { measuresQuery, useAgendaScope } from './data/agenda-data.ts';
import { useWorkspace } from './session.ts';

interface OwnMeasures {
  /** Those that the person may do it for. */
  measures: MeasureListItem[];
  /** Whether they may do it for the agenda as a whole, without a measure. */
  mayWithout: boolean;
  /** Whether they may do it at all. */
  may: boolean;
}

/** What the person may plan in steps 2 to 5: administration and officer everything, the others for measures that are theirs. */
export function useOwnMeasures(operation: Operation): OwnMeasures {
  const actor = useWorkspace();
  const { data = [] } = useQuery(measuresQuery(useAgendaScope()));
  const measures = data.filter((measure) => can(actor, operation, measure));
  const mayWithout = can(actor, operation, {});
  return { measures, mayWithout, may: mayWithout || measures.length > 0 };
}
