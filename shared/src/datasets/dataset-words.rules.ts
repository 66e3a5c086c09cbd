import { type DatasetColumn, type UpdateInterval, updateIntervals } from './dataset.schema.ts';

/** Headings as the file says them: the German ones go out, both languages come in. */
const headings: Record<DatasetColumn, readonly [string, ...string[]]> = {
  title: ['Titel', 'Name', 'Bezeichnung', 'Datensatz', 'Datenbestand', 'Title', 'Dataset'],
  department: ['Bereich', 'Fachbereich', 'Amt', 'Abteilung', 'Zuständig', 'Department'],
  hasPersonalData: ['Personenbezogen', 'Personenbezug', 'Personenbezogene Daten', 'Personal data', 'Personal'],
  isOpen: ['Offen', 'Open Data', 'Offene Daten', 'Öffentlich', 'Open'],
  licence: ['Lizenz', 'Nutzungsbedingungen', 'Licence', 'License'],
  updateInterval: ['Aktualisierung', 'Aktualisierungsintervall', 'Turnus', 'Update interval', 'Frequency', 'Interval'],
  link: ['Link', 'Adresse', 'URL', 'Verweis'],
  description: ['Beschreibung', 'Bemerkung', 'Hinweis', 'Description', 'Note'],
};

const intervalWords: Record<UpdateInterval, readonly [string, ...string[]]> = {
  continuous: ['laufend', 'fortlaufend', 'ständig', 'Echtzeit', 'continuous', 'continual', 'real time'],
  daily: ['täglich', 'daily'],
  weekly: ['wöchentlich', 'weekly'],
  monthly: ['monatlich', 'monthly'],
  quarterly: ['vierteljährlich', 'quartalsweise', 'quarterly'],
  half_yearly: ['halbjährlich', 'half-yearly', 'semiannual', 'biannual'],
  yearly: ['jährlich', 'yearly', 'annual', 'annually'],
  rarely: ['seltener', 'selten', 'alle zwei Jahre', 'rarely'],
  irregular: ['unregelmäßig', 'anlassbezogen', 'nach Bedarf', 'irregular', 'as needed'],
  never: ['nie', 'einmalig', 'abgeschlossen', 'never', 'once'],
};

const yesWords = ['ja', 'j', 'yes', 'y', 'true', 'wahr', '1', 'x', 'offen', 'open'];
const noWords = ['nein', 'n', 'no', 'false', 'falsch', '0', 'nicht offen', 'closed'];

/** Licences under one name, however they are written. The order is that of the suggestions in the form. */
const licences: Record<string, readonly string[]> = {
  'Datenlizenz Deutschland – Zero – 2.0': ['dl-de/zero-2-0', 'dl-de-zero-2.0', 'dl-zero-de/2.0'],
  'Datenlizenz Deutschland – Namensnennung – 2.0': ['dl-de/by-2-0', 'dl-de-by-2.0', 'dl-by-de/2.0'],
  'CC0 1.0': ['cc0', 'cc-zero', 'cc0-1.0'],
  'CC BY 4.0': ['cc-by', 'cc-by-4.0', 'cc-by/4.0'],
  'CC BY-SA 4.0': ['cc-by-sa', 'cc-by-sa-4.0', 'cc-by-sa/4.0'],
};
export const licenceNames: readonly string[] = Object.keys(licences);

/** By what words, titles and names are the same to a reader: case, accents of writing and punctuation make no other one. */
export function toNameKey(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

function findByWord<Key extends string>(
  words: Readonly<Record<Key, readonly string[]>>,
  text: string,
): Key | undefined {
  const sought = toNameKey(text);
  return (Object.keys(words) as Key[]).find((key) => words[key].some((word) => toNameKey(word) === sought));
}

export function findColumn(heading: string): DatasetColumn | undefined {
  return findByWord(headings, heading);
}

export function toHeading(column: DatasetColumn): string {
  return headings[column][0];
}

export function parseInterval(text: string): UpdateInterval | undefined {
  return findByWord(intervalWords, text) ?? updateIntervals.find((interval) => interval === text.trim());
}

export function toIntervalWord(interval: UpdateInterval): string {
  return intervalWords[interval][0];
}

/** @returns undefined where it is neither. */
export function parseYesNo(text: string): boolean | undefined {
  const word = toNameKey(text);
  if (yesWords.includes(word)) return true;
  return noWords.includes(word) ? false : undefined;
}

/** The usual name of a licence where it is a known one, otherwise what was written. */
export function toLicenceName(text: string): string {
  const sought = toNameKey(text);
  return (
    licenceNames.find(
      (name) => toNameKey(name) === sought || licences[name]?.some((other) => toNameKey(other) === sought),
    ) ?? text.trim()
  );
}
