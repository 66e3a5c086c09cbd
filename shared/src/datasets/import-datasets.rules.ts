import { isStorable, webAddressPattern } from '../kernel/index.ts';
import {
  type DatasetColumn,
  type ImportPreview,
  type ImportProblem,
  type ImportProblemCode,
  largestImport,
  longest,
} from './dataset.schema.ts';
import { findColumn, parseInterval, parseYesNo, toHeading, toLicenceName, toNameKey } from './dataset-words.rules.ts';

export interface TableRow {
  /** As a spreadsheet counts: the first line of the file is 1. */
  row: number;
  cells: readonly string[];
}

interface ReadOptions {
  /** The heading comes first; empty lines are left out. */
  table: readonly TableRow[];
  departments: readonly { id: string; name: string; code: string | null }[];
  /** Titles that are in the inventory already. */
  presentTitles: readonly string[];
}

type ReadDataset = ImportPreview['rows'][number]['dataset'];
type Read = Pick<ImportPreview, 'problems' | 'rows'>;

/** Reads the rows of a table as datasets and says everything that is wrong at once. Nothing is guessed: what cannot be read is a problem. */
export function readDatasets({ table, departments, presentTitles }: ReadOptions): Read {
  const [heading, ...body] = table;
  const ofFile = (code: ImportProblemCode): Read => ({
    problems: [{ row: null, column: null, code, value: null, isHint: false }],
    rows: [],
  });
  if (!heading || body.length === 0) return ofFile('import.empty_file');
  if (body.length > largestImport.rows) return ofFile('import.too_many_rows');
  const { columns, problems } = readHeading(heading);
  if (!columns.includes('title'))
    return { problems: [...problems, problemOf(null, null, 'import.title_column_missing', null)], rows: [] };

  const seen = new Set<string>();
  const present = new Set(presentTitles.map(toNameKey));
  const departmentIds = new Map(
    departments.flatMap(({ id, name, code }) =>
      [name, ...(code ? [code, `${code} ${name}`] : [])].map((word) => [toNameKey(word), id] as const),
    ),
  );
  const rows = body.map(({ row, cells }) => {
    const report = (column: DatasetColumn | null, code: ImportProblemCode, value: string | null) =>
      problems.push(
        problemOf(
          row,
          column === null ? null : (heading.cells[columns.indexOf(column)] ?? toHeading(column)),
          code,
          value,
        ),
      );
    if (cells.slice(columns.length).some((cell) => cell.trim() !== '')) report(null, 'import.too_many_cells', null);
    const textOf = (column: DatasetColumn, maxLength: number): string => {
      const text = (cells[columns.indexOf(column)] ?? '').trim();
      if (!isStorable(text)) report(column, 'import.text_unstorable', null);
      else if (text.length > maxLength) report(column, 'import.text_too_long', text.slice(0, 60));
      else return text;
      return '';
    };
    const parse = <Value>(
      column: DatasetColumn,
      code: ImportProblemCode,
      read: (text: string) => Value | undefined,
    ): Value | null => {
      const text = textOf(column, longest.link);
      if (text === '') return null;
      const value = read(text);
      if (value === undefined) report(column, code, text.slice(0, 60));
      return value ?? null;
    };

    const title = textOf('title', longest.title);
    const key = toNameKey(title);
    if (title === '') report('title', 'import.title_missing', null);
    else if (seen.has(key)) report('title', 'import.title_twice', title);
    else if (present.has(key)) report('title', 'import.already_there', title);
    seen.add(key);
    const dataset: ReadDataset = {
      title,
      departmentId: parse('department', 'import.department_unknown', (text) => departmentIds.get(toNameKey(text))),
      hasPersonalData: parse('hasPersonalData', 'import.not_yes_or_no', parseYesNo),
      isOpen: parse('isOpen', 'import.not_yes_or_no', parseYesNo),
      licence: toLicenceName(textOf('licence', longest.licence)) || null,
      updateInterval: parse('updateInterval', 'import.interval_unknown', parseInterval),
      link: parse('link', 'import.link_unreadable', (text) => (webAddressPattern.test(text) ? text : undefined)),
      description: textOf('description', longest.description) || null,
    };
    return { row, dataset };
  });
  return { problems, rows: rows.filter(({ dataset }) => dataset.title !== '') };
}

/** A row that fits nothing else in the file is a problem; a column that nobody knows is only not read. */
function readHeading({ row, cells }: TableRow): { columns: (DatasetColumn | undefined)[]; problems: ImportProblem[] } {
  const problems: ImportProblem[] = [];
  const columns = cells.map((cell, index) => {
    if (cell.trim() === '') return undefined;
    const column = findColumn(cell);
    if (!column) problems.push({ ...problemOf(row, cell.slice(0, 60), 'import.column_unknown', null), isHint: true });
    else if (cells.slice(0, index).some((other) => findColumn(other) === column))
      problems.push(problemOf(row, cell.slice(0, 60), 'import.column_twice', null));
    return column;
  });
  return { columns, problems };
}

function problemOf(
  row: number | null,
  column: string | null,
  code: ImportProblemCode,
  value: string | null,
): ImportProblem {
  return { row, column, code, value, isHint: false };
}

/** Whether the file may be written: hints stand in nobody's way. */
export function isImportable({ problems, rows }: Read): boolean {
  return rows.length > 0 && problems.every(({ isHint }) => isHint);
}
