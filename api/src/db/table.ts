import { DomainError } from '@agendawerk/shared/errors/index.ts';
import { type Statement, statement } from './statement.ts';
import type { Transaction } from './transaction.ts';

interface TableShape {
  /** Columns that the API writes, by their names in the API. */
  writable: readonly string[];
  /** Columns that are only set when a row is made. */
  atCreation?: readonly string[];
  /** Columns that only the database writes. */
  readOnly?: readonly string[];
  /** Names among them that stand for three columns: `<name>_on`, `<name>_precision`, `<name>_note`. */
  partialDates?: readonly string[];
  /** Names among them that are euros: decimal strings in the API. */
  money?: readonly string[];
  /** Rows are never deleted, and the API has no right to. */
  isKept?: boolean;
}

type Row = Readonly<Record<string, unknown>>;

/** Prepared statements of a table with a revision, and the list of its columns as the API names them. */
export interface Table {
  name: string;
  /** `m.field_id as "fieldId", …` for a select whose rows become JSON. */
  select: (alias: string) => string;
  insert: (transaction: Transaction, workspaceId: string, id: string, values: Row) => Promise<void>;
  /** @returns false where the row is gone or has another revision. */
  update: (transaction: Transaction, key: RowKey, values: Row) => Promise<boolean>;
  /** @returns false where the row is gone or has another revision. */
  remove: (transaction: Transaction, key: RowKey) => Promise<boolean>;
}

export interface RowKey {
  workspaceId: string;
  id: string;
  revision: number;
}

/**
 * Describes a table once; inserting and updating take JSON, so that one fixed statement serves every set of columns
 * (`jsonb_populate_record` keeps the present value of a column that is not named).
 */
export function defineTable(name: string, shape: TableShape): Table {
  const { writable, atCreation = [], readOnly = [], partialDates = [], money = [], isKept = false } = shape;
  const columnsOf = (names: readonly string[]) =>
    names.flatMap((column) => (partialDates.includes(column) ? dateColumns(column) : [toSnake(column)]));
  const created = columnsOf([...atCreation, ...writable]).join(', ');
  const changed = columnsOf(writable).join(', ');
  const insert = statement(
    `${name}.insert`,
    `insert into ${name} (workspace_id, id, ${created}) select $1, $2, ${created} from jsonb_populate_record(null::${name}, $3::jsonb)`,
  );
  const update = statement<{ id: string }>(
    `${name}.update`,
    `update ${name} set (${changed}) = (select ${changed} from jsonb_populate_record(${name}, $4::jsonb)) where workspace_id = $1 and id = $2 and revision = $3 returning id`,
  );
  const remove = isKept
    ? undefined
    : statement<{ id: string }>(
        `${name}.delete`,
        `delete from ${name} where workspace_id = $1 and id = $2 and revision = $3 returning id`,
      );
  const run = async (changing: Statement<{ id: string }>, transaction: Transaction, key: RowKey, ...rest: string[]) =>
    (await transaction.find(changing, [key.workspaceId, key.id, key.revision, ...rest])) !== undefined;

  return {
    name,
    select: (alias) =>
      ['id', ...atCreation, ...writable, ...readOnly, 'revision']
        .map((column) => {
          if (partialDates.includes(column))
            return `app.partial_date(${dateColumns(column)
              .map((part) => `${alias}.${part}`)
              .join(', ')}) as "${column}"`;
          return `${alias}.${toSnake(column)}${money.includes(column) ? '::text' : ''} as "${column}"`;
        })
        .join(', '),
    insert: async (transaction, workspaceId, id, values) => {
      await transaction.list(insert, [workspaceId, id, toColumns(values, partialDates)]);
    },
    update: (transaction, key, values) => run(update, transaction, key, toColumns(values, partialDates)),
    remove: (transaction, key) => {
      if (!remove) throw new TypeError(`rows of ${name} are never deleted`);
      return run(remove, transaction, key);
    },
  };
}

/** Told apart after a write that found no row: the resource is gone (404), or it has changed (412 with its present state). */
export function refuseStale(current: unknown): never {
  if (current === undefined) throw new DomainError('resource.not_found');
  throw new DomainError('resource.changed_meanwhile', { current });
}

/** What is not there is answered by 404. */
export function orNotFound<Found>(found: Found | undefined): Found {
  if (found === undefined) throw new DomainError('resource.not_found');
  return found;
}

/** The names of the API to those of the table; a partial date becomes its three columns. Names that are not sent stay away. */
export function toColumns(values: Row, partialDates: readonly string[] = []): string {
  const columns: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(values)) {
    if (value === undefined) continue;
    if (partialDates.includes(name))
      Object.assign(
        columns,
        splitDate(name, value as { date: string; precision: string; note?: string | null } | null),
      );
    // An emptied text is a missing one.
    else columns[toSnake(name)] = value === '' ? null : value;
  }
  return JSON.stringify(columns);
}

function splitDate(name: string, value: { date: string; precision: string; note?: string | null } | null): Row {
  const [on = '', precision = '', note = ''] = dateColumns(name);
  return { [on]: value?.date ?? null, [precision]: value?.precision ?? null, [note]: value?.note || null };
}

function dateColumns(name: string): string[] {
  const column = toSnake(name);
  return [`${column}_on`, `${column}_precision`, `${column}_note`];
}

function toSnake(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}
