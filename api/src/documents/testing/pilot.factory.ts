import type { Pilot } from '@agendawerk/shared/pilots/index.ts';
import { agendaId, nextId, quarter } from './content.factory.ts';

/** A pilot that ended in a roll-out: one criterion was met, one could not be measured. */
export function createPilot(given: Partial<Pilot> = {}): Pilot {
  const criterion = { method: 'Zählung', kpiId: null, thresholdMax: null, reading: null };
  return {
    id: nextId(),
    agendaId,
    title: 'Termine im Bürgerbüro',
    measureId: null,
    hypothesis: 'Wer bucht, wartet kürzer.',
    place: 'Bürgerbüro Mitte',
    targetGroup: null,
    start: quarter(2026, 1),
    end: quarter(2026, 2),
    budget: '3200.00',
    responsibleId: null,
    operator: 'Bürgerservice',
    runningCosts: '1900.00',
    startedOn: '2026-01-12',
    endedOn: '2026-06-30',
    results: 'Die Wartezeit sank.',
    lessons: 'Mehr Termine am Morgen.',
    decision: 'roll_out',
    decisionReason: 'Die Schwelle ist übertroffen.',
    decidedOn: '2026-07-14',
    decidedByName: 'Petra Beispiel',
    rolledOutId: null,
    criteria: [
      {
        ...criterion,
        id: nextId(),
        title: 'Nutzung',
        comparison: 'at_least',
        threshold: 20,
        unit: '%',
        value: 27.5,
        valueOn: '2026-06-30',
        missingReason: null,
      },
      {
        ...criterion,
        id: nextId(),
        title: 'Wartezeit',
        comparison: 'at_most',
        threshold: 10,
        unit: 'Minuten',
        value: null,
        valueOn: null,
        missingReason: 'Das Aufrufsystem zählte nicht.',
      },
    ],
    revision: 5,
    ...given,
  };
}
