import type { Contract, RequestInput } from '@agendawerk/shared/contracts/index.ts';
import { z } from 'zod';
import { newId } from '../../src/db/ids.ts';

type JsonSchema = Exclude<z.core.JSONSchema._JSONSchema, boolean>;
type Ids = Readonly<Record<string, string>>;
type Path = readonly (string | number)[];

/** A property that takes free text: where it stands in the body and how long it may be. */
export interface TextPlace {
  path: Path;
  maxLength: number;
}

/** What shall stand at one place of a body that is otherwise as small as it can be. */
interface Wanted {
  path: Path;
  text: string;
}

/** No row has it, so that a walk over all operations changes and deletes nothing. */
const staleRevision = 999_999;

/** The smallest input that a contract accepts: made from the contract, so that a new one needs nothing here. */
export function sampleInput(contract: Contract, ids: Ids, wanted?: Wanted): RequestInput<Contract> {
  const params = Object.fromEntries(Object.keys(contract.params.shape).map((name) => [name, idOf(name, ids)]));
  const query = valueOf(describe(contract.query), '', ids) as Record<string, unknown>;
  const body = contract.body instanceof z.ZodUndefined ? undefined : valueOf(describe(contract.body), '', ids, wanted);
  return { params, query, body, ...(contract.needsRevision ? { revision: staleRevision } : {}) };
}

/** Every place of a contract's body where people write what they like. */
export function listTextPlaces(contract: Contract): TextPlace[] {
  return contract.body instanceof z.ZodUndefined ? [] : textPlaces(describe(contract.body), []);
}

function describe(schema: z.ZodType): JsonSchema {
  return z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' });
}

function textPlaces(schema: JsonSchema, path: Path): TextPlace[] {
  const options = (schema.anyOf ?? schema.oneOf)?.map(asObject);
  if (options) return options.flatMap((option) => textPlaces(option, path));
  if (schema.type === 'object')
    return Object.entries(schema.properties ?? {}).flatMap(([name, part]) =>
      textPlaces(asObject(part), [...path, name]),
    );
  if (schema.type === 'array') return textPlaces(asObject(schema.items), [...path, 0]);
  const isFree =
    schema.type === 'string' && !schema.format && !schema.pattern && !schema.enum && schema.const === undefined;
  return isFree ? [{ path, maxLength: schema.maxLength ?? Number.POSITIVE_INFINITY }] : [];
}

function valueOf(schema: JsonSchema, name: string, ids: Ids, wanted?: Wanted): unknown {
  if (wanted && wanted.path.length === 0) return wanted.text;
  if (schema.const !== undefined) return schema.const;
  if (schema.enum) return schema.enum[0];
  const options = (schema.anyOf ?? schema.oneOf)?.map(asObject);
  if (options) {
    const [empty] = options.filter((option) => option.type === 'null');
    const chosen = wanted ? findWith(options, wanted.path) : (empty ?? options[0]);
    return valueOf(chosen ?? {}, name, ids, wanted);
  }
  switch (schema.type) {
    case 'object':
      return objectOf(schema, ids, wanted);
    case 'array':
      return Array.from({ length: Math.max(schema.minItems ?? 0, wanted ? 1 : 0) }, () =>
        valueOf(asObject(schema.items), name, ids, below(wanted)),
      );
    case 'integer':
    case 'number':
      return Math.max(schema.minimum ?? 1, 1);
    case 'boolean':
      return false;
    case 'string':
      return textOf(schema, name, ids);
    default:
      return null;
  }
}

/** Of several shapes the one that has this very place. */
function findWith(options: readonly JsonSchema[], path: Path): JsonSchema | undefined {
  const sought = path.join('.');
  return (
    options.find((option) => textPlaces(option, []).some((place) => place.path.join('.') === sought)) ??
    options.find((option) => textPlaces(option, []).length > 0)
  );
}

function objectOf(schema: JsonSchema, ids: Ids, wanted: Wanted | undefined): Record<string, unknown> {
  const [wantedName] = wanted?.path ?? [];
  const properties = Object.entries(schema.properties ?? {}).filter(
    ([name]) => schema.required?.includes(name) || name === wantedName,
  );
  return Object.fromEntries(
    properties.map(([name, part]) => [
      name,
      valueOf(asObject(part), name, ids, name === wantedName ? below(wanted) : undefined),
    ]),
  );
}

function below(wanted: Wanted | undefined): Wanted | undefined {
  return wanted && { ...wanted, path: wanted.path.slice(1) };
}

function asObject(schema: JsonSchema['items']): JsonSchema {
  return typeof schema === 'object' && !Array.isArray(schema) ? schema : {};
}

let days = 0;

function textOf(schema: JsonSchema, name: string, ids: Ids): string {
  if (schema.format === 'uuid') return idOf(name, ids);
  // Another day each time: some things happen once a day.
  if (schema.format === 'date') return new Date(Date.UTC(1990, 0, ++days)).toISOString().slice(0, 10);
  if (schema.format === 'date-time') return new Date(0).toISOString();
  if (schema.format === 'email') return `${newId()}@musterlingen.example`;
  return 'Muster'.padEnd(schema.minLength ?? 0, '.');
}

function idOf(name: string, ids: Ids): string {
  return ids[name] ?? newId();
}
