import { DomainError } from '@agendawerk/shared/errors/index.ts';
import { type listMails as listContract, mailStates } from '@agendawerk/shared/mails/index.ts';
import type { z } from 'zod';
import { type Outbox, type RenderedLetter } from '../../mail/index.ts';
import type { Context } from '../../platform/routes.ts';
import * as repository from './mails.repository.ts';

export async function listMails(
  { transaction }: Context,
  outbox: Outbox,
  { state, limit }: z.output<typeof listContract.query>,
): Promise<z.input<typeof listContract.response>> {
  const states = state === undefined ? mailStates : [state];
  const { items, counts } = await repository.listMails(transaction, { states, most: limit + 1 });
  return {
    items: items.slice(0, limit),
    hasMore: items.length > limit,
    counts: { ...Object.fromEntries(mailStates.map((known) => [known, 0])), ...counts } as Record<
      (typeof mailStates)[number],
      number
    >,
    canSend: outbox.canSend,
  };
}

export async function openMail({ transaction }: Context, outbox: Outbox, mailId: string): Promise<RenderedLetter> {
  const mail = await repository.openMail(transaction, mailId);
  const letter = mail && outbox.render(mailId, mail);
  if (!letter) throw new DomainError('resource.not_found');
  const { subject, text, html } = letter;
  return { subject, text, html };
}

/** What is on its way or out already is not sent a second time. */
export async function retryMail({ transaction }: Context, mailId: string): Promise<{ state: 'waiting' }> {
  const state = await repository.retryMail(transaction, mailId);
  if (state === null) throw new DomainError('resource.not_found');
  if (state !== 'failed' && state !== 'unclear') throw new DomainError('mail.not_stuck');
  return { state: 'waiting' };
}
