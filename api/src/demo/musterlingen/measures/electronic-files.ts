import type { DemoMeasure } from '../../demo-town.ts';
import { fund, milestone, need, once, report, risk, when, yearly } from '../../lines.ts';
import { b, doc, p, ul } from '../../rich-text.ts';

export const electronicFiles: readonly DemoMeasure[] = [
  {
    key: 'e-invoice',
    field: 'verwaltung',
    title: 'E-Rechnung durchgängig bearbeiten',
    catalogueId: 'm-03',
    description:
      'Rechnungen kommen elektronisch an, werden im Umlauf geprüft, freigegeben und im Finanzverfahren gebucht. Papierrechnungen werden beim Eingang gescannt und gehen denselben Weg.',
    benefit:
      'Rechnungen werden schneller bezahlt, Skonto wird genutzt. Der Bearbeitungsstand ist jederzeit sichtbar, auch bei Vertretung.',
    expectedResult: '80 % der Rechnungen gehen Ende 2027 elektronisch ein, alle werden elektronisch freigegeben.',
    targetGroup: 'Lieferanten der Stadt, alle Fachbereiche',
    unneededParts: [
      { part: 'feedback', reason: 'Die Pflicht zur E-Rechnung lässt keinen Spielraum, über den abzustimmen wäre.' },
    ],
    lead: 'finance',
    owner: 'prell',
    priority: 'high',
    effort: 3,
    impact: 4,
    start: when('Q2 2024'),
    end: when('30.06.2025'),
    municipalityRole: 'provider',
    level: 'administration',
    trend: 2,
    isInternal: true,
    benefitWorking: 'Keine Suche nach Umlaufmappen, Freigabe auch aus dem Homeoffice.',
    goals: ['efficient'],
    participants: [
      ['it', 'responsible'],
      ['central', 'consulted'],
    ],
    milestones: [
      milestone('Freigabeordnung beschlossen', 'Q3 2024', '2024-09-05'),
      milestone('Probebetrieb in FB 2', 'Q4 2024', '2024-12-02'),
      milestone('Alle Fachbereiche angeschlossen', '30.06.2025', '2025-06-26'),
    ],
    costs: [
      once(2024, 'investment', 28500, { budgetLine: 'Produkt 116-02', note: 'Modul für den Rechnungsumlauf' }),
      once(2025, 'expense', 11200, { budgetLine: 'Produkt 116-02', note: 'Schulung und Anpassungen' }),
      yearly(2025, 2030, 'expense', 6800, { budgetLine: 'Produkt 116-02', note: 'Wartung' }),
    ],
    funding: [
      fund(
        'Landesprogramm Digitale Kommune (Beispiel)',
        'rejected',
        2024,
        12000,
        'Mittel des Programms waren ausgeschöpft',
      ),
    ],
    updates: [
      report('2024-05-14', 'running', 'green', 10, {
        done: 'Der Ablauf ist aufgenommen, zwei Prüfschritte entfallen.',
      }),
      report('2024-12-10', 'running', 'amber', 45, {
        done: 'FB 2 arbeitet im Probebetrieb.',
        reason: 'Die Übergabe an das Finanzverfahren verliert Anlagen, wenn eine Rechnung mehr als drei Dateien hat.',
        remedy: 'Der Hersteller liefert die Korrektur im Februar. Bis dahin werden Anlagen zusammengefasst.',
      }),
      report('2025-07-01', 'done', 'green', 100, {
        done: 'Alle Fachbereiche sind angeschlossen, 164 Beschäftigte sind geschult.',
        closing:
          'Alle Rechnungen werden elektronisch freigegeben. Die Zeit bis zur Zahlung ist von 19 auf 11 Tage gesunken.',
      }),
    ],
  },
  {
    key: 'e-file',
    field: 'verwaltung',
    title: 'E-Akte und Dokumentenmanagement',
    catalogueId: 'm-04',
    description: doc(
      p(
        'Die Stadt führt ihre Akten elektronisch, nach einem gemeinsamen Aktenplan und mit klaren Zugriffsrechten. Eingeführt wird in sieben Schritten, eine Organisationseinheit nach der anderen.',
      ),
      p('Für jede Einheit gilt dieselbe Reihenfolge:'),
      ul(
        [b('Aufräumen:'), ' Was aufbewahrt werden muss, wird geordnet. Alles andere wird gelöscht oder vernichtet.'],
        [b('Schulen:'), ' Alle Beschäftigten üben einen Tag lang an eigenen Fällen.'],
        [b('Umstellen:'), ' Ab dem Stichtag gibt es für neue Vorgänge keine Papierakte mehr.'],
        [b('Nacharbeiten:'), ' Sechs Wochen lang ist täglich jemand zum Fragen da.'],
      ),
    ),
    benefit:
      'Beschäftigte finden Vorgänge in Sekunden und können von jedem Arbeitsplatz aus Auskunft geben. Wissen bleibt im Haus, wenn jemand geht.',
    expectedResult: 'Ende 2027 arbeiten mindestens 90 % der Organisationseinheiten mit der E-Akte.',
    targetGroup: '212 Beschäftigte der Kernverwaltung',
    firstSteps: 'Aktenplan beschließen, Personalrat beteiligen, mit FB 2 beginnen.',
    benefitWorking: 'Mobiles Arbeiten ohne Aktenmitnahme, Vertretung ohne Suche.',
    benefitService: 'Auskunft beim ersten Anruf.',
    lead: 'central',
    owner: 'vosskuhl',
    deputy: 'wittkamp',
    priority: 'high',
    effort: 5,
    impact: 5,
    start: when('Januar 2024'),
    end: when('31.12.2027'),
    municipalityRole: 'provider',
    level: 'administration',
    trend: 2,
    isInternal: true,
    goals: ['paperless', 'efficient'],
    participants: [
      ['it', 'responsible'],
      ['finance', 'consulted'],
      ['citizens', 'responsible'],
      ['building', 'responsible'],
      ['education', 'informed'],
    ],
    milestones: [
      milestone('Aktenplan beschlossen', 'Juni 2024', '2024-06-20'),
      milestone('FB 2 produktiv', 'Q4 2024', '2024-11-25'),
      milestone('Stabsstelle Digitalisierung produktiv', 'Q2 2025', '2025-06-16'),
      milestone('FB 1 produktiv', 'Q4 2025', '2025-12-08'),
      milestone('FB 3 und FB 5 produktiv', 'Q2 2026'),
      milestone('FB 4 und Wirtschaftsförderung produktiv', 'Q2 2027'),
      milestone('Altakten der Pflichtbestände gescannt', '31.12.2027'),
    ],
    risks: [
      risk(
        'Die Projektstelle ist nicht durchgehend besetzt',
        4,
        5,
        'Vertretung aus dem Sachgebiet IT einarbeiten, Stelle bis Ende 2028 verlängern.',
      ),
      risk(
        'Aufräumen der Altbestände dauert länger als geplant',
        4,
        3,
        'Feste Aufräumtage je Einheit, Unterstützung durch Aushilfen.',
      ),
      risk(
        'Führungskräfte arbeiten weiter mit Papier',
        2,
        4,
        'Leitungen werden zuerst umgestellt und einzeln begleitet.',
      ),
    ],
    costs: [
      once(2024, 'investment', 96000, { budgetLine: 'Produkt 111-05', note: 'Lizenzen und Einführung' }),
      once(2025, 'investment', 74000, { budgetLine: 'Produkt 111-05', note: 'Scanner und Schnittstellen' }),
      once(2026, 'expense', 58000, { budgetLine: 'Produkt 111-05', note: 'Scandienstleistung' }),
      once(2027, 'expense', 46000, { budgetLine: 'Produkt 111-05', note: 'Scandienstleistung' }),
      yearly(2025, 2030, 'expense', 38400, { budgetLine: 'Produkt 111-05', note: 'Lizenzpflege und Betrieb' }),
      yearly(2025, 2027, 'personnel', 62000, { note: 'Projektstelle' }),
    ],
    funding: [
      fund('Landesprogramm Digitale Kommune (Beispiel)', 'granted', 2025, 80000, 'Bescheid vom 14.02.2025'),
      fund('Landesprogramm Digitale Kommune (Beispiel)', 'requested', 2027, 25000),
    ],
    staff: [need(2025, 1), need(2026, 1), need(2027, 1), need(2028, 0.5, 'Dauerbetrieb, noch nicht im Stellenplan')],
    updates: [
      report('2024-02-20', 'running', 'green', 5, {
        done: 'Projektgruppe und Personalrat haben den Zeitplan beraten.',
      }),
      report('2024-07-09', 'running', 'green', 15, {
        done: 'Der Aktenplan ist beschlossen, FB 2 räumt auf.',
        next: 'Schulung von FB 2 im Oktober.',
      }),
      report('2024-12-10', 'running', 'green', 25, {
        done: 'FB 2 arbeitet seit dem 25. November ohne neue Papierakten.',
        next: 'Erfahrungen auswerten, Stabsstelle vorbereiten.',
      }),
      report('2025-06-24', 'running', 'green', 40, { done: 'Die Stabsstelle Digitalisierung ist umgestellt.' }),
      report('2025-12-16', 'running', 'green', 50, {
        done: 'FB 1 ist produktiv. Damit sind drei von sieben Einheiten umgestellt.',
        next: 'FB 3 und FB 5 bis zum Sommer.',
      }),
      report('2026-04-21', 'running', 'red', 50, {
        reason: 'Die Projektstelle ist seit Februar unbesetzt. Schulungen in FB 3 und FB 5 mussten abgesagt werden.',
        remedy: 'Nachbesetzung ist ausgeschrieben, das Sachgebiet IT übernimmt die Vorbereitung von FB 3.',
      }),
      report('2026-07-14', 'running', 'amber', 52, {
        done: 'Die Projektstelle ist zum 1. Juli wieder besetzt.',
        reason: 'Der Meilenstein für FB 3 und FB 5 wurde um ein halbes Jahr verfehlt.',
        remedy: 'FB 3 und FB 5 werden nacheinander statt gleichzeitig umgestellt.',
      }),
      report('2026-11-03', 'running', 'amber', 58, {
        done: 'FB 3 ist geschult, der Stichtag ist der 7. Dezember 2026.',
        reason: 'FB 5 kann erst beginnen, wenn FB 3 stabil läuft.',
        remedy: 'FB 5 beginnt im Februar 2027 mit dem Aufräumen, FB 4 folgt wie geplant.',
        next: 'Begleitung von FB 3 bis Ende Januar.',
      }),
    ],
  },
];
