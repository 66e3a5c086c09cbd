import type { DemoTown } from '../demo-town.ts';
import { b, doc, h, ol, p, table, ul } from '../rich-text.ts';

export const freeChapters: DemoTown['freeChapters'] = [
  {
    title: 'So ist diese Agenda entstanden',
    body: doc(
      p(
        'Die Agenda wurde zwischen September 2024 und März 2025 erarbeitet. Federführend war die Stabsstelle Digitalisierung und Beteiligung, jeder Fachbereich hat eine Ansprechperson benannt.',
      ),
      ol(
        [
          b('September 2024:'),
          ' Auftakt mit der Bürgermeisterin, allen Fachbereichsleitungen, dem Personalrat und den Stadtwerken.',
        ],
        [
          b('Oktober und November 2024:'),
          ' Fünf Werkstattgespräche in den Fachbereichen. Aus 83 Vorschlägen wurden 38 Maßnahmen.',
        ],
        [b('Januar 2025:'), ' Online-Umfrage mit 386 Teilnehmenden und zwei Abendtermine, einer davon in Weiherhof.'],
        [b('Februar 2025:'), ' Abstimmung mit den Fachbereichen und dem Personalrat.'],
        [b('März 2025:'), ' Beschluss im Rat der Stadt.'],
      ),
      h('Was die Umfrage bewirkt hat', 3),
      p(
        'Am häufigsten wünschten sich die Teilnehmenden Online-Dienste, die ohne Ausdrucken und Unterschreiben auskommen, und Hilfe für Menschen, die mit digitalen Angeboten wenig vertraut sind. Beides ist in die Ziele eingegangen. Die Maßnahme „Digitale Anlaufstellen in allen Ortsteilen“ geht auf Hinweise aus Weiherhof und Lindenfeld zurück.',
      ),
    ),
  },
  {
    title: 'Organisation und Steuerung',
    body: doc(
      p(
        'Die Agenda wird an einer Stelle gesteuert und an vielen Stellen umgesetzt. Damit Zuständigkeiten klar bleiben, gilt folgende Verteilung:',
      ),
      table(
        ['Wer', 'Aufgabe', 'Wie oft'],
        ['Bürgermeisterin', 'Gibt die Richtung vor, entscheidet bei Zielkonflikten', 'Vierteljährlich, bei Bedarf'],
        [
          'Lenkungskreis (Fachbereichsleitungen, Personalrat, Stadtwerke)',
          'Setzt Prioritäten, gibt Maßnahmen frei',
          'Alle acht Wochen',
        ],
        ['Stabsstelle Digitalisierung und Beteiligung', 'Hält die Agenda aktuell, berät, berichtet', 'Laufend'],
        ['Maßnahmenverantwortliche', 'Setzen um, melden Stand, Risiken und Kosten', 'Mindestens vierteljährlich'],
        ['Rat und Ausschüsse', 'Beschließen die Agenda, nehmen den Sachstandsbericht entgegen', 'Jährlich'],
      ),
      h('Statusmeldungen', 3),
      ul(
        'Zu jeder laufenden Maßnahme liegt mindestens einmal im Quartal eine Statusmeldung vor.',
        'Steht die Ampel auf Gelb oder Rot, nennt die Meldung den Grund und das, was dagegen unternommen wird.',
        'Abgeschlossene und aufgegebene Maßnahmen bleiben mit einem abschließenden Satz sichtbar.',
      ),
    ),
  },
  {
    title: 'Finanzierung und Förderung',
    body: doc(
      p(
        'Die Maßnahmen werden aus dem laufenden Haushalt, aus Investitionsmitteln und aus Förderprogrammen bezahlt. Die Beträge stehen bei den einzelnen Maßnahmen und im Budget dieser Agenda. Für die Jahre 2029 und 2030 sind viele Beträge noch offen, weil Erfahrungen aus den ersten Jahren abgewartet werden.',
      ),
      h('Regeln', 3),
      ul(
        [
          b('Folgekosten gehören dazu.'),
          ' Eine Investition wird erst freigegeben, wenn Betrieb, Wartung und Personal für die Zeit danach benannt sind.',
        ],
        [
          b('Nur bewilligte Förderung zählt.'),
          ' Angedachte und beantragte Mittel werden ausgewiesen, aber nicht vom Eigenanteil abgezogen.',
        ],
        [
          b('Kein Beginn vor dem Bescheid.'),
          ' Geförderte Maßnahmen starten erst, wenn die Bewilligung oder der vorzeitige Maßnahmenbeginn vorliegt.',
        ],
      ),
      p(
        'Die in dieser Agenda genannten Förderprogramme sind erfunden und mit „(Beispiel)“ gekennzeichnet. Sie zeigen, wie Förderung dargestellt wird.',
      ),
    ),
  },
];
