import type { DemoDecision } from '../demo-town.ts';

/** Where the E-Akte runs: decided in 2024, and anew two years later, when what had spoken against it was gone. */
export const supersededDecision: DemoDecision = {
  title: 'Betrieb der E-Akte',
  measures: ['e-file'],
  need: 'Die E-Akte muss an 212 Arbeitsplätzen verfügbar sein, auch im Homeoffice. Vor der Einführung in FB 2 muss feststehen, wo sie betrieben wird.',
  requirements:
    'Verfügbarkeit 99,5 % in der Dienstzeit, tägliche Sicherung an einem zweiten Ort, Zugriff über das Verwaltungsnetz.',
  options: [
    {
      title: 'Eigene Server im Rathaus',
      kind: 'own_development',
      provider: 'Sachgebiet IT',
      description: 'Zwei Server im vorhandenen Serverraum, Betrieb durch das Sachgebiet IT.',
    },
    {
      title: 'Kommunales Rechenzentrum',
      kind: 'reuse',
      provider: 'Kommunaler IT-Verbund',
      description: 'Gemeinsamer Betrieb mit anderen Kommunen des Verbunds.',
    },
  ],
  assessors: ['IT und Informationssicherheit', 'Zentrale Dienste'],
  mustHaves: [
    { title: 'Datenschutz', question: 'Verarbeitung in der EU, Vertrag zur Auftragsverarbeitung' },
    { title: 'Informationssicherheit', question: 'IT-Grundschutz oder gleichwertig' },
  ],
  criteria: [
    { title: 'Verfügbarkeit und Wiederanlauf', weight: 30 },
    { title: 'Aufwand im Betrieb', weight: 25 },
    { title: 'Gesamtkosten', weight: 20 },
    { title: 'Skalierbarkeit', weight: 15, aspect: 'scalability' },
    { title: 'Zukunftsfähigkeit', weight: 10, aspect: 'future' },
  ],
  verdicts: [
    [true, true],
    [true, true],
  ],
  scores: [
    [
      [7, 5, 8, 5, 5],
      [5, 7, 6, 8, 8],
    ],
    [
      [8, 6, 8, 6, 5],
      [4, 7, 5, 8, 8],
    ],
  ],
  reasons: [
    {
      assessor: 0,
      option: 1,
      criterion: 0,
      text: 'Das Rechenzentrum nimmt neue Kommunen erst ab 2026 auf; bis dahin nur Notbetrieb.',
    },
    { assessor: 0, option: 0, criterion: 1, text: 'Eine halbe Stelle, die heute besetzt ist.' },
  ],
  flows: [
    [
      ['48000.00', null],
      ['21000.00', '30000.00'],
      ['21000.00', '30000.00'],
      ['21000.00', '30000.00'],
      ['21000.00', '30000.00'],
      ['21000.00', '30000.00'],
    ],
    [
      ['12000.00', null],
      ['34000.00', '30000.00'],
      ['34000.00', '30000.00'],
      ['34000.00', '30000.00'],
      ['34000.00', '30000.00'],
      ['34000.00', '30000.00'],
    ],
  ],
  rate: 2.5,
  rateSource: 'Kämmerei Musterlingen, mittlerer Zins neuer Kommunalkredite (5 Jahre)',
  rateOn: '2024-01-15',
  firstYear: 2024,
  choice: {
    option: 0,
    reason:
      'Das Rechenzentrum kann vor 2026 keine weitere Kommune aufnehmen, FB 2 soll aber noch 2024 beginnen. Der Serverraum ist frisch erneuert, die IT kann den Betrieb bis zur nächsten Erneuerung leisten.',
    decidedOn: '2024-04-17',
  },
  successor: {
    rateOn: '2026-01-15',
    firstYear: 2026,
    scores: [
      [
        [5, 2, 6, 4, 3],
        [9, 9, 7, 9, 9],
      ],
      [
        [5, 3, 6, 4, 3],
        [8, 9, 7, 9, 9],
      ],
    ],
    reasons: [
      {
        assessor: 0,
        option: 1,
        criterion: 0,
        text: 'Seit Januar 2026 zwei Standorte, geübter Wiederanlauf in vier Stunden.',
      },
      {
        assessor: 0,
        option: 0,
        criterion: 1,
        text: 'Die halbe Stelle ist seit Herbst 2025 unbesetzt, Ausschreibungen blieben ohne Erfolg.',
      },
      { assessor: 1, option: 0, criterion: 4, text: 'Die Gewährleistung der Server endet im März 2027.' },
    ],
    choice: {
      option: 1,
      reason:
        'Das Rechenzentrum nimmt seit Januar 2026 wieder Kommunen auf und liegt bei Verfügbarkeit und Aufwand deutlich vorn. Die eigenen Server müssten 2027 ersetzt werden, und für den Betrieb fehlt das Personal. Der Umzug beginnt nach der Einführung in FB 5.',
      decidedOn: '2026-07-08',
    },
  },
};
