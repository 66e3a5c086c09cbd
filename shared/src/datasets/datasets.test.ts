import { describe, expect, test } from 'vitest';
import { countDatasets } from './dataset-kinds.rules.ts';
import { createDatasetSchema, updateIntervals } from './dataset.schema.ts';
import {
  findColumn,
  parseInterval,
  parseYesNo,
  toHeading,
  toIntervalWord,
  toLicenceName,
} from './dataset-words.rules.ts';
import { isImportable, readDatasets } from './import-datasets.rules.ts';

const departments = [{ id: 'gruen', name: 'Grünflächenamt', code: '67' }];
const read = (lines: readonly (readonly string[])[], presentTitles: string[] = []) =>
  readDatasets({ table: lines.map((cells, index) => ({ row: index + 1, cells })), departments, presentTitles });

describe('words', () => {
  test.each([
    ['ja', true],
    ['JA', true],
    ['x', true],
    ['1', true],
    ['yes', true],
    ['wahr', true],
    ['nein', false],
    ['0', false],
    ['No', false],
    ['falsch', false],
    ['vielleicht', undefined],
    ['2', undefined],
  ])('"%s" is %s', (text, expected) => {
    expect(parseYesNo(text)).toBe(expected);
  });

  test.each([
    ['Vierteljährlich', 'quarterly'],
    ['annual', 'yearly'],
    ['half_yearly', 'half_yearly'],
    ['nach Bedarf', 'irregular'],
    ['ab und zu', undefined],
  ])('the interval "%s" is %s', (text, expected) => {
    expect(parseInterval(text)).toBe(expected);
  });

  test('every interval and heading that goes out can come in again', () => {
    expect(updateIntervals.map((interval) => parseInterval(toIntervalWord(interval)))).toEqual([...updateIntervals]);
    expect(findColumn(toHeading('hasPersonalData'))).toBe('hasPersonalData');
    expect(findColumn(' personal DATA ')).toBe('hasPersonalData');
    expect(findColumn('Farbe')).toBeUndefined();
  });

  test.each([
    ['dl-de/by-2-0', 'Datenlizenz Deutschland – Namensnennung – 2.0'],
    ['CC BY 4.0', 'CC BY 4.0'],
    ['cc-zero', 'CC0 1.0'],
    ['Eigene Bedingungen', 'Eigene Bedingungen'],
  ])('the licence "%s" is called "%s"', (text, expected) => {
    expect(toLicenceName(text)).toBe(expected);
  });
});

describe('a table', () => {
  test('is read as datasets, in any order of columns', () => {
    const { problems, rows } = read([
      ['Offen', 'Titel', 'Amt', 'Personenbezug', 'Lizenz', 'Turnus', 'URL', 'Beschreibung'],
      ['ja', ' Baumkataster ', '67', 'nein', 'cc-by', 'jährlich', 'https://daten.example/b', 'Alle Bäume'],
      ['', 'Einwohnermelderegister', 'grünflächenamt', 'x', '', '', '', ''],
    ]);
    expect(problems).toEqual([]);
    expect(rows).toEqual([
      {
        row: 2,
        dataset: {
          title: 'Baumkataster',
          departmentId: 'gruen',
          hasPersonalData: false,
          isOpen: true,
          licence: 'CC BY 4.0',
          updateInterval: 'yearly',
          link: 'https://daten.example/b',
          description: 'Alle Bäume',
        },
      },
      {
        row: 3,
        dataset: {
          title: 'Einwohnermelderegister',
          departmentId: 'gruen',
          hasPersonalData: true,
          isOpen: null,
          licence: null,
          updateInterval: null,
          link: null,
          description: null,
        },
      },
    ]);
  });

  test.each([
    ['an empty file', [], null, null, 'import.empty_file'],
    ['only a heading', [['Titel']], null, null, 'import.empty_file'],
    ['no column for the title', [['Offen'], ['ja']], null, null, 'import.title_column_missing'],
    [
      'a column twice',
      [
        ['Titel', 'Name'],
        ['A', 'B'],
      ],
      1,
      'Name',
      'import.column_twice',
    ],
    ['more cells than headings', [['Titel'], ['A', 'B']], 2, null, 'import.too_many_cells'],
    [
      'a row without a title',
      [
        ['Titel', 'Offen'],
        ['', 'ja'],
      ],
      2,
      'Titel',
      'import.title_missing',
    ],
    ['the same title twice', [['Titel'], ['Bäume'], ['bäume ']], 3, 'Titel', 'import.title_twice'],
    ['a title that is there already', [['Titel'], ['Haushalt 2026']], 2, 'Titel', 'import.already_there'],
    [
      'an unknown department',
      [
        ['Titel', 'Amt'],
        ['A', 'Zauberamt'],
      ],
      2,
      'Amt',
      'import.department_unknown',
    ],
    [
      'neither yes nor no',
      [
        ['Titel', 'Offen'],
        ['A', 'vielleicht'],
      ],
      2,
      'Offen',
      'import.not_yes_or_no',
    ],
    [
      'an unknown interval',
      [
        ['Titel', 'Turnus'],
        ['A', 'ab und zu'],
      ],
      2,
      'Turnus',
      'import.interval_unknown',
    ],
    [
      'a link that is none',
      [
        ['Titel', 'Link'],
        ['A', 'javascript:alert(1)'],
      ],
      2,
      'Link',
      'import.link_unreadable',
    ],
    ['a title that is too long', [['Titel'], ['A'.repeat(301)]], 2, 'Titel', 'import.text_too_long'],
    ['a text that cannot be stored', [['Titel'], ['A\u0000']], 2, 'Titel', 'import.text_unstorable'],
  ] as const)('%s is refused at its place', (_, lines, row, column, code) => {
    const result = read(lines, ['HAUSHALT 2026']);
    expect(result.problems).toContainEqual(expect.objectContaining({ row, column, code, isHint: false }));
    expect(isImportable(result)).toBe(false);
  });

  test('a column that nobody knows is only not read', () => {
    const result = read([
      ['Titel', 'Farbe'],
      ['A', 'rot'],
    ]);
    expect(result.problems).toEqual([
      { row: 1, column: 'Farbe', code: 'import.column_unknown', value: null, isHint: true },
    ]);
    expect(isImportable(result)).toBe(true);
  });

  test('everything that is wrong is told at once', () => {
    const { problems } = read([
      ['Titel', 'Offen'],
      ['', 'a'],
      ['B', 'b'],
    ]);
    expect(problems.map(({ row, code }) => `${row} ${code}`)).toEqual([
      '2 import.title_missing',
      '2 import.not_yes_or_no',
      '3 import.not_yes_or_no',
    ]);
  });

  test('what is read can be created as it is', () => {
    const { rows } = read([
      ['Titel', 'Link'],
      ['A', 'https://daten.example'],
    ]);
    expect(rows.map(({ dataset }) => createDatasetSchema.parse(dataset))).toEqual([rows[0]?.dataset]);
  });
});

test('open, personal and undecided data are counted, and what is both open and personal', () => {
  const dataset = (isOpen: boolean | null, hasPersonalData: boolean | null) => ({ isOpen, hasPersonalData });
  expect(countDatasets([dataset(true, false), dataset(true, true), dataset(null, true), dataset(false, null)])).toEqual(
    {
      all: 4,
      open: 2,
      personal: 2,
      openPersonal: 1,
      undecided: 1,
    },
  );
});
