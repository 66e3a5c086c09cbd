import type { QueryResultRow } from 'pg';

/** A named, prepared SQL statement. Its row type is a promise that the tests keep (every response is parsed by its contract there). */
export interface Statement<Row extends QueryResultRow> {
  readonly name: string;
  readonly text: string;
  /** Never set; carries the row type. */
  readonly row?: Row;
}

const registry = new Map<string, Statement<QueryResultRow>>();

/**
 * Declares a statement. All are declared when their module is loaded, so that a test can prepare every one of them
 * against the migrated database.
 */
export function statement<Row extends QueryResultRow>(name: string, text: string): Statement<Row> {
  if (registry.has(name)) throw new TypeError(`statement ${name} is declared twice`);
  const declared = { name, text };
  registry.set(name, declared);
  return declared;
}

export function listStatements(): Statement<QueryResultRow>[] {
  return [...registry.values()];
}
