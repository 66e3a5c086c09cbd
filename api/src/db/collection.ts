import { DomainError } from '@agendawerk/shared/errors/index.ts';
import { newId } from './ids.ts';
import { type Statement, statement } from './statement.ts';
import { toColumns } from './table.ts';
import type { Transaction } from './transaction.ts';

type Row = Readonly<Record<string, unknown>>;

interface LinesShape {
  /** The collection's name in the API, and so its place in a refusal. */
  name: string;
  table: string;
  /** Column that holds the id of the row to which the lines belong. */
  parent: string;
  columns: readonly string[];
  partialDates?: readonly string[];
  /** Whether a line leads to something else in its agenda, whose id it then carries. */
  isInAgenda?: boolean;
}

interface LinksShape {
  table: string;
  parent: string;
  /** What a link leads to; at most one link of a parent leads there. */
  key: string;
  columns?: readonly string[];
  /** Whether both ends must lie in one agenda, whose id the link then carries. */
  isInAgenda?: boolean;
}

/** The row that a collection belongs to. */
export interface Parent {
  workspaceId: string;
  agendaId: string;
  id: string;
}

/** A list inside an aggregate: what is sent replaces what was there, in one statement, and only what differs is written. */
export interface Collection {
  replace: (transaction: Transaction, parent: Parent, entries: readonly Row[]) => Promise<void>;
}

/**
 * Lines have an id and a place in their list. A line that is sent with its id is kept or changed, one without an id is
 * new, one that is not sent is gone; so the record of changes shows what really happened.
 */
export function defineLines({
  name,
  table,
  parent,
  columns,
  partialDates = [],
  isInAgenda = false,
}: LinesShape): Collection {
  const written = [...columnsOf(columns, partialDates), 'position'];
  const replace = statement<{ id: string }>(
    `${table}.replace`,
    `with wanted as materialized (select id, ${written.join(', ')} from jsonb_populate_recordset(null::${table}, $3::jsonb)),
     removed as (delete from ${table} t where t.workspace_id = $1 and t.${parent} = $2 and not exists (select from wanted w where w.id = t.id)),
     changed as (update ${table} t set (${written.join(', ')}) = row(${of('w', written)}) from wanted w
        where t.workspace_id = $1 and t.${parent} = $2 and t.id = w.id and (${of('t', written)}) is distinct from (${of('w', written)})),
     added as (insert into ${table} (workspace_id, ${isInAgenda ? 'agenda_id, ' : ''}${parent}, id, ${written.join(', ')}) select $1, ${isInAgenda ? '$5, ' : ''}$2, id, ${written.join(', ')} from wanted where id = any ($4::uuid[]))
     select w.id from wanted w where w.id <> all ($4::uuid[])
        and not exists (select from ${table} t where t.workspace_id = $1 and t.${parent} = $2 and t.id = w.id)`,
  );
  return {
    replace: async (transaction, { workspaceId, agendaId, id: parentId }, entries) => {
      const added: string[] = [];
      const lines = entries.map((entry, position) => {
        const id = typeof entry['id'] === 'string' ? entry['id'] : newId();
        if (id !== entry['id']) added.push(id);
        return { ...entry, id, position };
      });
      const values = [workspaceId, parentId, toRows(lines, partialDates), added];
      const unknown = await transaction.list(replace, isInAgenda ? [...values, agendaId] : values);
      if (unknown.length > 0) refuseUnknown(name, lines, new Set(unknown.map(({ id }) => id)));
    },
  };
}

/** Links lead from a row to others. */
export function defineLinks({ table, parent, key, columns = [], isInAgenda = false }: LinksShape): Collection {
  const own = columnsOf(columns, []);
  const written = [key, ...own].join(', ');
  const samePlace = `t.workspace_id = $1 and t.${parent} = $2`;
  const changing =
    own.length === 0
      ? ''
      : `changed as (update ${table} t set (${own.join(', ')}) = row(${of('w', own)}) from wanted w
          where ${samePlace} and t.${key} = w.${key} and (${of('t', own)}) is distinct from (${of('w', own)})), `;
  const replace: Statement<Row> = statement(
    `${table}.replace_of_${parent}`,
    `with wanted as materialized (select distinct ${written} from jsonb_populate_recordset(null::${table}, $3::jsonb)),
     ${changing}removed as (delete from ${table} t where ${samePlace} and not exists (select from wanted w where w.${key} = t.${key}))
     insert into ${table} (workspace_id, ${isInAgenda ? 'agenda_id, ' : ''}${parent}, ${written})
     select $1, ${isInAgenda ? '$4, ' : ''}$2, ${of('w', [key, ...own])} from wanted w
      where not exists (select from ${table} t where ${samePlace} and t.${key} = w.${key})`,
  );
  return {
    replace: async (transaction, { workspaceId, agendaId, id }, entries) => {
      const values = [workspaceId, id, toRows(entries, [])];
      await transaction.list(replace, isInAgenda ? [...values, agendaId] : values);
    },
  };
}

function refuseUnknown(name: string, lines: readonly { id: string }[], unknown: ReadonlySet<string>): never {
  const fields = lines.flatMap(({ id }, index) =>
    unknown.has(id) ? [{ path: ['body', name, index, 'id'], code: 'line.unknown' }] : [],
  );
  throw new DomainError('request.invalid', { fields });
}

function toRows(entries: readonly Row[], partialDates: readonly string[]): string {
  return `[${entries.map((entry) => toColumns(entry, partialDates)).join(',')}]`;
}

function columnsOf(names: readonly string[], partialDates: readonly string[]): string[] {
  return names.flatMap((name) => {
    const column = name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
    return partialDates.includes(name) ? [`${column}_on`, `${column}_precision`, `${column}_note`] : [column];
  });
}

function of(alias: string, columns: readonly string[]): string {
  return columns.map((column) => `${alias}.${column}`).join(', ');
}
