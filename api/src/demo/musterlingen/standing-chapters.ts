import type { DemoTown } from '../demo-town.ts';
import { b, doc, h, ol, p, table, ul } from '../rich-text.ts';

const vision = doc(
  h('Musterlingen im Jahr 2030'),
  p(
    'Wer in Musterlingen lebt, arbeitet oder einen Betrieb führt, erledigt seine Anliegen bei der Stadt so, wie es in den eigenen Alltag passt: online von zu Hause, mit Termin im Bürgerbüro oder mit Unterstützung in der Anlaufstelle im eigenen Ortsteil. Niemand muss digital sein, aber alle sollen es sein können.',
  ),
  p(
    'Das Rathaus arbeitet mit elektronischen Akten, kurzen Wegen und Daten, die einmal erfasst und vielfach genutzt werden. Beschäftigte gewinnen dadurch Zeit für Beratung und für die Fälle, in denen es auf das Gespräch ankommt. Technik ist für uns ein Werkzeug: Wir führen sie dort ein, wo sie jemandem nachweislich nützt, und schalten sie ab, wo sie das nicht tut.',
  ),
  p(
    'Die Stadt bleibt handlungsfähig, wenn etwas ausfällt. Sie kennt ihre Risiken, übt den Ernstfall und warnt die Menschen rechtzeitig.',
  ),
  h('Woran wir den Erfolg erkennen', 3),
  ul(
    [b('60 Leistungen'), ' der Stadt können Ende 2027 von der Antragstellung bis zum Bescheid online erledigt werden.'],
    ['Die fünf häufigsten Verfahren dauern Ende 2028 ', b('30 Prozent kürzer'), ' als im Jahr 2023.'],
    ['In ', b('jedem Ortsteil'), ' gibt es bis Ende 2027 eine Anlaufstelle für digitale Hilfe.'],
    ['Die Straßenbeleuchtung braucht 2029 ', b('40 Prozent weniger Strom'), ' als 2023.'],
    ['Der IT-Notfallplan ist erstellt und wird ', b('jedes Jahr'), ' geübt.'],
  ),
);

const situation = doc(
  p(
    'Stand: Januar 2025, fortgeschrieben im Oktober 2026. Musterlingen hat rund 24.000 Einwohnerinnen und Einwohner in der Kernstadt und fünf weiteren Ortsteilen. In der Kernverwaltung arbeiten 212 Menschen, dazu kommen Bauhof, Kindertagesstätten und die Stadtwerke Musterlingen GmbH.',
  ),
  h('Was schon gelungen ist'),
  ul(
    'Termine im Bürgerbüro werden seit 2024 online vergeben, Rechnungen werden seit 2025 durchgängig elektronisch bearbeitet.',
    'Von sechs Schulen in städtischer Trägerschaft sind fünf an das Glasfasernetz angeschlossen.',
    'Die Stadtwerke betreiben ein Funknetz für Sensoren, das alle Ortsteile abdeckt.',
    'Alle Beschäftigten melden sich mit einem zweiten Faktor an.',
  ),
  h('Wo wir Nachholbedarf haben'),
  ul(
    'Die E-Akte ist in drei von sieben Organisationseinheiten eingeführt. Die übrigen arbeiten mit Papier und Netzlaufwerken nebeneinander.',
    'Viele Abläufe wurden digitalisiert, ohne sie vorher zu vereinfachen. Das zeigt sich an der Zahl der Rückfragen.',
    'Der Glasfaserausbau in den Ortsteilen Weiherhof und Steinbruck hat sich um ein halbes Jahr verzögert.',
    'Daten liegen in den Fachbereichen verstreut. Eine vollständige Bestandsaufnahme fehlt.',
    'Für Digitalisierung gibt es eine volle Stelle, für Informationssicherheit eine halbe. Vertretungen sind nicht durchgehend geregelt.',
  ),
  h('Zahlen auf einen Blick'),
  table(
    ['Kennzahl', 'Ende 2023', 'Zuletzt', 'Ziel'],
    ['Online beantragbare Leistungen', '14', '44 (Juni 2026)', '60 bis Ende 2027'],
    ['Anteil Fachbereiche mit E-Akte', '0 %', '42,9 % (Juni 2026)', '90 % bis Ende 2027'],
    ['Glasfaserquote der Haushalte', '21,0 %', '37,5 % (Juni 2026)', '85 % bis Ende 2030'],
    ['Schulen mit Glasfaseranschluss', '33,3 %', '83,3 % (Ende 2025)', '100 % bis Ende 2026'],
    ['Öffentliche WLAN-Standorte', '4', '13 (Ende 2025)', '20 bis Ende 2027'],
  ),
  p('Alle Angaben stammen aus eigenen Erhebungen der Stadt. Wie gezählt wird, steht bei der jeweiligen Kennzahl.'),
);

const principles = doc(
  p(
    'Diese Leitlinien gelten für jede Maßnahme. Wer von einer Leitlinie abweichen will, begründet das in der Maßnahme.',
  ),
  ol(
    [
      b('Nutzen zuerst.'),
      ' Jede Maßnahme sagt, für wen was besser wird. Ohne benannten Nutzen wird sie nicht begonnen.',
    ],
    [
      b('Erst vereinfachen, dann digitalisieren.'),
      ' Bevor ein Ablauf technisch abgebildet wird, prüfen wir, welche Schritte entfallen können.',
    ],
    [
      b('Nachnutzen vor selbst bauen.'),
      ' Wir übernehmen Lösungen anderer Kommunen und Dienste nach dem Prinzip „Einer für Alle“, bevor wir eigene beauftragen.',
    ],
    [
      b('Barrierefrei und verständlich.'),
      ' Neue Angebote sind ohne Maus, mit Vorlesegerät und in verständlicher Sprache nutzbar.',
    ],
    [
      b('Der andere Weg bleibt offen.'),
      ' Wer nicht online gehen kann oder will, erhält dieselbe Leistung am Schalter oder am Telefon.',
    ],
    [b('Daten sparsam, Quellen offen.'), ' Wir erheben nur, was wir brauchen, und veröffentlichen, was allen gehört.'],
    [
      b('Menschen entscheiden.'),
      ' Künstliche Intelligenz bereitet vor und unterstützt. Entscheidungen über Personen trifft sie nicht.',
    ],
    [
      b('Beschäftigte gestalten mit.'),
      ' Personalrat und betroffene Teams sind vor der Auswahl einer Lösung beteiligt, nicht erst bei der Einführung.',
    ],
  ),
);

export const standingChapters: DemoTown['standingChapters'] = { vision, situation, principles };
