import type { Gap, MendingPlace } from '@agendawerk/shared/gaps/index.ts';
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
      if (count === 1) return mendingPath(address, at);
      if (at.kind === 'goal') return paths.fields(address);
      if (at.kind === 'measure') return `${paths.measures(address)}?${new URLSearchParams({ gap: code })}`;
      if (at.kind === 'kpi') return paths.kpis(address);
      return mendingPath(address, at);
    },
    [address],
  );
}

/** The exact place where a property is entered. */
export function mendingPath(address: AgendaAddress, { kind, id, property }: MendingPlace): string {
  switch (kind) {
    case 'agenda':
      return property === 'fields' ? `${paths.fields(address)}#fields` : `${paths.chapters(address)}#${property}`;
    case 'chapter':
      return paths.chapters(address, id);
    case 'field':
      return property === 'measures' ? paths.newMeasure(address) : `${paths.fields(address)}#${id}-${property}`;
    case 'goal':
      return `${paths.goal(address, id)}#${property}`;
    case 'measure':
      return `${paths.measure(address, id)}#${property}`;
    case 'kpi':
      return `${paths.kpi(address, id)}#${property}`;
  }
}
