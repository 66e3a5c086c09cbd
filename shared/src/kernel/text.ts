import { z } from 'zod';

/** What Postgres and PDF cannot hold: U+0000 and halves of surrogate pairs. */
// oxlint-disable-next-line no-control-regex -- NUL is exactly what is looked for
const unstorable = /\u0000|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/;

export function isStorable(text: string): boolean {
  return !unstorable.test(text);
}

/** A web address; anything else (javascript:, file:) must not become a link. */
export const webAddressPattern = /^https?:\/\/\S+$/;

/** One line such as a title: trimmed, not empty. */
export function lineSchema(maxLength = 300) {
  return filledTextSchema(maxLength);
}

/** A text that has to be there, such as a reason: trimmed, not empty. */
export function filledTextSchema(maxLength: number) {
  return z
    .string()
    .trim()
    .min(1, { message: 'text.empty' })
    .max(maxLength, { message: 'text.too_long' })
    .refine(isStorable, { message: 'text.unstorable' });
}

/** Several lines of plain text; empty text counts as missing and is stored as null. */
export function textSchema(maxLength = 20_000) {
  return z
    .string()
    .max(maxLength, { message: 'text.too_long' })
    .refine(isStorable, { message: 'text.unstorable' })
    .nullable();
}
