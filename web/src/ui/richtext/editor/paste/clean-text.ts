// oxlint-disable-next-line no-control-regex -- NUL is exactly what is looked for
const unstorable = /\u0000|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** What no program can store or print goes; everything else of a pasted text stays. */
export function cleanPastedText(text: string): string {
  return text.replace(unstorable, '');
}
