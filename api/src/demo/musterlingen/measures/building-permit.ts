import type { DemoMeasure } from '../../demo-town.ts';
import { milestone, once, report, risk, when, yearly } from '../../lines.ts';

export const buildingPermit: readonly DemoMeasure[] = [
  {
    key: 'building-permit',
    field: 'verwaltung',
    title: 'Digitaler Bauantrag',
    catalogueId: 'm-16',
    description:
      'Bauanträge werden beim Landkreis als unterer Bauaufsichtsbehörde digital gestellt. Die Stadt gibt ihre Stellungnahme und das Einvernehmen im selben Verfahren ab, ohne Papier und ohne doppelte Ablage.',
    benefit:
      'Bauwillige reichen Unterlagen einmal ein und sehen den Stand. Die Beteiligung der Stadt verkürzt sich um die Postwege.',
    expectedResult: 'Die Stadt bearbeitet alle Beteiligungen im Verfahren des Landkreises.',
    targetGroup: 'Bauwillige, Planungsbüros',
    lead: 'building',
    owner: 'behrendsen',
    priority: 'high',
    effort: 3,
    impact: 4,
    start: when('Q1 2025'),
    end: when('30.06.2026'),
    municipalityRole: 'partner',
    level: 'region',
    trend: 1,
    isInternal: false,
    goals: ['efficient'],
    participants: [
      ['county', 'accountable'],
      ['it', 'responsible'],
      ['digital', 'informed'],
    ],
    dependsOn: [['e-file', 'Stellungnahmen sollen in der E-Akte abgelegt werden']],
    milestones: [
      milestone('Vereinbarung mit dem Landkreis', 'Q2 2025', '2025-06-11'),
      milestone('Testbetrieb mit zehn Anträgen', 'Q1 2026'),
      milestone('Alle Beteiligungen digital', '30.06.2026'),
    ],
    risks: [
      risk(
        'Das Verfahren des Landkreises startet erneut später',
        4,
        5,
        'Zwischenlösung für den Austausch der Unterlagen, monatliche Abstimmung auf Leitungsebene.',
      ),
    ],
    costs: [
      once(2025, 'expense', 7500, { budgetLine: 'Produkt 521-01', note: 'Bildschirme und Planprüfung' }),
      once(2026, 'expense', 12000, { budgetLine: 'Produkt 521-01', note: 'Schnittstelle zur E-Akte' }),
      yearly(2027, 2030, 'expense', null, { note: 'Anteil am Betrieb, Verteilschlüssel des Landkreises steht aus' }),
    ],
    updates: [
      report('2025-03-18', 'planned', 'green', 5, { done: 'Gespräche mit dem Landkreis sind aufgenommen.' }),
      report('2025-06-24', 'running', 'green', 20, {
        done: 'Die Vereinbarung mit dem Landkreis ist unterzeichnet.',
        next: 'Arbeitsplätze für die Planprüfung ausstatten.',
      }),
      report('2025-12-09', 'running', 'amber', 35, {
        done: 'Vier Arbeitsplätze sind ausgestattet.',
        reason: 'Der Landkreis hat den Start seines Verfahrens vom Januar in den Sommer 2026 verschoben.',
        remedy: 'Wir testen die Zusammenarbeit vorab mit zwei Anträgen über einen geschützten Austauschordner.',
      }),
      report('2026-07-07', 'running', 'red', 35, {
        reason:
          'Der Landkreis hat die Vergabe aufgehoben und schreibt neu aus. Der Testbetrieb ist ausgefallen, das Ende im Juni 2026 wurde verfehlt.',
        remedy:
          'Die Bürgermeisterin hat das Thema beim Landkreis angesprochen. Bis zum neuen Verfahren nutzen wir den Austauschordner für alle Anträge.',
        next: 'Neuen Zeitplan des Landkreises einarbeiten, sobald er vorliegt.',
      }),
      report('2026-10-20', 'running', 'red', 40, {
        done: 'Der Austauschordner wird für alle neuen Anträge genutzt.',
        reason: 'Ein verbindlicher Starttermin des Landkreises fehlt weiterhin.',
        remedy: 'Gemeinsames Schreiben mit vier weiteren Gemeinden, Termin beim Landkreis am 02.12.2026.',
      }),
    ],
  },
  {
    key: 'town-app',
    field: 'verwaltung',
    title: 'Eigene Musterlingen-App',
    description:
      'Nachrichten, Termine, Abfallkalender und Formulare der Stadt sollten in einer eigenen App gebündelt werden.',
    benefit: 'Alle Angebote der Stadt an einer Stelle auf dem Telefon.',
    targetGroup: 'Bürgerinnen und Bürger',
    lead: 'digital',
    owner: 'lohfeld',
    priority: 'medium',
    effort: 4,
    impact: 2,
    start: when('Q3 2024'),
    end: when('2025'),
    municipalityRole: 'provider',
    level: 'community',
    trend: 2,
    isInternal: false,
    outcome: 'replaced',
    successor: 'online-services',
    goals: ['close'],
    costs: [
      once(2024, 'expense', 6400, { note: 'Machbarkeitsstudie' }),
      once(2025, 'investment', 55000, { upTo: 90000, note: 'Wurde nicht beauftragt' }),
    ],
    updates: [
      report('2024-09-17', 'running', 'green', 10, { done: 'Die Machbarkeitsstudie ist beauftragt.' }),
      report('2025-02-11', 'dropped', 'amber', 15, {
        done: 'Die Studie liegt vor und wurde im Lenkungskreis beraten.',
        reason: 'Die Studie rechnet mit höchstens 1.500 regelmäßigen Nutzenden und 28.000 € Betriebskosten im Jahr.',
        remedy:
          'Das Serviceportal und die Website werden für das Telefon optimiert. Das erreicht mehr Menschen ohne Installation.',
        closing:
          'Aufgegeben, weil Aufwand und Nutzen nicht zusammenpassen. Die Inhalte gehen in den Ausbau der Online-Dienste ein.',
      }),
    ],
  },
];
