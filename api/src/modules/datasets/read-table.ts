import type { ImportPreview, TableRow } from '@agendawerk/shared/datasets/index.ts';
import { parse } from 'csv-parse/sync';

type Encoding = ImportPreview['encoding'];
type Delimiter = ImportPreview['delimiter'];

interface CsvRecord {
  record: string[];
  info: { lines: number };
}

/** Spreadsheets of German town halls write windows-1252; everybody else UTF-8, which cannot be taken for the other. */
function decode(bytes: Buffer): { text: string; encoding: Encoding } {
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'utf-8' };
  } catch {
    // Not UTF-8: then every byte is a character of its own.
    return { text: new TextDecoder('windows-1252').decode(bytes), encoding: 'windows-1252' };
  }
}

/** The one that occurs most often in the heading, outside of quotation marks. */
function findDelimiter(text: string): Delimiter {
  const heading = (text.split(/\r\n|\n|\r/).find((line) => line.trim() !== '') ?? '').replace(/"[^"]*"/g, '');
  const candidates: Delimiter[] = [';', ',', '\t'];
  return candidates.toSorted((a, b) => heading.split(b).length - heading.split(a).length)[0] ?? ';';
}

export interface ReadTable {
  encoding: Encoding;
  delimiter: Delimiter;
  /** Undefined where the file is no table: a quotation mark that is never closed, for example. */
  table: TableRow[] | undefined;
}

/** A CSV file as rows with their place, as a spreadsheet counts. Empty lines are left out but counted. */
export function readTable(bytes: Buffer): ReadTable {
  const { text, encoding } = decode(bytes);
  const delimiter = findDelimiter(text);
  try {
    const records = parse(text, {
      delimiter,
      bom: true,
      relax_column_count: true,
      skip_empty_lines: false,
      info: true,
    }) as unknown as CsvRecord[];
    const table = records
      .map(({ record }, index) => ({ row: index + 1, cells: record }))
      .filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
    return { encoding, delimiter, table };
  } catch {
    return { encoding, delimiter, table: undefined };
  }
}
