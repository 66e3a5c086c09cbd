import { can } from '@agendawerk/shared/access/index.ts';
import type { MeasureListItem } from '@agendawerk/shared/measures/index.ts';
import { useCallback } from 'react';
import { useWorkspace } from '../../../lib/session.ts';

/** Whether the person may plan a pilot of this measure; without one, a pilot of no measure. */
export function useMayPlan(): (measure?: MeasureListItem) => boolean {
  const actor = useWorkspace();
  return useCallback((measure) => can(actor, 'pilot.edit', measure), [actor]);
}
