import { type Dataset, datasetColumns, toHeading, toIntervalWord } from '@agendawerk/shared/datasets/index.ts';
import { stringify } from 'csv-stringify/sync';

/** For German spreadsheets: semicolons, a mark that says UTF-8, and no cell that a spreadsheet would take for a formula. */
export function writeTable(datasets: readonly (Dataset & { departmentName: string | null })[]): string {
  const rows = datasets.map((dataset) => [
    dataset.title,
    dataset.departmentName ?? '',
    toWord(dataset.hasPersonalData),
    toWord(dataset.isOpen),
    dataset.licence ?? '',
    dataset.updateInterval ? toIntervalWord(dataset.updateInterval) : '',
    dataset.link ?? '',
    dataset.description ?? '',
  ]);
  return stringify([datasetColumns.map(toHeading), ...rows], {
    delimiter: ';',
    record_delimiter: 'windows',
    bom: true,
    escape_formulas: true,
  });
}

function toWord(answer: boolean | null): string {
  if (answer === null) return '';
  return answer ? 'ja' : 'nein';
}
