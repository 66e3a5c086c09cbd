import { describe, expect, it } from 'vitest';
import {
  formatMoney,
  formatMoneyRange,
  formatNumber,
  formatPartialDate,
  formatPeriod,
  formatRoundMoney,
  formatRoundMoneyRange,
  formatWithUnit,
  formatYears,
  joinWords,
} from './german-format.ts';

const plain = (text: string | null | undefined) => text?.replaceAll('\u00a0', ' ');

describe('money in a document', () => {
  it.each([
    ['12500.00', '12.500 €'],
    ['0.00', '0 €'],
    ['-310.50', '−310,50 €'],
    ['999999999999.99', '999.999.999.999,99 €'],
  ])('%s is written %s', (money, written) => {
    expect(plain(formatMoney(money))).toBe(written);
  });

  it('is a range where it is one', () => {
    expect(plain(formatMoneyRange('200000.00', '500000.00'))).toBe('200.000 bis 500.000 €');
    expect(plain(formatMoneyRange('5.00', '5'))).toBe('5 €');
  });

  it('is rounded only for sentences', () => {
    expect(plain(formatRoundMoney('1893421.10'))).toBe('1,9 Mio. €');
    expect(plain(formatRoundMoney('85000.40'))).toBe('85.000 €');
    expect(plain(formatRoundMoneyRange('1893421.10', '2400000'))).toBe('1,9 bis 2,4 Mio. €');
    expect(plain(formatRoundMoneyRange('85000', '2400000'))).toBe('85.000 € bis 2,4 Mio. €');
  });

  it('is never torn from its unit at the end of a line', () => {
    expect(formatMoney('5')).toBe('5\u00a0€');
  });
});

describe('dates as plans give them', () => {
  it.each([
    [{ date: '2027-03-15', precision: 'day' }, '15.03.2027'],
    [{ date: '2027-03-01', precision: 'month' }, 'März 2027'],
    [{ date: '2027-07-01', precision: 'quarter' }, '3. Quartal 2027'],
    [{ date: '2027-07-01', precision: 'half' }, '2. Halbjahr 2027'],
    [{ date: '2027-01-01', precision: 'year', note: 'ff.' }, '2027 ff.'],
    [{ date: '2027-01-01', precision: 'year', note: 'vorbehaltlich der Mittel' }, '2027 (vorbehaltlich der Mittel)'],
  ] as const)('%o is written %s', (date, written) => {
    expect(plain(formatPartialDate(date))).toBe(written);
  });

  it('make a period, also an open one', () => {
    const start = { date: '2027-01-01', precision: 'year' } as const;
    const end = { date: '2029-01-01', precision: 'year' } as const;
    expect(formatPeriod(start, end)).toBe('2027 bis 2029');
    expect(formatPeriod(start, start)).toBe('2027');
    expect(formatPeriod(start, null)).toBe('ab 2027');
    expect(formatPeriod(null, end)).toBe('bis 2029');
    expect(formatPeriod(null, null)).toBeUndefined();
    expect([formatYears(2027, 2032), formatYears(null, 2032), formatYears(null, null)]).toEqual([
      '2027–2032',
      'bis 2032',
      null,
    ]);
  });
});

describe('numbers and words', () => {
  it('are German', () => {
    expect(formatNumber(-1234.5, 1)).toBe('−1.234,5');
    expect(plain(formatWithUnit(12.25, 1, '%'))).toBe('12,3 %');
    expect(joinWords(['Nutzen', 'Beginn', 'Ende'])).toBe('Nutzen, Beginn und Ende');
  });
});
