import type { DemoMeasure } from '../../demo-town.ts';
import { fund, milestone, once, report, risk, when, yearly } from '../../lines.ts';
import { doc, h, p, ul } from '../../rich-text.ts';

export const dataAndAi: readonly DemoMeasure[] = [
  {
    key: 'chatbot',
    field: 'verwaltung',
    title: 'Chatbot für Standardfragen',
    catalogueId: 'm-09',
    description:
      'Auf der Website beantwortet ein Chatbot Fragen zu Öffnungszeiten, Unterlagen und Zuständigkeiten. Er greift nur auf Texte zu, die das Bürgerbüro freigegeben hat, und nennt zu jeder Antwort die Quelle.',
    benefit:
      'Auskunft rund um die Uhr und in mehreren Sprachen. Das Telefon im Bürgerbüro wird von einfachen Fragen entlastet.',
    expectedResult: 'Ein Drittel der einfachen Anfragen wird ohne Anruf beantwortet.',
    targetGroup: 'Bürgerinnen und Bürger, auch mit wenig Deutschkenntnissen',
    lead: 'citizens',
    owner: 'osterhagen',
    deputy: 'brennecke',
    priority: 'medium',
    effort: 3,
    impact: 3,
    start: when('Q1 2026'),
    end: when('Q2 2027'),
    municipalityRole: 'provider',
    level: 'administration',
    trend: 3,
    isInternal: false,
    usesAi: true,
    aiPurpose: 'Fragen in Alltagssprache verstehen und passende, freigegebene Textstellen ausgeben.',
    aiRiskClass: 'limited',
    aiHumanControl:
      'Das Bürgerbüro gibt die Wissensbasis frei und prüft wöchentlich eine Stichprobe von 50 Gesprächen. Der Chatbot trifft keine Entscheidungen und nimmt keine Anträge an.',
    aiTransparency:
      'Jedes Gespräch beginnt mit dem Hinweis auf die KI und dem Angebot, mit einem Menschen zu sprechen.',
    goals: ['close'],
    participants: [
      ['it', 'responsible'],
      ['digital', 'consulted'],
    ],
    dependsOn: [['online-services', 'Antworten verlinken auf die Dienste des Serviceportals']],
    milestones: [
      milestone('Wissensbasis mit 200 Fragen freigegeben', 'Q2 2026'),
      milestone('Test mit zwölf Freiwilligen', 'Q4 2026'),
    ],
    risks: [
      risk(
        'Falsche Auskünfte schaden dem Vertrauen',
        3,
        4,
        'Nur freigegebene Texte, Quellenangabe, Abbruch bei Unsicherheit mit Verweis ans Bürgerbüro.',
      ),
    ],
    costs: [
      once(2026, 'expense', 14000, { budgetLine: 'Produkt 122-01', note: 'Einrichtung, davon 5.200 € ausgegeben' }),
      yearly(2027, 2030, 'expense', 9600, { budgetLine: 'Produkt 122-01', note: 'Betrieb' }),
    ],
    funding: [fund('Landesprogramm Digitale Kommune (Beispiel)', 'considered', 2027, 10000)],
    updates: [
      report('2026-02-17', 'running', 'green', 15, {
        done: 'Personalrat und Datenschutzbeauftragte sind beteiligt, das KI-Merkblatt liegt vor.',
        next: 'Wissensbasis mit dem Bürgerbüro aufbauen.',
      }),
      report('2026-06-09', 'paused', 'amber', 25, {
        done: '90 von 200 Fragen sind beantwortet und freigegeben.',
        reason: 'Das Bürgerbüro kann die übrigen Texte neben der Einführung der E-Akte nicht pflegen.',
        remedy: 'Wir unterbrechen bis Februar 2027. Die fertigen Texte stehen als häufige Fragen auf der Website.',
      }),
    ],
  },
  {
    key: 'ai-assistant',
    field: 'verwaltung',
    title: 'KI-Assistenz für Texte und Protokolle',
    catalogueId: 'm-10',
    description: doc(
      p(
        'Beschäftigte nutzen eine KI-Assistenz, die in einem europäischen Rechenzentrum betrieben wird. Sie fasst Texte zusammen, schlägt verständlichere Formulierungen vor und entwirft Protokolle aus Stichworten.',
      ),
      h('Was nicht eingegeben wird', 3),
      ul(
        'personenbezogene Daten aus Fachverfahren',
        'Personal- und Sozialdaten',
        'nichtöffentliche Sitzungsunterlagen und Angebote aus Vergabeverfahren',
      ),
    ),
    benefit: 'Beschäftigte gewinnen Zeit bei Routinetexten. Schreiben der Stadt werden verständlicher.',
    expectedResult: 'Im Pilotbetrieb sparen 30 Beschäftigte im Mittel eine Stunde in der Woche.',
    targetGroup: 'Beschäftigte mit Textarbeit',
    firstSteps: 'Dienstvereinbarung abschließen, Regeln auf einer Seite zusammenfassen, 30 Freiwillige schulen.',
    benefitWorking: 'Weniger Leerlauf beim ersten Entwurf.',
    lead: 'digital',
    owner: 'lohfeld',
    deputy: 'wittkamp',
    priority: 'medium',
    effort: 2,
    impact: 3,
    start: when('01.02.2026'),
    end: when('Q1 2027'),
    municipalityRole: 'provider',
    level: 'administration',
    trend: 3,
    isInternal: true,
    usesAi: true,
    aiPurpose: 'Entwürfe, Zusammenfassungen und sprachliche Überarbeitung von Texten ohne personenbezogene Daten.',
    aiRiskClass: 'minimal',
    aiHumanControl: 'Jeder Text wird vor der Verwendung von der Person geprüft und verantwortet, die ihn abgibt.',
    aiTransparency:
      'Texte, die überwiegend mit KI entstanden sind, werden in der Akte gekennzeichnet. Eine Liste der eingesetzten Werkzeuge steht auf der Website.',
    goals: ['efficient', 'skilled'],
    participants: [
      ['it', 'responsible'],
      ['central', 'consulted'],
    ],
    milestones: [
      milestone('Dienstvereinbarung unterzeichnet', 'Q1 2026', '2026-03-19'),
      milestone('Pilotbetrieb mit 30 Personen', 'Q2 2026', '2026-05-04'),
      milestone('Auswertung im Lenkungskreis', 'Q1 2027'),
    ],
    risks: [
      risk(
        'Vertrauliche Inhalte werden eingegeben',
        2,
        5,
        'Pflichtschulung, Hinweis vor jeder Eingabe, technische Sperre für bekannte Muster.',
      ),
    ],
    costs: [
      once(2026, 'expense', 12000, { budgetLine: 'Produkt 111-06', note: 'Pilotbetrieb mit 30 Zugängen' }),
      yearly(2027, 2030, 'expense', 19000, {
        upTo: 28000,
        budgetLine: 'Produkt 111-06',
        note: 'Je nach Zahl der Zugänge',
      }),
    ],
    updates: [
      report('2026-03-24', 'running', 'green', 25, {
        done: 'Die Dienstvereinbarung ist unterzeichnet, die Datenschutzprüfung abgeschlossen.',
        next: '30 Freiwillige schulen.',
      }),
      report('2026-07-21', 'running', 'green', 50, {
        done: 'Der Pilot läuft seit Mai. 26 von 30 Personen nutzen die Assistenz mindestens wöchentlich.',
        next: 'Befragung der Teilnehmenden im Herbst.',
      }),
      report('2026-11-10', 'running', 'green', 65, {
        done: 'In der Befragung nennen 21 Personen eine spürbare Zeitersparnis, im Mittel 50 Minuten in der Woche.',
        next: 'Auswertung und Vorschlag für den Regelbetrieb im Februar.',
      }),
    ],
  },
  {
    key: 'open-data',
    field: 'verwaltung',
    title: 'Offene-Daten-Portal',
    catalogueId: 'm-25',
    description:
      'Daten, die niemanden betreffen und vielen nützen, werden mit freier Lizenz veröffentlicht: Haushalt, Bebauungspläne, Spielplätze, Baumkataster, Messwerte.',
    benefit: 'Betriebe, Schulen und Vereine können Daten der Stadt nutzen. Anfragen an die Verwaltung entfallen.',
    lead: 'digital',
    owner: 'lohfeld',
    priority: 'low',
    effort: 2,
    impact: 3,
    start: when('2027'),
    end: when('2028'),
    municipalityRole: 'provider',
    level: 'community',
    trend: 2,
    isInternal: false,
    goals: ['close'],
    participants: [
      ['building', 'consulted'],
      ['county', 'consulted'],
    ],
    milestones: [milestone('Bestandsaufnahme der Daten', 'Q2 2027')],
    costs: [yearly(2027, 2030, 'expense', null, { note: 'Mitnutzung des Portals des Landkreises wird geprüft' })],
    updates: [
      report('2026-04-14', 'planned', 'green', 0, {
        done: 'Der Landkreis bietet die Mitnutzung seines Portals an.',
        next: 'Bestandsaufnahme der Daten vorbereiten.',
      }),
    ],
  },
];
