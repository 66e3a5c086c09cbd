import type { locales } from '@agendawerk/shared/me/index.ts';
import { texts } from './letter-texts.ts';

export type Locale = (typeof locales)[number];

/** What a mail says. Its words are in letter-texts.ts, in the recipient's language. */
export type Letter = { locale: Locale; link: string } & (
  | { kind: 'invitation'; recipient: string; workspaceName: string; inviter: string; expiresAt: Date }
  | { kind: 'password_reset'; recipient: string; expiresAt: Date }
  | { kind: 'service_sign_in'; recipient: string; serviceName: string }
);

export interface RenderedLetter {
  subject: string;
  text: string;
  html: string;
}

/** Plain text, and the same as simple HTML: no pictures, no foreign addresses, readable in every program. */
export function renderLetter(letter: Letter): RenderedLetter {
  const { subject, paragraphs, action, footer } = texts[letter.locale](
    letter,
    'expiresAt' in letter ? formatMoment(letter.expiresAt, letter.locale) : '',
  );
  const [greeting = '', ...body] = paragraphs;
  return {
    subject,
    text: `${[greeting, ...body, `${action}:\n${letter.link}`, `-- \n${footer}`].join('\n\n')}\n`,
    html: renderHtml({ locale: letter.locale, subject, paragraphs, action, footer, link: letter.link }),
  };
}

function renderHtml({
  locale,
  subject,
  paragraphs,
  action,
  footer,
  link,
}: {
  locale: Locale;
  subject: string;
  paragraphs: string[];
  action: string;
  footer: string;
  link: string;
}): string {
  const address = escapeHtml(link);
  const text = paragraphs.map((paragraph) => `<p style="margin:0 0 16px">${escapeHtml(paragraph)}</p>`).join('\n');
  return `<!doctype html>
<html lang="${locale}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${escapeHtml(subject)}</title></head>
<body style="margin:0;padding:24px;font-family:Arial,sans-serif;font-size:16px;line-height:1.5;color:#171a2b;background-color:#ffffff">
<div style="max-width:560px">
${text}
<p style="margin:0 0 16px"><a href="${address}" style="color:#1f4c9a;font-weight:bold">${escapeHtml(action)}</a></p>
<p style="margin:0 0 24px;font-size:14px;word-break:break-all">${address}</p>
<p style="margin:0;padding-top:16px;border-top:1px solid #b6bccb;font-size:14px;color:#4a5068">${escapeHtml(footer)}</p>
</div>
</body>
</html>
`;
}

function formatMoment(moment: Date, locale: Locale): string {
  const language = locale === 'de' ? 'de-DE' : 'en-GB';
  return new Intl.DateTimeFormat(language, { dateStyle: 'long', timeStyle: 'short', timeZone: 'Europe/Berlin' }).format(
    moment,
  );
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
