import type { Notice, NotificationKind } from './notification.schema.ts';

type Language = 'de' | 'en';
type Wording = (
  notice: { title: string; actor: string; params: Readonly<Record<string, string>> },
  day: (iso: string) => string,
) => string;

const somebody = { de: 'Jemand', en: 'Somebody' };

/**
 * The sentence that a notification says, the same in the bell and in mails. What may stand in `params`:
 * `suggestion_decided` result (taken, taken_edited, declined); `cosign_asked` until (a day); `reminder` what (milestone,
 * reading, pilot_end, round), day and stage (three_days, one_day, day_after); `measure_assigned` part (owner, deputy);
 * `access_changed` part (head). `excerpt`, `reason` and `context` are quoted below, see `quoteNotice`.
 */
export function describeNotice(
  notice: Pick<Notice, 'kind' | 'title' | 'actor' | 'params'>,
  language: Language,
): string {
  const { kind, title, params } = notice;
  const actor = notice.actor ?? somebody[language];
  return wordings[language][kind]({ title, actor, params }, (iso) => formatDay(iso, language));
}

/** What was said, in the words of whoever said it; undefined where there is nothing to quote. */
export function quoteNotice({ params }: Pick<Notice, 'params'>): string | undefined {
  return params['excerpt'] || params['reason'] || params['context'] || undefined;
}

const wordings: Record<Language, Record<NotificationKind, Wording>> = {
  de: {
    mentioned: ({ actor, title }) => `${actor} hat Sie in einem Kommentar zu „${title}“ erwähnt.`,
    thread_answered: ({ actor, title }) => `${actor} hat auf einen Kommentar zu „${title}“ geantwortet.`,
    measure_commented: ({ actor, title }) => `${actor} hat „${title}“ kommentiert.`,
    suggestion_decided: ({ actor, title, params }) =>
      ({
        taken: `${actor} hat Ihren Vorschlag zu „${title}“ übernommen.`,
        taken_edited: `${actor} hat Ihren Vorschlag zu „${title}“ in geänderter Form übernommen.`,
      })[params['result'] ?? ''] ?? `${actor} hat Ihren Vorschlag zu „${title}“ nicht übernommen.`,
    cosign_asked: ({ title, params }, day) =>
      params['until'] === undefined
        ? `Ihre Mitzeichnung wird erbeten: „${title}“.`
        : `Ihre Mitzeichnung wird bis zum ${day(params['until'])} erbeten: „${title}“.`,
    round_closed: ({ title }) => `Die Abstimmung „${title}“ ist abgeschlossen. Das ist aus Ihren Anmerkungen geworden.`,
    reminder: ({ title, params }, day) => {
      const when = day(params['day'] ?? '');
      const isOver = params['stage'] === 'day_after';
      switch (params['what']) {
        case 'reading':
          return isOver
            ? `Der Messwert „${title}“ ist seit dem ${when} überfällig.`
            : `Der Messwert „${title}“ wird bis zum ${when} gebraucht.`;
        case 'pilot_end':
          return isOver
            ? `Der Pilot „${title}“ sollte am ${when} enden: Was ist herausgekommen?`
            : `Der Pilot „${title}“ endet am ${when}.`;
        case 'round':
          return isOver
            ? `Die Frist für Ihre Mitzeichnung „${title}“ ist am ${when} abgelaufen.`
            : `Ihre Mitzeichnung „${title}“ wird bis zum ${when} erwartet.`;
        default:
          return isOver
            ? `Der Meilenstein „${title}“ war am ${when} fällig.`
            : `Der Meilenstein „${title}“ ist am ${when} fällig.`;
      }
    },
    measure_assigned: ({ title, params }) =>
      params['part'] === 'deputy'
        ? `Sie vertreten jetzt bei der Maßnahme „${title}“.`
        : `Sie verantworten jetzt die Maßnahme „${title}“.`,
    access_changed: ({ title, params }) =>
      params['part'] === 'head'
        ? `Sie leiten jetzt den Bereich „${title}“.`
        : `Ihre Rollen in „${title}“ wurden geändert.`,
  },
  en: {
    mentioned: ({ actor, title }) => `${actor} mentioned you in a comment on “${title}”.`,
    thread_answered: ({ actor, title }) => `${actor} replied to a comment on “${title}”.`,
    measure_commented: ({ actor, title }) => `${actor} commented on “${title}”.`,
    suggestion_decided: ({ actor, title, params }) =>
      ({
        taken: `${actor} accepted your suggestion for “${title}”.`,
        taken_edited: `${actor} accepted your suggestion for “${title}” with changes.`,
      })[params['result'] ?? ''] ?? `${actor} declined your suggestion for “${title}”.`,
    cosign_asked: ({ title, params }, day) =>
      params['until'] === undefined
        ? `You are asked to co-sign “${title}”.`
        : `You are asked to co-sign “${title}” by ${day(params['until'])}.`,
    round_closed: ({ title }) => `The round “${title}” is closed. This is what became of your comments.`,
    reminder: ({ title, params }, day) => {
      const when = day(params['day'] ?? '');
      const isOver = params['stage'] === 'day_after';
      switch (params['what']) {
        case 'reading':
          return isOver
            ? `The reading of “${title}” has been overdue since ${when}.`
            : `A reading of “${title}” is needed by ${when}.`;
        case 'pilot_end':
          return isOver
            ? `The pilot “${title}” was to end on ${when}: what came of it?`
            : `The pilot “${title}” ends on ${when}.`;
        case 'round':
          return isOver
            ? `The time for co-signing “${title}” ended on ${when}.`
            : `You are expected to co-sign “${title}” by ${when}.`;
        default:
          return isOver
            ? `The milestone “${title}” was due on ${when}.`
            : `The milestone “${title}” is due on ${when}.`;
      }
    },
    measure_assigned: ({ title, params }) =>
      params['part'] === 'deputy'
        ? `You are now the deputy for the measure “${title}”.`
        : `You are now responsible for the measure “${title}”.`,
    access_changed: ({ title, params }) =>
      params['part'] === 'head' ? `You now head the department “${title}”.` : `Your roles in “${title}” were changed.`,
  },
};

const dayFormats: Record<Language, Intl.DateTimeFormat> = {
  de: new Intl.DateTimeFormat('de-DE', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' }),
  en: new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' }),
};

function formatDay(iso: string, language: Language): string {
  const day = new Date(`${iso}T00:00:00Z`);
  return Number.isNaN(day.getTime()) ? iso : dayFormats[language].format(day);
}
