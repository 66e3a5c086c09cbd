import { createHmac, randomUUID, timingSafeEqual } from 'node:crypto';
import { pagePaths } from '@agendawerk/shared/contracts/index.ts';
import { hashToken } from '../../platform/credentials.ts';

export interface LinkSettings {
  /** The installation's: whoever reads only the database cannot work out a link. */
  secret: string;
  publicUrl: string;
}

/**
 * The token of a link is worked out from its random number and the installation's secret, so that it can be shown again
 * although only its hash is kept (docs/decisions/0013).
 */
export function makeSurveyLink({ secret }: LinkSettings): { linkNumber: string; tokenHash: Buffer } {
  const linkNumber = randomUUID();
  return { linkNumber, tokenHash: hashToken(tokenOf(linkNumber, secret)) };
}

/** Null where there is none, or where it was made with another secret and cannot be shown any more. */
export function showSurveyLink(
  { linkNumber, tokenHash }: { linkNumber: string | null; tokenHash: Buffer | null },
  { secret, publicUrl }: LinkSettings,
): string | null {
  if (linkNumber === null || tokenHash === null) return null;
  const token = tokenOf(linkNumber, secret);
  return timingSafeEqual(hashToken(token), tokenHash) ? `${publicUrl}${pagePaths.survey}/${token}` : null;
}

function tokenOf(linkNumber: string, secret: string): string {
  return createHmac('sha256', secret).update(`survey-link:${linkNumber}`).digest('base64url');
}
