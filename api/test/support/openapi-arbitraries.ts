import fc from 'fast-check';

/** As much of a JSON Schema as the API's description uses. */
export interface Schema {
  $ref?: string;
  const?: unknown;
  enum?: unknown[];
  anyOf?: Schema[];
  oneOf?: Schema[];
  type?: string;
  format?: string;
  pattern?: string;
  minLength?: number;
  maxLength?: number;
  minimum?: number;
  maximum?: number;
  minItems?: number;
  maxItems?: number;
  items?: Schema;
  properties?: Record<string, Schema>;
  required?: string[];
}

export interface World {
  resolve: (schema: Schema) => Schema;
  /** Ids that exist, by the name of the parameter or property that takes them. */
  ids: Readonly<Record<string, string>>;
}

/** What people and programs send by mistake or on purpose. */
const nastyTexts = [
  '',
  ' ',
  '\u0000',
  "' or 1=1 --",
  '<script>alert(1)</script>',
  '\ud800',
  'ä'.repeat(300),
  '🏛️👩🏽‍💻',
  '\u202eסוד',
  '=HYPERLINK("http://a.example")',
  '-1',
  '1e309',
  'NaN',
  'null',
  '[]',
  '{}',
  '../../etc/passwd',
  '2027-02-30',
  '00000000-0000-0000-0000-000000000000',
  'x'.repeat(2000),
];
const nasty = fc.constantFrom(...nastyTexts);

/** A rule that no schema tells: the day is the first of the period. */
const partialDates = fc.constantFrom(
  { date: '2027-01-01', precision: 'year' },
  { date: '2027-07-01', precision: 'half', note: 'ff.' },
  { date: '2026-10-01', precision: 'quarter', note: null },
  { date: '2028-02-29', precision: 'day' },
);

/** Values that the schema allows. */
function validArbitrary(given: Schema, world: World, name = ''): fc.Arbitrary<unknown> {
  const schema = world.resolve(given);
  const below = (part: Schema, partName = name) => validArbitrary(part, world, partName);
  if (schema.const !== undefined) return fc.constant(schema.const);
  if (schema.enum) return fc.constantFrom(...schema.enum);
  const options = schema.anyOf ?? schema.oneOf;
  if (options) return fc.oneof(...options.map((option) => below(option)));
  switch (schema.type) {
    case 'null':
      return fc.constant(null);
    case 'boolean':
      return fc.boolean();
    case 'integer':
      return fc.integer({ min: Math.max(schema.minimum ?? -1e9, -2e9), max: Math.min(schema.maximum ?? 1e9, 2e9) });
    case 'number':
      return fc.double({ min: schema.minimum ?? -1e15, max: schema.maximum ?? 1e15, noNaN: true });
    case 'string':
      return schema.format === 'uuid' ? idArbitrary(name, world) : stringArbitrary(schema);
    case 'array': {
      const minLength = schema.minItems ?? 0;
      return fc.array(below(schema.items ?? {}, name.replace(/s$/, '')), {
        minLength,
        maxLength: Math.max(minLength, 2),
      });
    }
    case 'object':
      return objectArbitrary(schema, below);
    default:
      return fc.jsonValue();
  }
}

/** Values that the schema allows, and such that it does not: of another kind, or with one part replaced, added or left out. */
export function anyArbitrary(schema: Schema, world: World): fc.Arbitrary<unknown> {
  const valid = validArbitrary(schema, world);
  const replaced = fc
    .tuple(valid, fc.nat(), fc.oneof(nasty, fc.jsonValue(), fc.double()))
    .map(([value, index, other]) => replacePart(value, index, other));
  return fc.oneof(
    { weight: 5, arbitrary: valid },
    { weight: 3, arbitrary: replaced },
    { weight: 1, arbitrary: fc.jsonValue() },
  );
}

export function textArbitrary(schema: Schema, world: World): fc.Arbitrary<string> {
  return fc.oneof({ weight: 3, arbitrary: validArbitrary(schema, world).map(String) }, { weight: 1, arbitrary: nasty });
}

/** The required properties and a handful of the others: with all of them nearly every value would break some rule. */
function objectArbitrary(
  schema: Schema,
  below: (part: Schema, name: string) => fc.Arbitrary<unknown>,
): fc.Arbitrary<unknown> {
  const properties = schema.properties ?? {};
  if (properties['date'] && properties['precision']) return partialDates;
  const required = schema.required ?? [];
  const optional = Object.keys(properties).filter((name) => !required.includes(name));
  return fc
    .subarray(optional, { maxLength: Math.min(optional.length, 5) })
    .chain((chosen) =>
      fc.record(
        Object.fromEntries([...required, ...chosen].map((name) => [name, below(properties[name] ?? {}, name)])),
      ),
    );
}

function idArbitrary(name: string, { ids }: World): fc.Arbitrary<string> {
  const known = ids[name];
  return known === undefined
    ? fc.uuid()
    : fc.oneof({ weight: 5, arbitrary: fc.constant(known) }, { weight: 1, arbitrary: fc.uuid() });
}

function stringArbitrary({ format, pattern, minLength = 0, maxLength = 60 }: Schema): fc.Arbitrary<string> {
  const day = fc.date({ min: new Date('1900-01-01'), max: new Date('2199-12-31'), noInvalidDate: true });
  if (format === 'date') return day.map((date) => date.toISOString().slice(0, 10));
  if (format === 'date-time') return day.map((date) => date.toISOString());
  if (format === 'email') return fc.emailAddress();
  if (pattern) return fc.stringMatching(new RegExp(pattern));
  const longest = Math.max(minLength, Math.min(maxLength, 60));
  return fc.oneof(
    fc.string({ minLength, maxLength: longest }),
    fc.string({ unit: 'binary', minLength, maxLength: longest }),
  );
}

/** Some leaf of a value becomes another; which one is told by the number. */
function replacePart(value: unknown, index: number, other: unknown): unknown {
  if (typeof value !== 'object' || value === null) return other;
  const keys = Object.keys(value);
  if (keys.length === 0) return { unexpected: other };
  const key = String(keys[index % keys.length]);
  const rest = Math.floor(index / keys.length);
  if (Array.isArray(value))
    return value.map((item, place) => (String(place) === key ? replacePart(item, rest, other) : item));
  if (rest % 5 === 4) return Object.fromEntries(Object.entries(value).filter(([name]) => name !== key));
  return { ...value, [key]: replacePart((value as Record<string, unknown>)[key], rest, other) };
}
