import { errorCodes } from '@agendawerk/shared/errors/index.ts';

/** Every refusal of the API, `docs/errors.md`. */
export function describeErrors(): string {
  const rows = Object.entries(errorCodes).map(([code, status]) => `| \`${code}\` | ${status} |`);
  return `# Error codes

Every refusal is answered as \`application/problem+json\` (RFC 9457) with one of these codes. They are stable once
released. Their German and English sentences stand in \`web/src/locales\`. This page is made from the code
(\`npm run docs:generate\`).

| Code | Status |
|---|--:|
${rows.join('\n')}
`;
}
