/**
 * Reads a number as Germans type it: "1.234,5", "12,5", "1.234"; also "12.5", which no thousands point can explain.
 * @returns undefined where the text is no number.
 */
export function parseNumber(text: string): number | undefined {
  const cleaned = text
    .replace(/[\s\u00a0\u202f']/g, '')
    .replace(/^[−–]/, '-')
    .replace(/%$/, '');
  const plain = toPlainDecimal(cleaned);
  return plain === undefined ? undefined : Number(plain);
}

function toPlainDecimal(text: string): string | undefined {
  if (/^-?\d{1,3}(\.\d{3})+(,\d+)?$/.test(text)) return text.replaceAll('.', '').replace(',', '.');
  if (/^-?\d{1,3}(,\d{3})+\.\d+$/.test(text)) return text.replaceAll(',', '');
  if (/^-?\d+([.,]\d+)?$/.test(text)) return text.replace(',', '.');
  return undefined;
}
