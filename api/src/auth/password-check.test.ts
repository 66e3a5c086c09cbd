import { expect, test } from 'vitest';
import { refuseWeakPassword } from './password-check.ts';

const owner = { name: 'Erika Mustermann-Öz', email: 'e.mustermann@musterlingen.example' };

async function judge(password: string): Promise<string> {
  const judged = refuseWeakPassword({ password, owner, field: 'password' });
  return judged.then(
    () => 'accepted',
    (error: { code: string }) => error.code,
  );
}

test.each([
  ['elf Zeichen', 'Ab3!xY9?zQ1', 'password.too_short'],
  ['more characters than anybody types', 'aB3'.repeat(50), 'request.invalid'],
  ['one of the known breaches, as it is', '1qaz2wsx3edc', 'password.breached'],
  ['a breached password with a year', 'Superman2024', 'password.breached'],
  ['a German word with digits and a sign', 'Passwort1234!', 'password.breached'],
  ['a German word behind digits', '12345Sommer!!', 'password.breached'],
  ['a word with look-alikes', 'P@55w0rt2027', 'password.breached'],
  ['a German word with an umlaut', 'Bürgermeister1', 'password.breached'],
  ['an English word', 'Administration1', 'password.breached'],
  ['a family name with a year', 'Hoffmann1984!', 'password.breached'],
  ['a word twice', 'sommersommer', 'password.breached'],
  ['rows of the keyboard', 'qwertzuiop12345', 'password.breached'],
  ['rows backwards', '987654321fdsa', 'password.breached'],
  ['one key held down', 'aaaaaaaaaaaaaaa', 'password.breached'],
  ['the own name with a year', 'ErikaMustermann24', 'password.breached'],
  ['the own mail address', 'e.mustermann@musterlingen.example', 'password.breached'],
  ['the name of the program', 'Agendawerk2027!', 'password.breached'],
  ['three words', 'Kachelofen-Regenwurm-Quittung', 'accepted'],
  ['a sentence', 'Mein Dackel frisst 3 Brezen am Tag', 'accepted'],
  ['what a password manager makes', 'vN8$kq2Lw!xT4z', 'accepted'],
  ['the own name inside of much else', 'Mustermann,27 Regenwürmer im Beet', 'accepted'],
])('%s', async (_what, password, verdict) => {
  expect(await judge(password)).toBe(verdict);
});

test('a refused password names the field of the form', async () => {
  const judged = refuseWeakPassword({ password: 'Passwort1234', owner, field: 'newPassword' });
  await expect(judged).rejects.toMatchObject({
    details: { fields: [{ path: ['body', 'newPassword'], code: 'password.breached' }] },
  });
});
