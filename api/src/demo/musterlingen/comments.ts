import type { DemoComment } from '../demo-town.ts';

/** What people said to the draft: questions, suggestions, somebody called, something settled. */
export const comments: readonly DemoComment[] = [
  {
    by: 'prell',
    ago: { workingDays: 27, at: '08:12' },
    on: { kind: 'measure', key: 'e-file', part: 'costs' },
    text: 'In der Finanzplanung 2027 fehlt mir die Schulung der letzten drei Fachbereiche. @Henning Voßkuhl, ist die in den Kosten schon enthalten?',
    mentions: ['vosskuhl'],
    answers: [
      {
        by: 'vosskuhl',
        ago: { workingDays: 27, at: '13:30' },
        text: 'Nein, bisher nicht. Wir rechnen mit 14.000 € und tragen sie bis Freitag nach.',
      },
      {
        by: 'prell',
        ago: { workingDays: 26, at: '06:58' },
        text: 'Danke. Dann bitte im Produkt 111-05, nicht in der Investition.',
      },
    ],
  },
  {
    by: 'osterhagen',
    ago: { workingDays: 24, at: '13:47' },
    on: { kind: 'measure', key: 'e-file', part: 'description' },
    quote: 'Alle Beschäftigten üben einen Tag lang an eigenen Fällen.',
    text: 'Ein ganzer Tag am Stück geht im Bürgerbüro nicht, dann müssten wir schließen. Zwei halbe Tage sind machbar.',
    suggestion: 'Alle Beschäftigten üben zwei halbe Tage lang an eigenen Fällen.',
    answers: [
      {
        by: 'vosskuhl',
        ago: { workingDays: 23, at: '09:14' },
        text: 'Von uns aus gern, die Trainerin kommt ohnehin mehrmals.',
      },
    ],
  },
  {
    by: 'mertinat',
    ago: { workingDays: 22, at: '07:38' },
    on: { kind: 'measure', key: 'e-file', part: 'benefit' },
    text: 'Können wir hier auch sagen, was die Menschen davon haben, die anrufen? Für den Rat zählt das mehr als die Suche im Aktenschrank.',
  },
  {
    by: 'brennecke',
    ago: { workingDays: 19, at: '09:25' },
    on: { kind: 'measure', key: 'appointments', part: 'benefit' },
    quote: 'weniger als fünf Minuten',
    text: 'Das haben wir im letzten Quartal nachgemessen: Es sind gut drei Minuten.',
    suggestion: 'weniger als vier Minuten',
  },
  {
    by: 'brennecke',
    ago: { workingDays: 15, at: '12:06' },
    on: { kind: 'measure', key: 'chatbot', part: 'aiHumanControl' },
    text: '@Dr. Renate Osterhagen, wer vertritt die wöchentliche Stichprobe im Urlaub?',
    mentions: ['osterhagen'],
  },
  {
    by: 'behrendsen',
    ago: { workingDays: 12, at: '08:51' },
    on: { kind: 'chapter', key: 'vision', part: 'body' },
    quote: 'Niemand muss digital sein, aber alle sollen es sein können.',
    text: 'Dieser Satz ist der beste im ganzen Text. Bitte nicht anfassen.',
    answers: [{ by: 'lohfeld', ago: { workingDays: 12, at: '11:20' }, text: 'Versprochen.' }],
    isSettled: true,
  },
  {
    by: 'strohmaier',
    ago: { workingDays: 9, at: '14:19' },
    on: { kind: 'chapter', key: 'vision', part: 'body' },
    quote: 'arbeitet oder einen Betrieb führt',
    text: 'Vereine kommen im Leitbild gar nicht vor.',
    suggestion: 'arbeitet, einen Betrieb führt oder sich im Verein engagiert',
  },
  {
    by: 'prell',
    ago: { workingDays: 6, at: '07:55' },
    on: { kind: 'goal', key: 'online60', part: 'resources' },
    text: 'Die halbe Stelle ist im Stellenplan 2027 noch nicht angemeldet. Anmeldeschluss ist der 15. Januar.',
  },
  {
    by: 'hinterseer',
    ago: { workingDays: 3, at: '10:33' },
    on: { kind: 'kpi', key: 'street-light', part: 'baselineValue' },
    text: 'Der Ausgangswert enthält noch die Leuchten am alten Bahnhof, die 2024 abgebaut wurden.',
    answers: [
      {
        by: 'lohfeld',
        ago: { workingDays: 2, at: '08:05' },
        text: 'Guter Hinweis, das gehört in die Anmerkung zum Ausgangswert.',
      },
    ],
  },
];
