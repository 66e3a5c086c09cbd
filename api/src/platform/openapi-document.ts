import { type Contract, possibleErrors } from '@agendawerk/shared/contracts/index.ts';
import { errorCodes, problemSchema } from '@agendawerk/shared/errors/index.ts';
import { z } from 'zod';

type JsonSchema = Record<string, unknown>;

/**
 * OpenAPI 3.1 out of the contracts. Named schemas (`.meta({ id })`) become components; where one reads differently
 * as input (defaults make properties optional), the input is a component of its own, `<id>Input`.
 */
export function buildOpenApiDocument(contracts: readonly Contract[], { cookieName }: { cookieName: string }) {
  const components = new Map<string, JsonSchema>();
  const describe = (schema: z.ZodType, io: 'input' | 'output') => toOpenApi(schema, io, components);
  const paths: Record<string, Record<string, unknown>> = {};
  for (const contract of contracts) {
    const path = contract.path.replace(/:(\w+)/g, '{$1}');
    paths[path] = { ...paths[path], [contract.method.toLowerCase()]: operation(contract, describe) };
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Agendawerk',
      version: '1',
      description:
        'Kommunale Digitale Agenda: entwickeln, beschließen, lebendig halten. Refusals are application/problem+json with a stable code.',
    },
    paths,
    components: {
      schemas: Object.fromEntries([...components].toSorted(([a], [b]) => a.localeCompare(b))),
      securitySchemes: {
        session: { type: 'apiKey', in: 'cookie', name: cookieName },
        apiKey: { type: 'http', scheme: 'bearer' },
      },
    },
  };
}

type Describe = (schema: z.ZodType, io: 'input' | 'output') => JsonSchema;

function operation(contract: Contract, describe: Describe) {
  const hasBody = !(contract.body instanceof z.ZodUndefined);
  return {
    operationId: contract.name,
    summary: contract.summary,
    tags: [
      /^\/api\/(?:workspaces\/:workspaceId\/)?(?:agendas\/:agendaId\/)?([\w-]+)/.exec(contract.path)?.[1] ??
        'workspaces',
    ],
    security: describeSecurity(contract),
    parameters: [
      ...parameters(contract.params, 'path', describe),
      ...parameters(contract.query, 'query', describe),
      ...(contract.needsRevision ? [header('If-Match', true, 'The revision that is changed, in quotes: "7"')] : []),
      ...(contract.isRevisioned ? [header('If-None-Match', false, 'The ETag of an earlier answer')] : []),
    ],
    ...(hasBody
      ? {
          requestBody: {
            required: true,
            content: { 'application/json': { schema: describe(contract.body, 'input') } },
          },
        }
      : {}),
    responses: responses(contract, describe),
  };
}

function describeSecurity({ access, isForPersons }: Contract) {
  if (access === 'public') return [];
  return access === 'session' || isForPersons ? [{ session: [] }] : [{ session: [] }, { apiKey: [] }];
}

function responses(contract: Contract, describe: Describe) {
  const codesByStatus = Map.groupBy(possibleErrors(contract), (code) => errorCodes[code]);
  const problem = describe(problemSchema, 'output');
  const refusals = [...codesByStatus].map(([status, codes]) => [
    status,
    { description: codes.join(', '), content: { 'application/problem+json': { schema: problem } } },
  ]);
  return {
    [contract.successStatus]: success(contract, describe),
    ...(contract.isRevisioned ? { 304: { description: 'Nothing changed since the ETag' } } : {}),
    ...Object.fromEntries(refusals),
  };
}

function success(contract: Contract, describe: Describe) {
  if (contract.response instanceof z.ZodUndefined) return { description: 'Done' };
  if (contract.response instanceof z.ZodFile)
    return {
      description: 'The file',
      content: { 'application/pdf': { schema: { type: 'string', format: 'binary' } } },
    };
  return { description: 'Done', content: { 'application/json': { schema: describe(contract.response, 'output') } } };
}

function parameters(shape: z.ZodObject, location: 'path' | 'query', describe: Describe) {
  return Object.entries<z.ZodType>(shape.shape).map(([name, schema]) => ({
    name,
    in: location,
    required: location === 'path' || !schema.safeParse(undefined).success,
    schema: describe(schema, 'input'),
  }));
}

function header(name: string, required: boolean, description: string) {
  return { name, in: 'header', required, description, schema: { type: 'string' } };
}

function toOpenApi(schema: z.ZodType, io: 'input' | 'output', components: Map<string, JsonSchema>): JsonSchema {
  const {
    $schema: _dialect,
    $defs,
    ...root
  } = z.toJSONSchema(schema, { io, unrepresentable: 'any' }) as JsonSchema & { $defs?: Record<string, JsonSchema> };
  const names = new Map<string, string>();
  for (const [id, definition] of Object.entries($defs ?? {})) names.set(id, freeName(id, definition, io, components));
  const rename = (part: JsonSchema) =>
    JSON.parse(JSON.stringify(part), (key, value: unknown) =>
      key === '$ref' && typeof value === 'string'
        ? value.replace(/^#\/\$defs\/(.+)$/, (_, id: string) => `#/components/schemas/${names.get(id) ?? id}`)
        : value,
    ) as JsonSchema;
  for (const [id, definition] of Object.entries($defs ?? {})) components.set(names.get(id) ?? id, rename(definition));
  return rename(root);
}

function freeName(
  id: string,
  definition: JsonSchema,
  io: 'input' | 'output',
  components: Map<string, JsonSchema>,
): string {
  const taken = components.get(id);
  const isSame =
    taken === undefined ||
    JSON.stringify(taken).replaceAll('components/schemas', '$defs') === JSON.stringify(definition);
  return isSame ? id : `${id}${io === 'input' ? 'Input' : 'Output'}`;
}
