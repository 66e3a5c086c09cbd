import { createHmac, timingSafeEqual } from 'node:crypto';
import { pagePaths } from '@agendawerk/shared/contracts/index.ts';
import { type Subscription, subscriptions } from '@agendawerk/shared/notifications/index.ts';

export interface Subscriber {
  workspaceId: string;
  memberId: string;
  subscription: Subscription;
}

/** `page` asks before it acts; `oneClick` is for mail programs (RFC 8058). */
export function makeUnsubscribeLinks(
  subscriber: Subscriber,
  { secret, publicUrl }: { secret: string; publicUrl: string },
): { page: string; oneClick: string } {
  const token = makeSubscriptionToken(subscriber, secret);
  return { page: `${publicUrl}${pagePaths.unsubscribe}/${token}`, oneClick: `${publicUrl}/api/unsubscribe/${token}` };
}

/** Signed for one person and one kind. It ends mails and does nothing else, hence it lasts as long as the secret. */
export function makeSubscriptionToken({ workspaceId, memberId, subscription }: Subscriber, secret: string): string {
  const content = Buffer.from(`${workspaceId} ${memberId} ${subscription}`).toString('base64url');
  return `${content}.${sign(content, secret).toString('base64url')}`;
}

/** Undefined for a token that we did not make. */
export function readSubscriptionToken(token: string, secret: string): Subscriber | undefined {
  const [content = '', signature = ''] = token.split('.');
  const given = Buffer.from(signature, 'base64url');
  const expected = sign(content, secret);
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) return undefined;
  const [workspaceId = '', memberId = '', name = ''] = Buffer.from(content, 'base64url').toString('utf8').split(' ');
  const subscription = subscriptions.find((known) => known === name);
  return subscription && { workspaceId, memberId, subscription };
}

function sign(content: string, secret: string): Buffer {
  return createHmac('sha256', secret).update(`unsubscribe:${content}`).digest();
}
