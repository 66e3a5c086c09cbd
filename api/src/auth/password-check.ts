import { DomainError } from '@agendawerk/shared/errors/index.ts';
import { passwordSchema } from '@agendawerk/shared/setup/index.ts';
import { isListed } from './word-lists.ts';

/** What an attacker knows of a person before the first guess. */
export interface Owner {
  name: string;
  email: string;
}

/** This many characters beside a known word leave enough to guess. */
const enoughBeside = 8;
const fewestDifferent = 5;
const rows = [
  '01234567890',
  'abcdefghijklmnopqrstuvwxyz',
  'qwertzuiopü',
  'asdfghjklöä',
  'yxcvbnm',
  'qwertyuiop',
  'zxcvbnm',
];
const lookalikes: Record<string, string> = {
  '0': 'o',
  '1': 'i',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '7': 't',
  '@': 'a',
  $: 's',
  '!': 'i',
};

/**
 * Refuses what is guessed first: passwords of known breaches, one word with digits around it, rows of the keyboard,
 * repetitions, and the person's own name or address. `field` is where the form shows it.
 */
export async function refuseWeakPassword({
  password,
  owner,
  field,
}: {
  password: string;
  owner: Owner;
  field: string;
}): Promise<void> {
  const refuse = (code: 'password.too_short' | 'password.breached' | 'request.invalid', reason: string = code) => {
    throw new DomainError(code, { fields: [{ path: ['body', field], code: reason }] });
  };
  const { error } = passwordSchema.safeParse(password);
  if (error)
    refuse(error.issues[0]?.code === 'too_small' ? 'password.too_short' : 'request.invalid', error.issues[0]?.message);
  if (isRepetitive(password) || isPersonal(password, owner) || (await isListed(findCores(password))))
    refuse('password.breached');
}

function isRepetitive(password: string): boolean {
  const text = password.toLowerCase();
  const unit = /^(.+?)\1+$/.exec(text)?.[1];
  return (
    new Set(text).size < fewestDifferent || (unit !== undefined && unit.length < enoughBeside) || isMadeOfRows(text)
  );
}

/** "qwertz123456", "abcdef654321": pieces of rows, forwards or backwards, of four characters or more. */
function isMadeOfRows(text: string): boolean {
  const directions = rows.flatMap((row) => [row, [...row].toReversed().join('')]);
  let rest = text;
  while (rest !== '') {
    let length = rest.length;
    while (length >= 4 && !directions.some((row) => row.includes(rest.slice(0, length)))) length -= 1;
    if (length < 4) return rest.length < 4;
    rest = rest.slice(length);
  }
  return true;
}

function isPersonal(password: string, { name, email }: Owner): boolean {
  const known = [...name.split(/[\s-]+/), ...email.split(/[@.\-_+]/), 'agendawerk']
    .map((part) => part.toLowerCase())
    .filter((part) => part.length >= 3);
  const text = password.toLowerCase();
  const rest = known.toSorted((a, b) => b.length - a.length).reduce((left, part) => left.replaceAll(part, ''), text);
  return rest !== text && rest.length < enoughBeside;
}

/** The password itself, and the one word in it that digits and signs stand around, with and without look-alikes. */
function findCores(password: string): Set<string> {
  const text = password.normalize('NFC').toLowerCase();
  const plain = [...text].map((letter) => lookalikes[letter] ?? letter).join('');
  const cores = new Set([text, plain]);
  for (const form of [
    text,
    plain,
    text.replace(/[^\p{L}]+$/u, '').replace(/[\d@$!]/g, (sign) => lookalikes[sign] ?? sign),
  ]) {
    const core = form.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '');
    const unit = /^(.+?)\1+$/.exec(core)?.[1] ?? core;
    if (core.length >= 3 && text.length - core.length < enoughBeside) cores.add(core).add(unit);
  }
  return cores;
}
