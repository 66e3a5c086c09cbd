import { errorCodes } from '@agendawerk/shared/errors/index.ts';
import { describe, expect, it } from 'vitest';
import { clientErrorCodes } from '../lib/api-error.ts';
import { de } from './de/index.ts';
import { en } from './en/index.ts';

type Texts = { [key: string]: string | Texts };

/** Keys that are put together at run time from values of the domain, and whose use no reading of the code can see. */
const usedByValue = /^(?:errors|problems):/;
const pluralEnding = /_(?:zero|one|two|few|many|other)$/;

const files = import.meta.glob<string>(
  ['../**/*.{ts,tsx}', '!../**/*.test.{ts,tsx}', '!../locales/**', '!../pages/gallery/**'],
  {
    query: '?raw',
    import: 'default',
    eager: true,
  },
);
const code = Object.values(files).join('\n');

function listKeys(texts: Texts, prefix = ''): string[] {
  return Object.entries(texts).flatMap(([key, value]) =>
    typeof value === 'string' ? [`${prefix}${key}`] : listKeys(value, `${prefix}${key}.`),
  );
}

function textAt(texts: Texts, key: string): string {
  const flat = (branch: Texts, path: string): string | undefined => {
    for (const [name, value] of Object.entries(branch)) {
      if (name === path && typeof value === 'string') return value;
      const found =
        typeof value !== 'string' && path.startsWith(`${name}.`) ? flat(value, path.slice(name.length + 1)) : undefined;
      if (found !== undefined) return found;
    }
    return undefined;
  };
  return flat(texts, key) ?? '';
}

function placeholders(text: string): string[] {
  return [...text.matchAll(/\{\{\s*([\w.]+)/g)].map((match) => match[1] ?? '').toSorted();
}

const slices = Object.keys(de) as (keyof typeof de)[];

/** Every piece of a key that the code names, literally or up to the first value put in. */
const literals = new Set([...code.matchAll(/['"]([\w.:]+)['"]/g)].map((match) => match[1] ?? ''));
const prefixes = [...code.matchAll(/`([\w.:]+[.:])\$\{/g)].map((match) => match[1] ?? '');

function isUsed(slice: string, key: string): boolean {
  const base = key.replace(pluralEnding, '');
  const names = [key, base, `${slice}:${key}`, `${slice}:${base}`];
  return (
    names.some((name) => literals.has(name)) || prefixes.some((prefix) => names.some((name) => name.startsWith(prefix)))
  );
}

describe.each(slices)('the texts of %s', (slice) => {
  const german = listKeys(de[slice]);
  const english = listKeys(en[slice]);

  it('are all there in English, and no more', () => {
    expect(english.toSorted()).toEqual(german.toSorted());
  });

  it('are none of them empty, and name the same values in both languages', () => {
    for (const key of german) {
      const [germanText, englishText] = [textAt(de[slice], key), textAt(en[slice], key)];
      expect(germanText.trim(), `${slice}:${key}`).not.toBe('');
      expect(englishText.trim(), `${slice}:${key}`).not.toBe('');
      expect(placeholders(englishText), `${slice}:${key}`).toEqual(placeholders(germanText));
    }
  });

  it('are all used', () => {
    const unused = german.filter((key) => !usedByValue.test(`${slice}:${key}`) && !isUsed(slice, key));
    expect(unused).toEqual([]);
  });
});

describe('refusals', () => {
  it('have a sentence for every code, and no sentence without a code', () => {
    expect(Object.keys(de.errors).toSorted()).toEqual([...Object.keys(errorCodes), ...clientErrorCodes].toSorted());
  });

  it('have a sentence under the field for every message that a schema of shared can give', () => {
    const schemas = import.meta.glob<string>('../../../shared/src/**/*.ts', {
      query: '?raw',
      import: 'default',
      eager: true,
    });
    const messages = Object.values(schemas).flatMap((text) =>
      [...text.matchAll(/message: '([a-z_]+\.[a-z_]+)'/g)].map((match) => match[1] ?? ''),
    );
    expect(messages.length).toBeGreaterThan(10);
    expect([...new Set(messages)].filter((message) => !(message in de.problems))).toEqual([]);
  });
});

describe('the words', () => {
  it('address people formally in German', () => {
    const informal = slices.flatMap((slice) =>
      listKeys(de[slice]).filter((key) =>
        /\b(?:du|dich|dir|dein|deine|deinen|euch|euer)\b/i.test(textAt(de[slice], key)),
      ),
    );
    expect(informal).toEqual([]);
  });
});
