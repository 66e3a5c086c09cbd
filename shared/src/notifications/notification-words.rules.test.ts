import { describe, expect, it } from 'vitest';
import { type Notice, notificationKinds } from './notification.schema.ts';
import { describeNotice, quoteNotice } from './notification-words.rules.ts';

const notice: Notice = { kind: 'mentioned', title: 'Bauantrag online', params: {}, actor: 'Olga Amt', path: '/' };

describe('the sentence of a notification', () => {
  it.each<[Partial<Notice>, string]>([
    [{}, 'Olga Amt hat Sie in einem Kommentar zu „Bauantrag online“ erwähnt.'],
    [{ actor: null }, 'Jemand hat Sie in einem Kommentar zu „Bauantrag online“ erwähnt.'],
    [
      { kind: 'measure_assigned', params: { part: 'owner' } },
      'Sie verantworten jetzt die Maßnahme „Bauantrag online“.',
    ],
    [
      { kind: 'measure_assigned', params: { part: 'deputy' } },
      'Sie vertreten jetzt bei der Maßnahme „Bauantrag online“.',
    ],
    [
      { kind: 'suggestion_decided', params: { result: 'taken' } },
      'Olga Amt hat Ihren Vorschlag zu „Bauantrag online“ übernommen.',
    ],
    [
      { kind: 'suggestion_decided', params: { result: 'declined' } },
      'Olga Amt hat Ihren Vorschlag zu „Bauantrag online“ nicht übernommen.',
    ],
    [
      { kind: 'cosign_asked', title: 'Entwurf 2', params: { until: '2026-12-04' } },
      'Ihre Mitzeichnung wird bis zum 4. Dezember 2026 erbeten: „Entwurf 2“.',
    ],
    [
      { kind: 'reminder', title: 'Ausschreibung', params: { what: 'milestone', day: '2026-12-04', stage: 'one_day' } },
      'Der Meilenstein „Ausschreibung“ ist am 4. Dezember 2026 fällig.',
    ],
    [
      { kind: 'reminder', title: 'Anträge', params: { what: 'reading', day: '2026-12-04', stage: 'day_after' } },
      'Der Messwert „Anträge“ ist seit dem 4. Dezember 2026 überfällig.',
    ],
    [{ kind: 'access_changed', title: 'Bauamt', params: { part: 'head' } }, 'Sie leiten jetzt den Bereich „Bauamt“.'],
  ])('%j', (change, sentence) => expect(describeNotice({ ...notice, ...change }, 'de')).toBe(sentence));

  it.each(notificationKinds)('%s has one in both languages, whatever is missing', (kind) => {
    for (const language of ['de', 'en'] as const) {
      const sentence = describeNotice({ ...notice, kind }, language);
      expect(sentence).toContain('Bauantrag online');
      expect(sentence).not.toMatch(/undefined|NaN|Invalid/);
    }
  });

  it('quotes what was said, and nothing where nothing was', () => {
    expect(quoteNotice({ params: { excerpt: 'Das kostet mehr.' } })).toBe('Das kostet mehr.');
    expect(quoteNotice({ params: { reason: 'Zu teuer.' } })).toBe('Zu teuer.');
    expect(quoteNotice({ params: { part: 'owner', excerpt: '' } })).toBeUndefined();
  });
});
