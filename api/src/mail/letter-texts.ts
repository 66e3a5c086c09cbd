import { describeNotice, type Notice, quoteNotice } from '@agendawerk/shared/notifications/index.ts';
import type { Envelope, Letter, LetterText, Locale } from './letter.ts';

/** German is the source. */
export const texts: Record<Locale, (letter: Letter, envelope: Envelope) => LetterText> = { de: german, en: english };

function german(letter: Letter, envelope: Envelope): LetterText {
  const greeting = `Guten Tag ${envelope.recipient},`;
  const common = {
    items: [],
    footer: 'Diese Nachricht wurde von Agendawerk automatisch verschickt. Auf Antworten reagiert niemand.',
    unsubscribe: undefined,
  };
  switch (letter.kind) {
    case 'invitation':
      return {
        ...common,
        subject: `Einladung: Digitale Agenda ${letter.workspaceName}`,
        paragraphs: [
          greeting,
          `${letter.inviter} lädt Sie ein, an der digitalen Agenda „${letter.workspaceName}“ mitzuarbeiten.`,
          `Bitte nehmen Sie die Einladung über den folgenden Link an. Er gilt bis ${formatMoment(letter.expiresAt, 'de')} Uhr und lässt sich einmal verwenden.`,
          'Wenn Sie die Einladung nicht erwartet haben, brauchen Sie nichts zu tun.',
        ],
        action: { label: 'Einladung annehmen', link: letter.link },
      };
    case 'password_reset':
      return {
        ...common,
        subject: 'Neues Passwort für Agendawerk',
        paragraphs: [
          greeting,
          'für Ihr Konto wurde ein neues Passwort angefordert.',
          `Über den folgenden Link legen Sie es fest. Er gilt bis ${formatMoment(letter.expiresAt, 'de')} Uhr und lässt sich einmal verwenden.`,
          'Wenn Sie das nicht waren, brauchen Sie nichts zu tun: Ihr bisheriges Passwort gilt weiter.',
        ],
        action: { label: 'Neues Passwort festlegen', link: letter.link },
      };
    case 'service_sign_in':
      return {
        ...common,
        subject: 'Anmelden bei Agendawerk',
        paragraphs: [
          greeting,
          'für Ihr Konto wurde ein neues Passwort angefordert.',
          `Sie melden sich bei Agendawerk über „${letter.serviceName}“ an; ein eigenes Passwort hat Ihr Konto hier nicht. Wenn Sie das Passwort dieses Dienstes vergessen haben, hilft Ihnen, wer ihn betreibt.`,
          'Wenn Sie das nicht waren, brauchen Sie nichts zu tun.',
        ],
        action: { label: 'Zur Anmeldung', link: letter.link },
      };
    case 'cosign_request':
      return {
        ...common,
        subject: `Ihre Mitzeichnung bis ${formatDay(letter.until, 'de')}: ${letter.roundTitle}`,
        paragraphs: [
          greeting,
          `${letter.asker} bittet um Ihre Mitzeichnung: „${letter.roundTitle}“. Bitte antworten Sie bis zum ${formatDay(letter.until, 'de')}.`,
          ...(letter.message === null ? [] : [letter.message]),
          'Der folgende Link ist nur für Sie bestimmt und öffnet diese eine Mitzeichnung. Bitte leiten Sie ihn nicht weiter.',
        ],
        action: { label: 'Zu Ihrer Mitzeichnung', link: letter.link },
      };
    case 'notification':
      return {
        ...common,
        subject: describeNotice(letter.notice, 'de'),
        paragraphs: [greeting],
        items: [toItem(letter.notice, 'de', envelope)],
        action: undefined,
        footer: `Sie erhalten diese Nachricht aus Agendawerk, ${envelope.workspaceName}. Auf Antworten reagiert niemand.`,
        unsubscribe:
          envelope.unsubscribe === undefined
            ? undefined
            : { label: 'Solche E-Mails abbestellen', link: envelope.unsubscribe },
      };
    case 'digest': {
      const count = letter.notices.length;
      return {
        ...common,
        subject:
          count === 1 ? `Eine Neuigkeit: ${envelope.workspaceName}` : `${count} Neuigkeiten: ${envelope.workspaceName}`,
        paragraphs: [greeting, `das gibt es Neues in „${envelope.workspaceName}“:`],
        items: letter.notices.map((notice) => toItem(notice, 'de', envelope)),
        action: undefined,
        footer:
          'Agendawerk fasst einmal am Tag zusammen, was Sie noch nicht gelesen haben. Auf Antworten reagiert niemand.',
        unsubscribe:
          envelope.unsubscribe === undefined
            ? undefined
            : { label: 'Tägliche E-Mail abbestellen', link: envelope.unsubscribe },
      };
    }
  }
}

