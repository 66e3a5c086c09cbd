import { z } from 'zod';

/** UUIDv7, made by the API: sorts by time of creation. */
export const idSchema = z.uuid();
export type Id = z.infer<typeof idSchema>;

/** Part of an address: "musterlingen", "digitale-agenda-2027". */
export const slugSchema = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, { message: 'slug.malformed' })
  .max(80);

const transliteration: Record<string, string> = { ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss' };

/** "Gemeinde Kleinhausen a. d. Öd" → "gemeinde-kleinhausen-a-d-oed". Empty text gives "agenda". */
export function slugify(text: string): string {
  const slug = text
    .toLowerCase()
    .replace(/[äöüß]/g, (letter) => transliteration[letter] ?? letter)
    .normalize('NFKD')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60)
    .replace(/-+$/, '');
  return slug || 'agenda';
}
