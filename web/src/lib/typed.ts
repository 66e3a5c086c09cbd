/**
 * A form in which these parts are typed as text: `undefined` is text that cannot be read. It is not sent, so that what
 * stood there before is never overwritten by a slip of the pen.
 */
export type Typed<Form, Names extends keyof Form> = Omit<Form, Names> & {
  [Name in Names]: Form[Name] | undefined;
};

/** A field whose text cannot be read holds `undefined`. */
export function hasUnreadable(value: unknown): boolean {
  if (value === undefined) return true;
  return typeof value === 'object' && value !== null && Object.values(value).some(hasUnreadable);
}
