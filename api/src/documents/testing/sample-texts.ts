import type { RichText } from '@agendawerk/shared/richtext/index.ts';

/** Words of an invented town, for contents that look like real ones. */
export const fieldNames = [
  'Verwaltungshandeln und Service',
  'Digitale Infrastruktur',
  'Bildung, Kultur und Wissenschaft',
  'Verkehr und Mobilität',
  'Wirtschaft und Handel',
  'Umwelt, Klima und Energie',
  'Teilhabe, Soziales und Zusammenleben',
  'Sicherheit und Notfallvorsorge',
];
export const departmentNames = ['Hauptamt', 'Bürgeramt', 'Kämmerei', 'Bauamt', 'Schulamt', 'Stadtwerke Musterlingen'];
export const titles = [
  'Online-Terminvergabe für das Bürgerbüro',
  'Elektronische Akte in allen Fachbereichen',
  'Offene Daten der Stadt im Netz',
  'WLAN in öffentlichen Gebäuden',
  'Digitale Lernräume in der Stadtbibliothek',
  'Sensoren für freie Parkplätze und Ladesäulen',
  'Energiemonitoring der städtischen Liegenschaften',
  'Warn-App und Sirenensteuerung',
  'Digitales Bauantragsverfahren mit Beteiligungsplattform der Träger öffentlicher Belange',
  'Sprechstunde „Digital im Alter“',
];
export const statuses = ['running', 'planned', 'running', 'done', 'idea', 'paused', 'dropped'] as const;
export const lights = ['green', 'amber', 'green', null, null, 'red', null] as const;
export const text =
  'Die Bürgerinnen und Bürger erledigen ihr Anliegen ohne Weg ins Rathaus. Die Beschäftigten gewinnen Zeit für Fälle, die Beratung brauchen, und sehen jederzeit, wie weit ein Antrag ist.';

export const vision: RichText = {
  type: 'doc',
  content: [
    {
      type: 'paragraph',
      content: [
        { type: 'text', text: 'Musterlingen nutzt die Digitalisierung, damit Leben und Arbeiten ' },
        { type: 'text', text: 'einfacher', marks: [{ type: 'bold' }] },
        { type: 'text', text: ' werden. Grundlage sind die ' },
        {
          type: 'text',
          text: 'Leitlinien der Stadt',
          marks: [{ type: 'link', attrs: { href: 'https://www.musterlingen.example/leitlinien' } }],
        },
        { type: 'text', text: ', beschlossen ' },
        { type: 'text', text: 'einstimmig', marks: [{ type: 'italic' }] },
        { type: 'text', text: ' im Frühjahr.' },
      ],
    },
    { type: 'heading', attrs: { level: 2 }, content: [{ type: 'text', text: 'Wofür wir stehen' }] },
    {
      type: 'bulletList',
      content: ['Der Mensch steht im Mittelpunkt.', 'Daten gehören der Stadtgesellschaft.'].map((item) => ({
        type: 'listItem',
        content: [{ type: 'paragraph', content: [{ type: 'text', text: item }] }],
      })),
    },
    { type: 'heading', attrs: { level: 4 }, content: [{ type: 'text', text: 'Woran wir uns messen' }] },
    {
      type: 'table',
      content: [
        ['Leitsatz', 'Bedeutung'],
        ['Einfach', 'Jeder Dienst ist in drei Schritten erreicht.'],
        ['Offen', 'Quelltexte und Daten werden veröffentlicht, soweit es geht.'],
      ].map((row, index) => ({
        type: 'tableRow',
        content: row.map((cell) => ({
          type: index === 0 ? 'tableHeader' : 'tableCell',
          content: [{ type: 'paragraph', content: [{ type: 'text', text: cell }] }],
        })),
      })),
    },
    { type: 'paragraph', content: [{ type: 'text', text: text.repeat(3) }] },
  ],
};
