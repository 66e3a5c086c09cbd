import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);

/** Most used passwords of known breaches, and the words and names that people build passwords of, in German and English. */
const lists = [
  require.resolve('@zxcvbn-ts/language-common/src/passwords.json'),
  require.resolve('@zxcvbn-ts/language-de/src/commonWords.json'),
  require.resolve('@zxcvbn-ts/language-de/src/wikipedia.json'),
  require.resolve('@zxcvbn-ts/language-de/src/firstnames.json'),
  require.resolve('@zxcvbn-ts/language-de/src/lastnames.json'),
  require.resolve('@zxcvbn-ts/language-en/src/commonWords.json'),
  require.resolve('@zxcvbn-ts/language-en/src/wikipedia.json'),
  require.resolve('@zxcvbn-ts/language-en/src/firstnames.json'),
];

/**
 * Whether one of these is a word of the lists. The files (3 MB) are searched as they lie on the disk and let go again:
 * passwords are set seldom, and 200,000 strings in memory for good would be a high price for it.
 */
export async function isListed(candidates: Iterable<string>): Promise<boolean> {
  const needles = [...new Set(candidates)].map((word) => Buffer.from(JSON.stringify(word)));
  for (const path of lists) {
    const text = await readFile(path);
    if (needles.some((needle) => text.includes(needle))) return true;
  }
  return false;
}
