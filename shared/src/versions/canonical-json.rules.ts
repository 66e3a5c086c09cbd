/**
 * One text for one value, whatever order its properties were written in: properties sorted by their UTF-16 code units, no
 * white space, numbers and strings as `JSON.stringify` writes them (RFC 8785, JSON Canonicalization Scheme). The hash of a
 * version is taken over this text, so anybody can check it.
 */
export function toCanonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map((item) => toCanonicalJson(item ?? null)).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const properties = Object.entries(value)
    .filter(([, content]) => content !== undefined)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, content]) => `${JSON.stringify(name)}:${toCanonicalJson(content)}`);
  return `{${properties.join(',')}}`;
}
