import type { Gap } from '@agendawerk/shared/gaps/index.ts';
import { useCallback } from 'react';
import type { AgendaAddress } from './current-agenda.ts';
import { paths } from './paths.ts';

/**
 * The way to where a gap is mended: one gap leads to its property, several of a kind lead to the list that shows
 * them all (`?gap=` filters the table of measures).
 */
export function useGapPlace(address: AgendaAddress): (gap: Gap, count?: number) => string {
  return useCallback(
    ({ code, at }: Gap, count = 1) => {
      const anchor = `#${at.property}`;
      switch (at.kind) {
        case 'agenda':
          return at.property === 'fields' ? paths.fields(address) : `${paths.chapters(address)}${anchor}`;
        case 'chapter':
          return paths.chapters(address, at.id);
        case 'field':
          return at.property === 'measures' ? paths.newMeasure(address) : paths.fields(address);
        case 'goal':
          return count > 1 ? paths.fields(address) : `${paths.goal(address, at.id)}${anchor}`;
        case 'measure':
          return count > 1
            ? `${paths.measures(address)}?${new URLSearchParams({ gap: code })}`
            : `${paths.measure(address, at.id)}${anchor}`;
        case 'kpi':
          return count > 1 ? paths.kpis(address) : `${paths.kpi(address, at.id)}${anchor}`;
      }
    },
    [address],
  );
}
