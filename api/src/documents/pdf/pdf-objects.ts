import { PDFArray, type PDFContext, PDFDict, PDFHexString, PDFName, type PDFObject, PDFString } from '@cantoo/pdf-lib';

/** A dictionary with ways to read it that follow references and never throw on a wrong type. */
function findDict(context: PDFContext, object: PDFObject | undefined): PDFDict | undefined {
  const found = context.lookup(object);
  return found instanceof PDFDict ? found : undefined;
}

export function entryOf(dict: PDFDict, key: string): PDFObject | undefined {
  const object = dict.get(PDFName.of(key));
  return object === undefined ? undefined : dict.context.lookup(object);
}

export function dictOf(dict: PDFDict, key: string): PDFDict | undefined {
  return findDict(dict.context, dict.get(PDFName.of(key)));
}

export function nameOf(dict: PDFDict, key: string): string | undefined {
  const object = entryOf(dict, key);
  return object instanceof PDFName ? object.decodeText() : undefined;
}

export function textOf(dict: PDFDict, key: string): string | undefined {
  const object = entryOf(dict, key);
  return object instanceof PDFString || object instanceof PDFHexString ? object.decodeText() : undefined;
}

/** What stands under a key as a list: an array's members, a single object alone. */
export function listOf(dict: PDFDict, key: string): PDFObject[] {
  const object = entryOf(dict, key);
  if (object === undefined) return [];
  const members = object instanceof PDFArray ? object.asArray() : [object];
  return members.flatMap((member) => dict.context.lookup(member) ?? []);
}

/** The same, with references left as they are. */
export function rawListOf(dict: PDFDict, key: string): PDFObject[] {
  const raw = dict.get(PDFName.of(key));
  const object = raw === undefined ? undefined : dict.context.lookup(raw);
  if (raw === undefined) return [];
  return object instanceof PDFArray ? object.asArray() : [raw];
}
