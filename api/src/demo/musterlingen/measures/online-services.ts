import type { DemoMeasure } from '../../demo-town.ts';
import { fund, milestone, need, once, report, risk, when, yearly } from '../../lines.ts';
import { b, doc, p, ul } from '../../rich-text.ts';

export const onlineServices: readonly DemoMeasure[] = [
  {
    key: 'online-services',
    field: 'verwaltung',
    title: 'Online-Dienste ausbauen',
    catalogueId: 'm-01',
    description: doc(
      p(
        'Bis Ende 2027 sollen 60 Leistungen der Stadt von der Antragstellung bis zum Bescheid online möglich sein. Wir beginnen mit den Leistungen, die am häufigsten nachgefragt werden, und übernehmen vorhandene Dienste nach dem Prinzip „Einer für Alle“, bevor wir eigene entwickeln.',
      ),
      ul(
        [b('Stufe 1 (2024 und 2025):'), ' Meldewesen, Gewerbe, Hundesteuer, Kindertagesbetreuung'],
        [b('Stufe 2 (2026):'), ' Bauen und Wohnen, Sondernutzung, Straßenverkehr'],
        [b('Stufe 3 (2027):'), ' Soziales, Friedhof, Abgaben und Beiträge'],
      ),
      p('Jede Leistung wird vor der Freischaltung mit mindestens fünf Personen getestet, die sie noch nicht kennen.'),
    ),
    benefit:
      'Rund 24.000 Bürgerinnen und Bürger und etwa 1.300 Betriebe sparen sich den Weg ins Rathaus. Anträge kommen vollständig an, Rückfragen entfallen, die Bearbeitung beginnt früher.',
    expectedResult:
      'Ende 2027 sind 60 Leistungen einschließlich der Nachweise online beantragbar. Ende 2026 gehen 40 % der Anträge auf diesem Weg ein.',
    targetGroup: 'Bürgerinnen und Bürger, Betriebe, Vereine',
    firstSteps:
      'Die zehn meistgefragten Leistungen mit dem Bürgerbüro auswählen. Abläufe aufnehmen und kürzen. Servicekonto und Bezahlfunktion anbinden.',
    plainLanguage:
      'Sie wollen etwas bei der Stadt beantragen? Das geht immer öfter im Internet. Sie müssen dafür nicht ins Rathaus kommen. Bis Ende 2027 können Sie 60 Anträge online stellen. Sie können aber weiterhin auch persönlich zu uns kommen.',
    benefitService: 'Anträge rund um die Uhr, ohne Ausdruck und ohne zweite Unterschrift.',
    benefitWorking: 'Vollständige Anträge und weniger Abtippen im Bürgerbüro.',
    lead: 'citizens',
    owner: 'brennecke',
    deputy: 'osterhagen',
    priority: 'high',
    effort: 4,
    impact: 5,
    start: when('01.03.2024'),
    end: when('31.12.2027'),
    municipalityRole: 'provider',
    level: 'administration',
    trend: 2,
    isInternal: false,
    goals: ['online60', 'close'],
    participants: [
      ['it', 'responsible'],
      ['finance', 'consulted'],
      ['digital', 'consulted'],
      ['county', 'informed'],
    ],
    milestones: [
      milestone('Serviceportal mit Servicekonto freigeschaltet', 'Q4 2024', '2024-11-18'),
      milestone('Bezahlfunktion in Betrieb', 'Q2 2025', '2025-05-19'),
      milestone('35 Leistungen online', '31.12.2025', '2025-12-12'),
      milestone('45 Leistungen online', '30.09.2026'),
      milestone('60 Leistungen online', '31.12.2027'),
    ],
    risks: [
      risk(
        'Schnittstellen der Fachverfahren werden später geliefert als zugesagt',
        4,
        4,
        'Leistungen ohne Schnittstelle vorziehen, Liefertermine vertraglich festhalten.',
      ),
      risk(
        'Die Anmeldung mit dem Servicekonto schreckt ab',
        3,
        3,
        'Anmeldung nur dort verlangen, wo sie nötig ist. Hilfe in den Anlaufstellen anbieten.',
      ),
    ],
    costs: [
      once(2024, 'expense', 18000, { budgetLine: 'Produkt 122-01', note: 'Einführung Serviceportal' }),
      once(2025, 'investment', 42000, { budgetLine: 'Produkt 122-01', note: 'Formularserver und Bezahlfunktion' }),
      once(2026, 'expense', 36000, { budgetLine: 'Produkt 122-01', note: 'Anbindung von Fachverfahren' }),
      once(2027, 'expense', 36000, { budgetLine: 'Produkt 122-01', note: 'Anbindung von Fachverfahren' }),
      yearly(2025, 2030, 'expense', 21600, { budgetLine: 'Produkt 122-01', note: 'Betrieb und Wartung' }),
      yearly(2025, 2027, 'personnel', 31000, { note: 'Halbe Stelle im Bürgerbüro' }),
    ],
    funding: [
      fund('Landesprogramm Digitale Kommune (Beispiel)', 'granted', 2025, 40000, 'Bescheid vom 14.02.2025'),
      fund('Landesprogramm Digitale Kommune (Beispiel)', 'requested', 2027, 18000, 'Antrag vom 02.09.2026'),
    ],
    staff: [need(2025, 0.5), need(2026, 0.5), need(2027, 0.5)],
    updates: [
      report('2024-04-16', 'planned', 'green', 5, {
        done: 'Die zehn meistgefragten Leistungen sind mit dem Bürgerbüro ausgewählt.',
        next: 'Auswahl des Serviceportals zusammen mit drei Nachbarkommunen.',
      }),
      report('2024-11-26', 'running', 'green', 20, {
        done: 'Das Serviceportal ist mit 24 Leistungen freigeschaltet.',
        next: 'Bezahlfunktion anbinden, Abläufe der nächsten Leistungen kürzen.',
      }),
      report('2025-05-27', 'running', 'green', 35, {
        done: 'Gebühren können online bezahlt werden. 28 Leistungen sind verfügbar.',
        next: 'Dienste für Kindertagesbetreuung und Hundesteuer übernehmen.',
      }),
      report('2025-12-16', 'running', 'green', 55, {
        done: '36 Leistungen sind online, eine mehr als geplant.',
        next: 'Stufe 2 mit Bauen und Wohnen vorbereiten.',
      }),
      report('2026-06-30', 'running', 'green', 68, {
        done: '44 Leistungen sind online. Die Sondernutzung öffentlicher Flächen kommt ohne Papier aus.',
        next: 'Anbindung des Gewerbeverfahrens.',
      }),
      report('2026-10-13', 'running', 'amber', 70, {
        done: 'Zwei Dienste des Straßenverkehrs sind im Test.',
        reason:
          'Die Schnittstelle zum Gewerbeverfahren ist erst für das erste Quartal 2027 zugesagt. Deshalb sind 44 statt 45 Leistungen online, und der Anteil der Online-Anträge wächst langsamer als geplant.',
        remedy:
          'Bis dahin gehen die Anträge als geprüftes PDF in den Fachbereich. Die Leistungen des Straßenverkehrs werden vorgezogen.',
        next: 'Freischaltung der beiden Dienste im Dezember.',
      }),
    ],
  },
  {
    key: 'appointments',
    field: 'verwaltung',
    title: 'Online-Terminvergabe',
    catalogueId: 'm-02',
    description:
      'Termine im Bürgerbüro, im Standesamt und bei der Rentenberatung werden online und am Telefon aus demselben Kalender vergeben. Jeden Tag bleiben zwei Stunden ohne Termin für Menschen, die spontan kommen.',
    benefit:
      'Wer einen Termin bucht, wartet in der Regel weniger als fünf Minuten. Das Team kann seinen Einsatz planen.',
    expectedResult: 'Alle drei Stellen vergeben Termine online, die Auslastung liegt zwischen 70 und 90 %.',
    targetGroup: 'Alle, die ins Rathaus kommen',
    unneededParts: [
      { part: 'pilot', reason: 'Der Landkreis hat denselben Kalender seit 2022 in zwei Bürgerbüros im Einsatz.' },
    ],
    lead: 'citizens',
    owner: 'brennecke',
    deputy: 'osterhagen',
    priority: 'high',
    effort: 2,
    impact: 4,
    start: when('Februar 2024'),
    end: when('Q3 2024'),
    municipalityRole: 'provider',
    level: 'administration',
    trend: 2,
    isInternal: false,
    adoptedFrom: 'Nachbarkommune im Landkreis Musterland (Beispiel)',
    benefitService: 'Kürzere Wartezeiten, Termine auch am Wochenende buchbar.',
    benefitWorking: 'Planbare Tage, weniger volle Flure am Montag.',
    goals: ['close'],
    participants: [['it', 'responsible']],
    milestones: [
      milestone('Kalender im Bürgerbüro in Betrieb', 'Q2 2024', '2024-06-03'),
      milestone('Standesamt und Rentenberatung angeschlossen', 'Q3 2024', '2024-09-16'),
    ],
    costs: [
      once(2024, 'expense', 9500, { budgetLine: 'Produkt 122-01', note: 'Einrichtung und Aufrufanlage' }),
      yearly(2025, 2030, 'expense', 4200, { budgetLine: 'Produkt 122-01', note: 'Lizenz' }),
    ],
    updates: [
      report('2024-03-12', 'running', 'green', 20, {
        done: 'Öffnungszeiten und Dauer der Leistungen sind festgelegt.',
        next: 'Probebetrieb an zwei Schaltern.',
      }),
      report('2024-06-18', 'running', 'green', 60, {
        done: 'Das Bürgerbüro vergibt alle Termine aus dem neuen Kalender.',
        next: 'Standesamt und Rentenberatung anschließen.',
      }),
      report('2024-10-01', 'done', 'green', 100, {
        done: 'Alle drei Stellen sind angeschlossen.',
        closing:
          'Termine werden an drei Stellen online vergeben. Die zwei Stunden ohne Termin haben sich bewährt und bleiben.',
      }),
    ],
  },
];
