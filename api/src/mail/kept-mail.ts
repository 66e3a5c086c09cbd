import { type Letter, type Locale, type RenderedLetter, renderLetter, subscriptionOf } from './letter.ts';
import { createSeal } from './seal.ts';
import { makeUnsubscribeLinks } from './subscription-link.ts';

/** A mail as the outbox keeps it. */
export interface KeptMail {
  workspace_id: string | null;
  member_id: string | null;
  workspace_name: string | null;
  kind: string;
  locale: Locale;
  recipient_name: string;
  recipient_email: string;
  letter: Letter | null;
  sealed: Buffer | null;
}

/** Undefined where the letter was encrypted with another secret than the present one. */
export function renderKept(
  mail: KeptMail,
  mailId: string,
  { secret, publicUrl }: { secret: string; publicUrl: string },
): (RenderedLetter & { oneClick: string | undefined }) | undefined {
  const letter = mail.sealed
    ? (createSeal(secret).open(mailId, mail.sealed) as Letter | undefined)
    : (mail.letter ?? undefined);
  if (!letter) return undefined;
  const subscription = subscriptionOf(letter);
  const links =
    subscription !== undefined && mail.workspace_id !== null && mail.member_id !== null
      ? makeUnsubscribeLinks(
          { workspaceId: mail.workspace_id, memberId: mail.member_id, subscription },
          { secret, publicUrl },
        )
      : undefined;
  const rendered = renderLetter(letter, {
    locale: mail.locale,
    recipient: mail.recipient_name,
    workspaceName: mail.workspace_name ?? '',
    publicUrl,
    unsubscribe: links?.page,
  });
  return { ...rendered, oneClick: links?.oneClick };
}
