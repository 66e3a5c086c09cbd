import type { Involvement } from '@agendawerk/shared/involvements/index.ts';

/** A participation that has ended and was answered. */
export function createInvolvement(given: Partial<Involvement> = {}): Involvement {
  return {
    id: '0197b0a0-0000-7000-8000-00000000a001',
    agendaId: '0197b0a0-0000-7000-8000-00000000a002',
    title: 'Werkstatt zur Terminvergabe',
    measureId: null,
    aim: 'Wissen, wann Menschen kommen können.',
    level: 'consult',
    audience: 'Berufstätige und Eltern',
    channel: 'Abend im Bürgerhaus',
    start: { date: '2026-01-01', precision: 'quarter' },
    end: { date: '2026-04-01', precision: 'quarter' },
    responsibleId: null,
    endedOn: '2026-05-20',
    result: '38 Hinweise, 12 davon zu Öffnungszeiten.',
    changes: 'Termine auch am Samstag.',
    revision: 3,
    ...given,
  };
}
