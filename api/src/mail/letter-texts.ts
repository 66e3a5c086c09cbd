import type { Letter, Locale } from './letter.ts';

interface LetterText {
  subject: string;
  /** The first one greets. */
  paragraphs: string[];
  /** What the link does. */
  action: string;
  footer: string;
}

/** German is the source; `until` is the moment at which the link ends, written out, or empty where it never does. */
export const texts: Record<Locale, (letter: Letter, until: string) => LetterText> = { de: german, en: english };

function german(letter: Letter, until: string): LetterText {
  const footer = 'Diese Nachricht wurde von Agendawerk automatisch verschickt. Auf Antworten reagiert niemand.';
  const greeting = `Guten Tag ${letter.recipient},`;
  switch (letter.kind) {
    case 'invitation':
      return {
        subject: `Einladung: Digitale Agenda ${letter.workspaceName}`,
        paragraphs: [
          greeting,
          `${letter.inviter} lädt Sie ein, an der digitalen Agenda „${letter.workspaceName}“ mitzuarbeiten.`,
          `Bitte nehmen Sie die Einladung über den folgenden Link an. Er gilt bis ${until} Uhr und lässt sich einmal verwenden.`,
          'Wenn Sie die Einladung nicht erwartet haben, brauchen Sie nichts zu tun.',
        ],
        action: 'Einladung annehmen',
        footer,
      };
    case 'password_reset':
      return {
        subject: 'Neues Kennwort für Agendawerk',
        paragraphs: [
          greeting,
          'für Ihr Konto wurde ein neues Kennwort angefordert.',
          `Über den folgenden Link legen Sie es fest. Er gilt bis ${until} Uhr und lässt sich einmal verwenden.`,
          'Wenn Sie das nicht waren, brauchen Sie nichts zu tun: Ihr bisheriges Kennwort gilt weiter.',
        ],
        action: 'Neues Kennwort festlegen',
        footer,
      };
    case 'service_sign_in':
      return {
        subject: 'Anmelden bei Agendawerk',
        paragraphs: [
          greeting,
          'für Ihr Konto wurde ein neues Kennwort angefordert.',
          `Sie melden sich bei Agendawerk über „${letter.serviceName}“ an; ein eigenes Kennwort hat Ihr Konto hier nicht. Wenn Sie das Kennwort dieses Dienstes vergessen haben, hilft Ihnen, wer ihn betreibt.`,
          'Wenn Sie das nicht waren, brauchen Sie nichts zu tun.',
        ],
        action: 'Zur Anmeldung',
        footer,
      };
  }
}

function english(letter: Letter, until: string): LetterText {
  const footer = 'This message was sent automatically by Agendawerk. Replies are not read.';
  const greeting = `Dear ${letter.recipient},`;
  switch (letter.kind) {
    case 'invitation':
      return {
        subject: `Invitation: digital agenda ${letter.workspaceName}`,
        paragraphs: [
          greeting,
          `${letter.inviter} invites you to work on the digital agenda “${letter.workspaceName}”.`,
          `Please accept the invitation with the following link. It is valid until ${until} and can be used once.`,
          'If you did not expect this invitation, there is nothing you need to do.',
        ],
        action: 'Accept the invitation',
        footer,
      };
    case 'password_reset':
      return {
        subject: 'New password for Agendawerk',
        paragraphs: [
          greeting,
          'a new password was requested for your account.',
          `Set it with the following link. It is valid until ${until} and can be used once.`,
          'If this was not you, there is nothing you need to do: your present password stays valid.',
        ],
        action: 'Set a new password',
        footer,
      };
    case 'service_sign_in':
      return {
        subject: 'Signing in to Agendawerk',
        paragraphs: [
          greeting,
          'a new password was requested for your account.',
          `You sign in to Agendawerk through “${letter.serviceName}”; your account has no password of its own here. If you have forgotten the password of that service, whoever runs it can help you.`,
          'If this was not you, there is nothing you need to do.',
        ],
        action: 'Go to sign-in',
        footer,
      };
  }
}
