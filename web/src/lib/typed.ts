/**
 * A form in which these parts are typed as text: `undefined` is text that cannot be read. `FormDialog` does not send it,
 * so that what stood there before is never overwritten by a slip of the pen.
 */
export type Typed<Form, Names extends keyof Form> = Omit<Form, Names> & {
  [Name in Names]: Form[Name] | undefined;
};
