import { randomInt } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { type Role, roleSchema } from '@agendawerk/shared/access/index.ts';
import { z } from 'zod';
import type { DemoTown } from './demo-town.ts';

const signInSchema = z.strictObject({ role: roleSchema, name: z.string(), email: z.string(), password: z.string() });
export type DemoSignIn = z.infer<typeof signInSchema>;

/** Without what is easily mistaken: no l, o, i, 0, 1. */
const letters = 'abcdefghjkmnpqrstuvwxyz23456789';

/** Made anew for every installation: a demo has no password that the internet knows. */
export function makeSignIns(town: DemoTown): DemoSignIn[] {
  return town.people
    .filter((person) => person.signsIn)
    .flatMap(({ name, email, roles }) => roles.map((role) => ({ role, name, email, password: makePassword() })));
}

function makePassword(): string {
  const group = () => Array.from({ length: 5 }, () => letters.charAt(randomInt(letters.length))).join('');
  return [group(), group(), group()].join('-');
}

export function writeSignIns(dataDirectory: string, signIns: readonly DemoSignIn[]): void {
  writeFileSync(fileIn(dataDirectory), `${JSON.stringify(signIns, null, 2)}\n`, { mode: 0o600 });
}

/** Undefined where another data folder belongs to the demo of this database. */
export function readSignIns(dataDirectory: string): DemoSignIn[] | undefined {
  const file = fileIn(dataDirectory);
  return existsSync(file) ? z.array(signInSchema).parse(JSON.parse(readFileSync(file, 'utf8'))) : undefined;
}

const roleNames: Readonly<Record<Role, string>> = {
  admin: 'Administration',
  officer: 'Digitalisierungsbeauftragte',
  head: 'Fachbereichsleitung',
  staff: 'Sachbearbeitung',
  council: 'Ratsmitglied',
};

/** What the console says of the demo: who can sign in, and how. */
export function describeSignIns(signIns: readonly DemoSignIn[] | undefined, dataDirectory: string): string {
  if (!signIns) return `  Die Zugangsdaten der Beispieldaten stehen nicht in ${fileIn(dataDirectory)}.\n`;
  const width = Math.max(...signIns.map(({ email }) => email.length)) + 3;
  const rows = signIns.map(
    ({ role, email, password }) => `    ${roleNames[role].padEnd(30)}${email.padEnd(width)}${password}`,
  );
  return ['  Beispieldaten: Stadt Musterlingen und Gemeinde Kleinhausen. Anmelden als', '', ...rows, ''].join('\n');
}

function fileIn(dataDirectory: string): string {
  return path.join(dataDirectory, 'demo-logins.json');
}
