import type { DemoDecision } from '../demo-town.ts';
import { supersededDecision } from './superseded-decision.ts';

const rate = {
  rate: 2.5,
  rateSource: 'Kämmerei Musterlingen, mittlerer Zins neuer Kommunalkredite (5 Jahre)',
  rateOn: '2026-01-15',
};

/** One taken with the criteria of the catalogue, one whose ranking hangs on a weight, one that is still open, one that was superseded. */
export const decisions: readonly DemoDecision[] = [
  {
    title: 'Software für die Online-Terminvergabe',
    measures: ['appointments'],
    need: 'Im Bürgerbüro rufen täglich rund 60 Menschen an, um einen Termin zu bekommen. Die Leitungen sind belegt, Termine werden doppelt vergeben.\n\nGebraucht wird eine Buchung, die abends und ohne Telefon geht und den Kalender der Ausländerbehörde einschließt.',
    requirements:
      'Acht Schalter an zwei Standorten, rund 24.000 Termine im Jahr, Erinnerung per E-Mail und SMS, Absage ohne Konto, Schnittstelle zum Aufrufsystem, Betrieb in einem Rechenzentrum in der EU.',
    options: [
      {
        title: 'Terminmodul des Landesportals',
        kind: 'efa',
        provider: 'Kommunaler IT-Verbund',
        description: 'Mitnutzung über den Verbund, Anbindung an das Servicekonto ist enthalten.',
      },
      {
        title: 'OpenTermin',
        kind: 'open_source',
        provider: 'Betrieb durch die Stadtwerke Musterlingen',
        description: 'Freie Software, die drei Nachbarstädte bereits gemeinsam weiterentwickeln.',
      },
      {
        title: 'BuchMich Cloud',
        kind: 'product',
        provider: 'BuchMich Inc.',
        description: 'Cloud-Dienst mit vielen Funktionen und schneller Einführung.',
      },
    ],
    assessors: ['Bürgerbüro', 'IT und Informationssicherheit', 'Datenschutz'],
    verdicts: [
      [true, true, true, true],
      [true, true, true, true],
      [
        true,
        'Die Daten liegen bei einem Unterauftragnehmer außerhalb der EU, eine Löschfrist ist nicht zugesagt.',
        true,
        true,
      ],
    ],
    scores: [
      [
        [8, 9, 8, 9, 9, 8, 9, 7, 8, 6, 8, 6, 6, 8],
        [7, 6, 6, 9, 9, 7, 7, 8, 6, 10, 6, 9, 7, 5],
        [9, 9, 8, 4, 2, 7, 6, 9, 5, 1, 5, 3, 5, 9],
      ],
      [
        [7, 9, 9, 9, 9, 9, 8, 6, 9, 6, 8, 6, 7, 8],
        [8, 7, 7, 10, 9, 6, 7, 7, 6, 10, 6, 9, 7, 5],
        [9, 9, 8, 5, 2, 7, 6, 9, 6, 1, 5, 3, 5, 9],
      ],
      [
        [null, null, null, 8, 10, 9, null, null, null, null, null, null, null, null],
        [null, null, null, 9, 9, 7, null, null, null, null, null, null, null, null],
        [null, null, null, null, 1, 6, null, null, null, null, null, null, null, null],
      ],
    ],
    reasons: [
      {
        assessor: 0,
        option: 0,
        criterion: 0,
        text: 'Alle Dienstleistungen lassen sich abbilden; Gruppentermine fehlen noch.',
      },
      { assessor: 0, option: 1, criterion: 13, text: 'Einführung mit zwei Werkstatttagen je Schalter.' },
      { assessor: 1, option: 0, criterion: 2, text: 'Weiterentwicklung ist bis 2031 vertraglich gesichert.' },
      { assessor: 1, option: 1, criterion: 5, text: 'Penetrationstest liegt vor, IT-Grundschutz-Testat noch nicht.' },
    ],
    flows: [
      [
        ['14500.00', null],
        ['7900.00', '18000.00'],
        ['7900.00', '18000.00'],
        ['7900.00', '18000.00'],
        ['7900.00', '18000.00'],
        ['7900.00', '18000.00'],
      ],
      [
        ['26000.00', null],
        ['9800.00', '18000.00'],
        ['9800.00', '18000.00'],
        ['9800.00', '18000.00'],
        ['9800.00', '18000.00'],
        ['9800.00', '18000.00'],
      ],
      [
        ['4000.00', null],
        ['15600.00', '18000.00'],
        ['15600.00', '18000.00'],
        ['15600.00', '18000.00'],
        ['15600.00', '18000.00'],
        ['15600.00', '18000.00'],
      ],
    ],
    ...rate,
    firstYear: 2025,
    choice: {
      option: 0,
      reason:
        'Das Terminmodul des Landesportals erreicht den höchsten Nutzwert und den höchsten Kapitalwert. Es ist im Verbund schon in Betrieb, der Übergang zum Aufrufsystem ist erprobt. OpenTermin ist offener, würde die IT aber im Betrieb stärker binden. BuchMich Cloud scheidet wegen des Datenschutzes aus.',
      decidedOn: '2026-03-18',
    },
  },
  {
    title: 'Plattform für den Mängelmelder',
    measures: ['defects'],
    need: 'Meldungen kommen heute per Telefon, E-Mail und über soziale Medien. Niemand sieht, was schon gemeldet ist, und nur jede zweite Meldung wird beantwortet.',
    requirements:
      'Karte, Foto, Rückmeldung zum Stand, Weiterleitung an Bauhof und Stadtwerke, offene Schnittstelle (Open311).',
    options: [
      {
        title: 'Mängelmelder der Nachbarstadt',
        kind: 'reuse',
        provider: 'Stadt Auenbrück',
        description: 'Nachnutzung mit eigenem Auftritt, Betrieb gegen Kostenbeteiligung.',
      },
      {
        title: 'FixIt Kommunal',
        kind: 'product',
        provider: 'FixIt GmbH',
        description: 'Fertiges Produkt mit App und Auswertungen.',
      },
    ],
    assessors: ['Bauhof', 'Digitalisierung'],
    mustHaves: [{ title: 'Barrierefreiheit', question: 'BITV / EN 301 549 nachgewiesen' }],
    criteria: [
      { title: 'Passung zu den Abläufen', weight: 35 },
      { title: 'Gesamtkosten', weight: 25 },
      { title: 'Skalierbarkeit', weight: 20, aspect: 'scalability' },
      { title: 'Zukunftsfähigkeit', weight: 20, aspect: 'future' },
    ],
    verdicts: [[true], [true]],
    scores: [
      [
        [6, 9, 7, 7],
        [9, 5, 8, 7],
      ],
      [
        [7, 9, 6, 7],
        [8, 6, 8, 7],
      ],
    ],
    reasons: [
      { assessor: 0, option: 1, criterion: 0, text: 'Aufträge landen ohne Umweg im System des Bauhofs.' },
      { assessor: 1, option: 0, criterion: 1, text: 'Nur Kostenbeteiligung, keine Lizenz.' },
    ],
    flows: [
      [
        ['6000.00', null],
        ['3200.00', '4000.00'],
        ['3200.00', '4000.00'],
        ['3200.00', '4000.00'],
        ['3200.00', '4000.00'],
        ['3200.00', '4000.00'],
      ],
      [
        ['12000.00', null],
        ['6400.00', '5500.00'],
        ['6400.00', '5500.00'],
        ['6400.00', '5500.00'],
        ['6400.00', '5500.00'],
        ['6400.00', '5500.00'],
      ],
    ],
    ...rate,
    firstYear: 2027,
  },
  {
    title: 'Assistenz für Texte und Protokolle',
    measures: ['ai-assistant'],
    need: 'Protokolle binden in vier Fachbereichen zusammen rund 20 Stunden in der Woche. Mehrere Beschäftigte nutzen privat Dienste, von denen die Stadt nichts weiß.',
    requirements:
      'Entwürfe für Schreiben und Protokolle, keine Weitergabe an das Training fremder Modelle, Anmeldung mit dem Dienstkonto.',
    options: [
      {
        title: 'Assistenz aus dem kommunalen Rechenzentrum',
        kind: 'reuse',
        provider: 'Kommunaler IT-Verbund',
        usesAi: true,
        aiPurpose: 'Entwürfe für Schreiben, Zusammenfassungen und Protokolle',
        aiData: 'Texte, die Beschäftigte eingeben; keine Sozial- und Gesundheitsdaten',
        aiRiskClass: 'limited',
        aiHumanControl:
          'Jeder Entwurf wird vor der Verwendung gelesen und freigegeben; die Verantwortung bleibt bei der Person.',
        aiStaffTransparency: 'Dienstanweisung, Schulung vor der Freischaltung, Hinweis in der Anwendung',
        aiCitizenTransparency: 'Verzeichnis der eingesetzten KI auf der Website; Schreiben tragen einen Hinweis.',
      },
      {
        title: 'Cloud-Assistent des Bürosoftware-Anbieters',
        kind: 'product',
        provider: 'Anbieter der Bürosoftware',
        usesAi: true,
        aiPurpose: 'Entwürfe und Suche über alle Dokumente der Verwaltung',
      },
    ],
    assessors: ['Hauptamt', 'Personalrat'],
    verdicts: [
      [true, true, true, null],
      [null, null, true, null],
    ],
    scores: [
      [
        [7, 7, 7, 8, 9, 8, 7, 7, 6, 6, 7, 7, 5, 6],
        [9, 8, 8, 5, null, 7, 8, 9, 9, 1, 4, 2, 4, 7],
      ],
    ],
    flows: [],
  },
  supersededDecision,
];
