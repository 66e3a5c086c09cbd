import type { z } from 'zod';

/**
 * The same fields with one default for all, for create schemas: what is not sent is missing.
 * Edit schemas never carry defaults (a default would survive `.partial()` and overwrite).
 */
export function withDefault<Shape extends Record<string, z.ZodType>>(
  shape: Shape,
  value: null | readonly [],
): { [Key in keyof Shape]: z.ZodDefault<Shape[Key]> } {
  const entries = Object.entries<z.ZodType>(shape).map(([key, schema]) => [key, schema.default(value)]);
  return Object.fromEntries(entries) as { [Key in keyof Shape]: z.ZodDefault<Shape[Key]> };
}
