import { z } from 'zod';

/** Euros as an exact decimal string with two places, never a float: "12500.00". At most 999,999,999,999.99. */
export const moneySchema = z.string().regex(/^-?\d{1,12}(\.\d{1,2})?$/, { message: 'money.malformed' });
export const amountSchema = moneySchema.refine((value) => !value.startsWith('-'), { message: 'money.negative' });
export type Money = z.infer<typeof moneySchema>;

/** Euro string to whole cents. Throws on text that is not money. */
export function toCents(money: Money): bigint {
  const match = /^(-?)(\d+)(?:\.(\d{1,2}))?$/.exec(money);
  if (!match) throw new TypeError(`not an amount of money: ${money}`);
  const cents = BigInt(match[2] ?? '0') * 100n + BigInt((match[3] ?? '').padEnd(2, '0'));
  return match[1] === '-' ? -cents : cents;
}

/** Whole cents to a euro string with two places. */
export function fromCents(cents: bigint): Money {
  const digits = String(cents < 0n ? -cents : cents).padStart(3, '0');
  return `${cents < 0n ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

export function addMoney(...amounts: readonly Money[]): Money {
  return fromCents(amounts.reduce((sum, amount) => sum + toCents(amount), 0n));
}

export function subtractMoney(from: Money, amount: Money): Money {
  return fromCents(toCents(from) - toCents(amount));
}

/** For charts only, where a rounding of fractions of a cent cannot be seen. */
export function toEuroNumber(money: Money): number {
  return Number(money);
}
