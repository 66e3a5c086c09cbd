import type { locales } from '@agendawerk/shared/me/index.ts';
import type { Notice, Subscription } from '@agendawerk/shared/notifications/index.ts';
import { renderHtml } from './letter-html.ts';
import { texts } from './letter-texts.ts';

export type Locale = (typeof locales)[number];

/** What a mail says. Its words are in letter-texts.ts, in the recipient's language. */
export type Letter =
  | { kind: 'invitation'; workspaceName: string; inviter: string; link: string; expiresAt: string }
  | { kind: 'password_reset'; link: string; expiresAt: string }
  /** For whoever asked for a new password and has none here: the town's own service signs them in. */
  | { kind: 'service_sign_in'; serviceName: string; link: string; expiresAt: string }
  /** The officer's message and a link that signs in for this round alone. */
  | {
      kind: 'cosign_request';
      roundTitle: string;
      asker: string;
      message: string | null;
      /** Last day for the answer. */
      until: string;
      link: string;
      expiresAt: string;
    }
  | { kind: 'notification'; notice: Notice }
  | { kind: 'digest'; notices: Notice[] };

/** Letters about somebody's way in: encrypted until they are sent, opened by nobody but the recipient. */
export const secretKinds = [
  'invitation',
  'password_reset',
  'service_sign_in',
  'cosign_request',
] as const satisfies Letter['kind'][];
export type SecretLetter = Extract<Letter, { kind: (typeof secretKinds)[number] }>;

/** Whom it is for, and where the links in it lead. */
export interface Envelope {
  locale: Locale;
  recipient: string;
  workspaceName: string;
  publicUrl: string;
  /** The page on which mails of this kind are ended; undefined for letters that are no subscription. */
  unsubscribe: string | undefined;
}

export interface RenderedLetter {
  subject: string;
  text: string;
  html: string;
}

/** A letter in words: paragraphs, things that happened with their links, and what is to be done. */
export interface LetterText {
  subject: string;
  /** The first one greets. */
  paragraphs: string[];
  items: { sentence: string; quote: string | undefined; link: string }[];
  /** What the one link does. */
  action: { label: string; link: string } | undefined;
  footer: string;
  unsubscribe: { label: string; link: string } | undefined;
}

/** Which mails a person ends with the link in this one. */
export function subscriptionOf(letter: Letter): Subscription | undefined {
  if (letter.kind === 'digest') return 'digest';
  return letter.kind === 'notification' ? letter.notice.kind : undefined;
}

/** Plain text, and the same as simple HTML: no pictures, no foreign addresses, readable in every program. */
export function renderLetter(letter: Letter, envelope: Envelope): RenderedLetter {
  const text = texts[envelope.locale](letter, envelope);
  return { subject: text.subject, text: renderText(text, envelope.locale), html: renderHtml(text, envelope.locale) };
}

const quotationMarks: Record<Locale, readonly [string, string]> = { de: ['„', '“'], en: ['“', '”'] };

function renderText({ paragraphs, items, action, footer, unsubscribe }: LetterText, locale: Locale): string {
  const [open, close] = quotationMarks[locale];
  const parts = [
    ...paragraphs,
    ...items.map(({ sentence, quote, link }) =>
      [`* ${sentence}`, ...(quote === undefined ? [] : [`  ${open}${quote}${close}`]), `  ${link}`].join('\n'),
    ),
    ...(action ? [`${action.label}:\n${action.link}`] : []),
    `-- \n${footer}`,
    ...(unsubscribe ? [`${unsubscribe.label}:\n${unsubscribe.link}`] : []),
  ];
  return `${parts.join('\n\n')}\n`;
}
