import { allContracts } from '@agendawerk/shared/all-contracts.ts';
import { type Operation, operationRoles, type Role, roles } from '@agendawerk/shared/access/index.ts';

const titles: Record<Role, string> = {
  admin: 'Administration',
  officer: 'Digitalisierungsbeauftragte:r',
  head: 'Fachbereichsleitung',
  staff: 'Sachbearbeitung',
  council: 'Ratsmitglied',
};

/** Which role holds which operation, `docs/permissions.md`. */
export function describePermissions(): string {
  const rows = Object.entries(operationRoles).map(([operation, holders]) => describeRow(operation, holders));
  return `# Rechte

Welche Rolle was darf. Fachbereichsleitungen handeln bei Maßnahmen, die ihr Fachbereich federführt, Sachbearbeitungen bei
denen, für die sie zuständig sind oder vertreten; das prüft \`can\` in \`shared/src/access\`. Jede Route nennt in ihrem
Vertrag eine dieser Operationen, und ohne Angabe startet das Programm nicht. Diese Seite entsteht aus dem Code
(\`npm run docs:generate\`).

| Operation | ${roles.map((role) => titles[role]).join(' | ')} |
|---|${roles.map(() => ':-:').join('|')}|
${rows.join('\n')}

## Nur für angemeldete Personen

Der Schlüssel eines anderen Systems handelt mit seiner Rolle, aber er gibt und nimmt keine Rechte und keine Zugänge, und
er stimmt für niemanden zu. Diese Aufrufe lehnt das Programm mit einem Schlüssel ab, auch mit dem einer Administration:

${describeForPersons()}
`;
}

function describeForPersons(): string {
  return allContracts
    .filter(({ isForPersons }) => isForPersons)
    .map(({ name, method, path }) => `- \`${name}\`: \`${method} ${path}\``)
    .toSorted()
    .join('\n');
}

function describeRow(operation: string, holders: (typeof operationRoles)[Operation]): string {
  const marks = roles.map((role) => ((holders as readonly Role[]).includes(role) ? 'ja' : ''));
  return `| \`${operation}\` | ${marks.join(' | ')} |`;
}
