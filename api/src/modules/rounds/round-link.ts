import { createHmac, timingSafeEqual } from 'node:crypto';
import { pagePaths } from '@agendawerk/shared/contracts/index.ts';
import type { Outbox } from '../../mail/index.ts';

export interface LinkSettings {
  /** The installation's: whoever reads only the database cannot work out a link. */
  secret: string;
  /** Where the mails that bring links are written. */
  outbox: Outbox;
}

/**
 * The token of a link: its id and a signature of it with the installation's secret. It can be written into a mail again
 * although only its hash is kept, and one that was altered is refused before the database is asked.
 */
export function toRoundToken(linkId: string, secret: string): string {
  const id = Buffer.from(linkId.replaceAll('-', ''), 'hex').toString('base64url');
  return `${id}.${signatureOf(id, secret)}`;
}

export function isRoundToken(token: string, secret: string): boolean {
  const [id = '', signature = '', ...rest] = token.split('.');
  const expected = Buffer.from(signatureOf(id, secret));
  const given = Buffer.from(signature);
  return rest.length === 0 && expected.length === given.length && timingSafeEqual(expected, given);
}

export function toRoundAddress(linkId: string, { secret, outbox }: LinkSettings): string {
  return `${outbox.publicUrl}${pagePaths.coSigning}/${toRoundToken(linkId, secret)}`;
}

function signatureOf(id: string, secret: string): string {
  return createHmac('sha256', secret).update(`round-link:${id}`).digest('base64url');
}
