import type { DemoInvolvement } from '../demo-town.ts';

const quarter = (year: number, number: 1 | 2 | 3 | 4) =>
  ({ date: `${year}-${String(number * 3 - 2).padStart(2, '0')}-01`, precision: 'quarter' }) as const;
const month = (date: string) => ({ date, precision: 'month' }) as const;

/** In every phase and of every level; one whose answer is still owed, one of which little is known yet. */
export const involvements: readonly DemoInvolvement[] = [
  {
    title: 'Was soll zuerst online gehen?',
    measure: 'online-services',
    responsible: 'lohfeld',
    aim: 'Wissen, welche zehn Leistungen die Menschen als Nächstes online erledigen wollen und was sie bisher abhält. Dass ausgebaut wird, steht fest; die Reihenfolge ist offen.',
    level: 'consult',
    audience: 'Alle ab 16 Jahren, auf Papier auch in der Seniorenbegegnung und im Jugendtreff',
    channel: 'Umfrage online und auf Papier, Stand auf dem Wochenmarkt',
    start: month('2025-09-01'),
    end: month('2025-10-01'),
    outcome: {
      endedOn: '2025-10-31',
      result:
        '412 Antworten, 96 davon auf Papier. Am häufigsten gewünscht: Anmeldung für die Kita, Sperrmüll, Anwohnerparken. 141 nannten die umständliche Anmeldung als Grund, den Weg ins Rathaus vorzuziehen.',
      changes:
        'Die Kita-Anmeldung wurde um ein Jahr vorgezogen. Anwohnerparken kommt ohne Servicekonto aus. Der Sperrmüll bleibt beim Landkreis, der den Wunsch erhalten hat.',
    },
  },
  {
    title: 'Standorte der Anlaufstellen in den Ortsteilen',
    measure: 'contact-points',
    responsible: 'osterhagen',
    aim: 'Mit den Ortsteilen festlegen, wo und wann die Anlaufstellen öffnen.',
    level: 'cooperate',
    audience: 'Ortsbeiräte, Vereine und wer kommen mag, je Ortsteil ein Abend',
    channel: 'Fünf Werkstattabende mit Kinderbetreuung',
    start: quarter(2026, 2),
    end: quarter(2026, 3),
    outcome: {
      endedOn: '2026-09-18',
      result:
        '163 Menschen an fünf Abenden. Drei Ortsteile wollen die Anlaufstelle im Feuerwehrhaus, zwei in der früheren Sparkasse.',
    },
  },
  {
    title: 'Kita-Anmeldung mit Eltern ausprobieren',
    measure: 'childcare',
    responsible: 'mertinat',
    aim: 'Den Entwurf der Online-Anmeldung mit Eltern durchgehen, bevor er gebaut wird: Wo bleiben sie hängen, welche Wörter verstehen sie nicht?',
    level: 'cooperate',
    audience: 'Zwölf Eltern, die Hälfte mit anderer Muttersprache als Deutsch',
    channel: 'Vier Termine am Bildschirm in zwei Kitas',
    start: quarter(2026, 4),
    end: quarter(2026, 4),
  },
  {
    title: 'Bürgerhaushalt für offene Daten',
    measure: 'open-data',
    responsible: 'lohfeld',
    aim: 'Drei Datensätze auswählen lassen, die 2027 als Erste veröffentlicht werden.',
    level: 'codecide',
    audience: 'Alle Einwohnerinnen und Einwohner ab 14 Jahren',
    channel: 'Abstimmung auf der Beteiligungsplattform und in der Bibliothek',
    start: quarter(2027, 1),
    end: quarter(2027, 2),
  },
  {
    title: 'Rundgang durch die Agenda',
    responsible: 'lohfeld',
    aim: 'Den Entwurf der Agenda vorstellen, bevor der Rat entscheidet.',
    level: 'inform',
    start: month('2027-02-01'),
  },
];
