import { channel } from 'node:diagnostics_channel';
import type { PoolClient, QueryResultRow } from 'pg';
import type { Statement } from './statement.ts';

/** Told the name of each statement that is sent; tests count them. */
const statementChannel = channel('agendawerk:statement');

/** What repositories get: prepared statements on one connection that acts for one workspace. */
export interface Transaction {
  list<Row extends QueryResultRow>(statement: Statement<Row>, values?: readonly unknown[]): Promise<Row[]>;
  /** The first row, or undefined. */
  find<Row extends QueryResultRow>(statement: Statement<Row>, values?: readonly unknown[]): Promise<Row | undefined>;
}

export function transactionOn(client: PoolClient): Transaction {
  const list = async <Row extends QueryResultRow>(
    statement: Statement<Row>,
    values: readonly unknown[] = [],
  ): Promise<Row[]> => {
    statementChannel.publish(statement.name);
    const { rows } = await client.query<Row>({ name: statement.name, text: statement.text, values: [...values] });
    return rows;
  };
  return { list, find: async (statement, values) => (await list(statement, values))[0] };
}
