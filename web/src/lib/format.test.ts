import { describe, expect, it } from 'vitest';
import * as format from './format.ts';

const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ');

describe('formats', () => {
  it.each([
    ['12500.00', '12.500 €'],
    ['12500.50', '12.500,50 €'],
    ['0', '0 €'],
    ['-3200', '−3.200 €'],
    ['999999999999.99', '999.999.999.999,99 €'],
  ])('writes %s as %s', (amount, text) => {
    expect(plain(format.formatMoney('de', amount))).toBe(text);
  });

  it('shortens money for sentences', () => {
    expect(plain(format.formatMoneyShort('de', '1900000'))).toBe('1,9 Mio. €');
  });

  it('writes numbers and percentages with the minus of print', () => {
    expect(format.formatNumber('de', -1234.5)).toBe('−1.234,5');
    expect(plain(format.formatPercent('de', 38))).toBe('38 %');
    expect(format.formatNumber('en', -1234.5)).toBe('−1,234.5');
  });

  it.each([
    [{ date: '2027-03-15', precision: 'day' }, '15.03.2027'],
    [{ date: '2027-03-01', precision: 'month' }, 'März 2027'],
    [{ date: '2027-07-01', precision: 'quarter' }, '3. Quartal 2027'],
    [{ date: '2027-07-01', precision: 'half' }, '2. Halbjahr 2027'],
    [{ date: '2026-01-01', precision: 'year', note: 'ff.' }, '2026 ff.'],
  ] as const)('writes %o as %s', (value, text) => {
    expect(format.formatPartialDate('de', value)).toBe(text);
  });

  it('shows instants in the time of Germany, whatever the device says', () => {
    expect(format.formatDateTime('de', '2027-12-31T23:30:00Z')).toBe('01.01.2028, 00:30');
  });

  it('keeps open ends of a span open', () => {
    const year = { date: '2027-01-01', precision: 'year' } as const;
    expect(format.formatSpan('de', year, null)).toBe('ab 2027');
    expect(format.formatSpan('de', null, year)).toBe('bis 2027');
    expect(format.formatSpan('de', year, year)).toBe('2027');
    expect(format.formatSpan('de', null, null)).toBe('');
  });
});
