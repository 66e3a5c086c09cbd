import { describe, expect, test } from 'vitest';
import { escapeText, type FeedEvent, foldLine, fromBerlin, writeCalendar } from './icalendar.rules.ts';

test.each([
  ['a; b, c \\ d', String.raw`a\; b\, c \\ d`],
  ['eins\nzwei\r\ndrei\rvier', String.raw`eins\nzwei\ndrei\nvier`],
  ['a\u0000b\u0007c\u001bd\u007f', 'abcd'],
  ['Tab\tbleibt: "so"', 'Tab\tbleibt: "so"'],
  ['\nBEGIN:VEVENT', String.raw`\nBEGIN:VEVENT`],
])('%o is written as %o', (text, written) => {
  expect(escapeText(text)).toBe(written);
});

describe('a long line', () => {
  const unfold = (text: string) => text.replaceAll('\r\n ', '');
  test.each([
    ['short', 'SUMMARY:E-Akte'],
    ['of 75 octets', `S:${'x'.repeat(73)}`],
    ['of 76 octets', `S:${'x'.repeat(74)}`],
    ['of umlauts', `S:${'ü'.repeat(200)}`],
    ['of emoji', `S:${'👩‍👩‍👧‍👦'.repeat(20)}`],
    ['of 40,000 characters', `S:${'a ü 🏛️ '.repeat(6000)}`],
  ])('%s goes on in the next and can be put together again', (_name, line) => {
    const folded = foldLine(line);
    for (const part of folded.split('\r\n')) {
      expect(new TextEncoder().encode(part).length).toBeLessThanOrEqual(75);
      expect(part.isWellFormed()).toBe(true);
    }
    expect(unfold(folded)).toBe(line);
  });

  test('is only broken where it must be', () => {
    expect(foldLine(`S:${'x'.repeat(73)}`)).not.toContain('\r\n');
    expect(foldLine(`S:${'x'.repeat(74)}`)).toBe(`S:${'x'.repeat(73)}\r\n x`);
  });
});

test.each([
  ['2026-01-15', '09:00', '2026-01-15T08:00:00.000Z'],
  ['2026-07-15', '09:00', '2026-07-15T07:00:00.000Z'],
  ['2026-07-15', '00:30', '2026-07-14T22:30:00.000Z'],
  ['2026-03-29', '01:59', '2026-03-29T00:59:00.000Z'],
  ['2026-03-29', '03:00', '2026-03-29T01:00:00.000Z'],
  ['2026-10-25', '02:30', '2026-10-25T00:30:00.000Z'],
  ['2026-10-25', '03:00', '2026-10-25T02:00:00.000Z'],
])('%s %s in Germany is %s', (day, time, moment) => {
  expect(fromBerlin(day, time).toISOString()).toBe(moment);
});

describe('the calendar', () => {
  const event: FeedEvent = {
    id: '01890000-0000-7000-8000-000000000001',
    summary: 'Schulung: E-Akte',
    description: null,
    day: '2026-05-04',
    until: null,
    startsAt: null,
    endsAt: null,
    place: null,
  };
  const write = (...events: Partial<FeedEvent>[]) =>
    writeCalendar({
      name: 'Stadt Musterlingen, Digitale Agenda',
      events: events.map((part) => ({ ...event, ...part })),
      now: new Date('2026-04-01T10:00:00.123Z'),
    });

  test('is whole without any event, each line ended by both characters', () => {
    const text = write();
    expect(text.startsWith('BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:')).toBe(true);
    expect(text.endsWith('END:VCALENDAR\r\n')).toBe(true);
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    expect(text).toContain(String.raw`X-WR-CALNAME:Stadt Musterlingen\, Digitale Agenda`);
  });

  test('has a day as a date, ended by the next one', () => {
    expect(write({})).toContain(
      [
        'BEGIN:VEVENT',
        'UID:01890000-0000-7000-8000-000000000001@agendawerk',
        'DTSTAMP:20260401T100000Z',
        'DTSTART;VALUE=DATE:20260504',
        'DTEND;VALUE=DATE:20260505',
        'SUMMARY:Schulung: E-Akte',
        'END:VEVENT',
        '',
      ].join('\r\n'),
    );
    expect(write({ day: '2026-12-30', until: '2026-12-31' })).toContain('DTEND;VALUE=DATE:20270101');
  });

  test('has times in UTC, summer and winter', () => {
    const text = write({ startsAt: '09:00', endsAt: '12:30', place: 'Rathaus, Raum 2', description: 'Für:\nalle' });
    expect(text).toContain('DTSTART:20260504T070000Z\r\nDTEND:20260504T103000Z');
    expect(text).toContain(String.raw`LOCATION:Rathaus\, Raum 2`);
    expect(text).toContain(String.raw`DESCRIPTION:Für:\nalle`);
    expect(write({ day: '2026-12-01', startsAt: '09:00' })).toContain('DTSTART:20261201T080000Z');
  });

  test('cannot be led astray by what somebody wrote', () => {
    const text = write({ summary: 'x\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nSUMMARY:y' });
    expect(text.match(/^BEGIN:VEVENT/gm)).toHaveLength(1);
  });
});
