/** Stands in a stored draft where a field held text that could not be read. JSON would leave the part out. */
const mark = '\u0000unreadable';

/** The value as it is stored. Rich text has no such parts and stays as it is. */
export function markUnreadable(value: unknown): unknown {
  if (value === undefined) return mark;
  return isWalked(value) ? mapParts(value, markUnreadable) : value;
}

/** The stored value with what the server had wherever the text could not be read: never as empty, which would be saved. */
export function readBack(value: unknown, base: unknown): unknown {
  if (value === mark) return base ?? null;
  if (!isWalked(value)) return value;
  return mapParts(value, (part, name) => readBack(part, counterpartOf(part, name, value, base)));
}

function mapParts(value: object, change: (part: unknown, name: string) => unknown): unknown {
  if (Array.isArray(value)) return value.map((part, index) => change(part, String(index)));
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, change(part, name)]));
}

function isWalked(value: unknown): value is object {
  return typeof value === 'object' && value !== null && Reflect.get(value, 'type') !== 'doc';
}

/** Lines are found by their id; lines that have none yet by their place, where none has come or gone. */
function counterpartOf(part: unknown, name: string, owner: object, base: unknown): unknown {
  if (typeof base !== 'object' || base === null) return undefined;
  if (!Array.isArray(owner) || !Array.isArray(base)) return Reflect.get(base, name);
  const id = idOf(part);
  if (id !== undefined) return base.find((line) => idOf(line) === id);
  return owner.length === base.length ? base[Number(name)] : undefined;
}

function idOf(line: unknown): unknown {
  return typeof line === 'object' && line !== null ? Reflect.get(line, 'id') : undefined;
}