function english(letter: Letter, envelope: Envelope): LetterText {
  const greeting = `Dear ${envelope.recipient},`;
  const common = {
    items: [],
    footer: 'This message was sent automatically by Agendawerk. Replies are not read.',
    unsubscribe: undefined,
  };
  switch (letter.kind) {
    case 'invitation':
      return {
        ...common,
        subject: `Invitation: digital agenda ${letter.workspaceName}`,
        paragraphs: [
          greeting,
          `${letter.inviter} invites you to work on the digital agenda “${letter.workspaceName}”.`,
          `Please accept the invitation with the following link. It is valid until ${formatMoment(letter.expiresAt, 'en')} and can be used once.`,
          'If you did not expect this invitation, there is nothing you need to do.',
        ],
        action: { label: 'Accept the invitation', link: letter.link },
      };
    case 'password_reset':
      return {
        ...common,
        subject: 'New password for Agendawerk',
        paragraphs: [
          greeting,
          'a new password was requested for your account.',
          `Set it with the following link. It is valid until ${formatMoment(letter.expiresAt, 'en')} and can be used once.`,
          'If this was not you, there is nothing you need to do: your present password stays valid.',
        ],
        action: { label: 'Set a new password', link: letter.link },
      };
    case 'service_sign_in':
      return {
        ...common,
        subject: 'Signing in to Agendawerk',
        paragraphs: [
          greeting,
          'a new password was requested for your account.',
          `You sign in to Agendawerk through “${letter.serviceName}”; your account has no password of its own here. If you have forgotten the password of that service, whoever runs it can help you.`,
          'If this was not you, there is nothing you need to do.',
        ],
        action: { label: 'Go to sign-in', link: letter.link },
      };
    case 'cosign_request':
      return {
        ...common,
        subject: `Please co-sign by ${formatDay(letter.until, 'en')}: ${letter.roundTitle}`,
        paragraphs: [
          greeting,
          `${letter.asker} asks you to co-sign “${letter.roundTitle}”. Please answer by ${formatDay(letter.until, 'en')}.`,
          ...(letter.message === null ? [] : [letter.message]),
          'The following link is meant for you alone and opens this one request. Please do not forward it.',
        ],
        action: { label: 'Go to your co-signing', link: letter.link },
      };
    case 'notification':
      return {
        ...common,
        subject: describeNotice(letter.notice, 'en'),
        paragraphs: [greeting],
        items: [toItem(letter.notice, 'en', envelope)],
        action: undefined,
        footer: `You receive this message from Agendawerk, ${envelope.workspaceName}. Replies are not read.`,
        unsubscribe:
          envelope.unsubscribe === undefined
            ? undefined
            : { label: 'Unsubscribe from these mails', link: envelope.unsubscribe },
      };
    case 'digest': {
      const count = letter.notices.length;
      return {
        ...common,
        subject: count === 1 ? `One update: ${envelope.workspaceName}` : `${count} updates: ${envelope.workspaceName}`,
        paragraphs: [greeting, `this is new in “${envelope.workspaceName}”:`],
        items: letter.notices.map((notice) => toItem(notice, 'en', envelope)),
        action: undefined,
        footer: 'Once a day Agendawerk sums up what you have not read yet. Replies are not read.',
        unsubscribe:
          envelope.unsubscribe === undefined
            ? undefined
            : { label: 'Unsubscribe from the daily mail', link: envelope.unsubscribe },
      };
    }
  }
}

function toItem(notice: Notice, locale: Locale, { publicUrl }: Envelope): LetterText['items'][number] {
  return { sentence: describeNotice(notice, locale), quote: quoteNotice(notice), link: `${publicUrl}${notice.path}` };
}

const languages: Record<Locale, string> = { de: 'de-DE', en: 'en-GB' };

function formatMoment(moment: string, locale: Locale): string {
  const format = new Intl.DateTimeFormat(languages[locale], {
    dateStyle: 'long',
    timeStyle: 'short',
    timeZone: 'Europe/Berlin',
  });
  return format.format(new Date(moment));
}

function formatDay(day: string, locale: Locale): string {
  return new Intl.DateTimeFormat(languages[locale], { dateStyle: 'long', timeZone: 'UTC' }).format(
    new Date(`${day}T00:00:00Z`),
  );
}
