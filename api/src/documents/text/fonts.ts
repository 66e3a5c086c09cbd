import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { readCoverage } from './font-coverage.ts';
import { renameFont } from './rename-font.ts';

const require = createRequire(import.meta.url);

interface Family {
  /** Its own name, so that a font of the machine with the maker's name is never taken in its place (docs/solutions). */
  name: string;
  givenName: string;
  packageName: string;
  files: readonly string[];
}

/** Shipped with the program, so that a document looks the same on every machine. */
const textFamily: Family = {
  name: 'Agenda Tx',
  givenName: 'Fira Sans',
  packageName: '@expo-google-fonts/fira-sans',
  files: [
    '400Regular/FiraSans_400Regular.ttf',
    '400Regular_Italic/FiraSans_400Regular_Italic.ttf',
    '600SemiBold/FiraSans_600SemiBold.ttf',
    '600SemiBold_Italic/FiraSans_600SemiBold_Italic.ttf',
  ],
};
/** Holds what the first lacks: signs, Greek, Hebrew, Arabic. One style only, so that all styles cover the same. */
const signFamily: Family = {
  name: 'Agenda Sign',
  givenName: 'DejaVu Sans',
  packageName: 'dejavu-fonts-ttf',
  files: ['ttf/DejaVuSans.ttf'],
};

export const fontFamilies = [textFamily.name, signFamily.name] as const;

export function loadFonts(): Buffer[] {
  return [textFamily, signFamily].flatMap(loadFamily);
}

/** Characters that every style can show. */
export function loadCoverage(): Set<number> {
  const [first = new Set<number>(), ...others] = loadFamily(textFamily).map(readCoverage);
  const inAllStyles = [...first].filter((character) => others.every((style) => style.has(character)));
  return new Set([...inAllStyles, ...loadFamily(signFamily).flatMap((font) => [...readCoverage(font)])]);
}

function loadFamily({ name, givenName, packageName, files }: Family): Buffer[] {
  const directory = path.dirname(require.resolve(`${packageName}/package.json`));
  return files.map((file) => renameFont(readFileSync(path.join(directory, file)), givenName, name));
}
