import type { z } from 'zod';
import type { Contract } from './contract.ts';

/** An object without properties is `Record<string, never>` to zod. */
type OrNothing<Name extends string, Shape> = undefined extends Shape
  ? { [Key in Name]?: Shape }
  : string extends keyof Shape
    ? { [Key in Name]?: Shape }
    : { [Key in Name]: Shape };

/** What an operation is called with; parts that it does not have may be left away. */
export type RequestInput<C extends Contract> = OrNothing<'params', z.input<C['params']>> &
  OrNothing<'body', z.input<C['body']>> & { query?: z.input<C['query']>; revision?: number };

/** What can stand in an address. */
type Values = Readonly<Record<string, string | number | boolean | undefined>>;

export interface PlainRequest {
  method: Contract['method'];
  url: string;
  headers: Record<string, string>;
  body: string | undefined;
}

/** The HTTP request of an operation, for browsers, tests and other systems alike. Throws where a part of the path is missing. */
export function toRequest<C extends Contract>(contract: C, input: RequestInput<C>): PlainRequest {
  const {
    params = {},
    query = {},
    body,
    revision,
  } = input as { params?: Values; query?: Values; body?: unknown; revision?: number };
  const path = contract.path.replace(/:(\w+)/g, (_, name: string) => {
    if (params[name] === undefined) throw new TypeError(`${contract.name} needs ${name}`);
    return encodeURIComponent(String(params[name]));
  });
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) if (value !== undefined) search.set(name, String(value));
  const headers: Record<string, string> = {};
  if (body !== undefined) headers['content-type'] = 'application/json';
  if (revision !== undefined) headers['if-match'] = `"${revision}"`;
  return {
    method: contract.method,
    url: search.size > 0 ? `${path}?${search}` : path,
    headers,
    body: body === undefined ? undefined : JSON.stringify(body),
  };
}
