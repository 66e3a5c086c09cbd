import type { DemoRound } from '../demo-town.ts';

/** One round that is over, with what became of what was said; and one that waits for its last answer. */
export const rounds: readonly DemoRound[] = [
  {
    version: { title: 'Erster Entwurf', remark: 'Stand nach den Werkstätten mit den Fachbereichen' },
    title: 'Erste Mitzeichnung',
    message:
      'Liebe Kolleginnen und Kollegen,\nbitte prüfen Sie, ob die Maßnahmen Ihres Bereichs richtig beschrieben und die Kosten eingeplant sind.',
    openedDaysAgo: 75,
    dueDaysAgo: 54,
    closedDaysAgo: 50,
    silence: 'no_answer',
    answers: [
      {
        department: 'finance',
        by: 'prell',
        daysAgo: 60,
        looksAt: ['e-invoice'],
        remarks: [
          {
            measure: 'e-invoice',
            part: 'costs',
            text: 'Die Wartung ist im Haushalt nur bis 2027 eingeplant. Danach fehlt eine Deckung.',
            evaluation: 'accepted',
            reason: 'Die Wartung steht jetzt bis 2030 im Plan.',
          },
          {
            measure: 'e-file',
            part: 'time',
            text: 'Der Jahresabschluss bindet uns von Januar bis März. Bitte die Einführung bei uns nicht in diese Zeit legen.',
            suggestion: 'Finanzen werden im 2. Quartal angebunden.',
            evaluation: 'accepted',
            reason: null,
          },
        ],
        verdict: 'signed_with_remarks',
        reason: null,
      },
      {
        department: 'building',
        by: 'behrendsen',
        daysAgo: 57,
        looksAt: ['building-permit', 'street-light', 'parking-data'],
        remarks: [
          {
            measure: 'building-permit',
            part: 'people',
            text: 'Ohne eine halbe Stelle für die Umstellung der Altakten schaffen wir das nicht bis zum Jahresende.',
            evaluation: 'partly',
            reason: 'Für 2026 sind Überstunden vorgesehen, die halbe Stelle ist für den Stellenplan 2027 angemeldet.',
          },
          {
            measure: 'ride-app',
            part: 'whole',
            text: 'Der Landkreis plant dasselbe. Wir sollten keine eigene Lösung bauen.',
            evaluation: 'declined',
            reason:
              'Der Landkreis hat sein Vorhaben auf 2029 verschoben. Wir bleiben im Gespräch und bauen nichts, das dem im Weg steht.',
          },
          {
            measure: 'bus-information',
            part: 'benefit',
            text: 'Sehr gut, dass auch an Menschen mit Sehbehinderung gedacht ist. Wer nicht gut liest, hat auch etwas davon.',
            quote: 'Menschen mit Sehbehinderung erhalten dieselbe Auskunft.',
            suggestion: 'Menschen, die nicht gut sehen oder lesen, erhalten dieselbe Auskunft.',
            evaluation: 'noted',
            reason: null,
          },
        ],
        verdict: 'signed_with_remarks',
        reason: null,
      },
      {
        department: 'economy',
        by: 'strohmaier',
        daysAgo: 58,
        looksAt: ['fibre', 'vacancies'],
        remarks: [],
        verdict: 'signed',
        reason: null,
      },
      { department: 'utilities', by: null, daysAgo: 58, looksAt: [], remarks: [], verdict: null, reason: null },
    ],
  },
  {
    version: {
      title: 'Entwurf für die Fachbereiche, Herbst',
      remark: 'Mit den Änderungen aus der ersten Mitzeichnung',
    },
    title: 'Mitzeichnung vor der Ratsvorlage',
    message:
      'Liebe Kolleginnen und Kollegen,\nim Januar geht die Agenda in den Rat. Bitte lesen Sie, was Ihren Bereich betrifft, merken Sie an, was nicht stimmt, und zeichnen Sie mit. Das dauert etwa zehn Minuten.\nHerzlichen Dank, Miriam Lohfeld',
    openedDaysAgo: 4,
    dueInDays: 10,
    silence: 'no_answer',
    answers: [
      {
        department: 'building',
        by: 'behrendsen',
        daysAgo: 1,
        looksAt: ['building-permit', 'street-light', 'energy-monitoring'],
        remarks: [
          {
            measure: 'building-permit',
            part: 'time',
            text: 'Die Schnittstelle zum Landkreis kommt frühestens im Sommer. Vorher können wir nicht vollständig digital bescheiden.',
            proposal: { property: 'end', value: { date: '2027-07-01', precision: 'quarter' } },
          },
          {
            measure: 'appointments',
            part: 'people',
            text: 'Das Bauamt soll hier mit eigenen Terminen dabei sein.',
            suggestion: 'Beteiligt: Planen, Bauen und Umwelt',
          },
        ],
        verdict: 'signed_with_remarks',
        reason: null,
      },
      {
        department: 'education',
        by: 'mertinat',
        daysAgo: 1,
        looksAt: ['school-network', 'library'],
        remarks: [
          {
            measure: 'appointments',
            part: 'people',
            text: 'Die Anmeldung in der Musikschule läuft heute schon über dieselbe Software.',
            suggestion: 'Beteiligt: Bildung, Kultur und Soziales',
          },
        ],
        verdict: null,
        reason: null,
      },
      { department: 'citizens', by: null, daysAgo: 0, looksAt: [], remarks: [], verdict: null, reason: null },
    ],
  },
];
