import type { Contract, RequestInput } from '@agendawerk/shared/contracts/index.ts';
import { z } from 'zod';
import { newId } from '../../src/db/ids.ts';

type JsonSchema = Exclude<z.core.JSONSchema._JSONSchema, boolean>;
type Ids = Readonly<Record<string, string>>;

/** No row has it, so that a walk over all operations changes and deletes nothing. */
const staleRevision = 999_999;

/** The smallest input that a contract accepts: made from the contract, so that a new one needs nothing here. */
export function sampleInput(contract: Contract, ids: Ids): RequestInput<Contract> {
  const params = Object.fromEntries(Object.keys(contract.params.shape).map((name) => [name, idOf(name, ids)]));
  const query = sample(contract.query, ids) as Record<string, unknown>;
  const body = contract.body instanceof z.ZodUndefined ? undefined : sample(contract.body, ids);
  return { params, query, body, ...(contract.needsRevision ? { revision: staleRevision } : {}) };
}

function sample(schema: z.ZodType, ids: Ids): unknown {
  const root = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' });
  const made = valueOf(root, '', ids);
  const checked = schema.safeParse(made);
  if (!checked.success) throw new TypeError(`no sample for ${JSON.stringify(root)}: ${checked.error.message}`);
  return made;
}

function valueOf(schema: JsonSchema, name: string, ids: Ids): unknown {
  if (schema.const !== undefined) return schema.const;
  if (schema.enum) return schema.enum[0];
  const option = (schema.anyOf ?? schema.oneOf)?.[0];
  if (typeof option === 'object') return valueOf(option, name, ids);
  switch (schema.type) {
    case 'object': {
      const properties = Object.entries(schema.properties ?? {}).filter(([key]) => schema.required?.includes(key));
      return Object.fromEntries(properties.map(([key, property]) => [key, valueOf(asObject(property), key, ids)]));
    }
    case 'array':
      return Array.from({ length: schema.minItems ?? 0 }, () => valueOf(asObject(schema.items), name, ids));
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

function asObject(schema: JsonSchema['items']): JsonSchema {
  return typeof schema === 'object' && !Array.isArray(schema) ? schema : {};
}

function textOf(schema: JsonSchema, name: string, ids: Ids): string {
  if (schema.format === 'uuid') return idOf(name, ids);
  if (schema.format === 'date') return '2024-01-01';
  if (schema.format === 'email') return `${newId()}@musterlingen.example`;
  return 'Muster'.padEnd(schema.minLength ?? 0, '.');
}

function idOf(name: string, ids: Ids): string {
  return ids[name] ?? newId();
}
