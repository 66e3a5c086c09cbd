import { DomainError } from '@agendawerk/shared/errors/index.ts';
import type { editMeSchema, Me, Session } from '@agendawerk/shared/me/index.ts';
import type { z } from 'zod';
import type { Transaction } from '../../db/transaction.ts';
import * as repository from './me.repository.ts';

/** The signed-in person, outside any workspace. */
export interface Self {
  transaction: Transaction;
  userId: string;
  sessionId: string;
}

export async function getMe({ transaction, userId }: Pick<Self, 'transaction' | 'userId'>): Promise<Me> {
  const me = await repository.findMe(transaction, userId);
  if (!me) throw new DomainError('access.signed_out');
  return me;
}

export async function updateMe(self: Self, { name, locale }: z.output<typeof editMeSchema>): Promise<Me> {
  await repository.updatePerson(self.transaction, { userId: self.userId, name: name ?? null, locale: locale ?? null });
  return getMe(self);
}

export async function listSessions({ transaction, userId, sessionId }: Self): Promise<Session[]> {
  const sessions = await repository.listSessions(transaction, userId);
  return sessions.map((session) => ({ ...session, isCurrent: session.id === sessionId }));
}

export async function endSession({ transaction, userId }: Self, sessionId: string): Promise<void> {
  const isEnded = await repository.endSession(transaction, { userId, sessionId });
  if (!isEnded) throw new DomainError('resource.not_found');
}

export async function endOtherSessions({ transaction, userId, sessionId }: Self): Promise<void> {
  await repository.endOtherSessions(transaction, { userId, keptId: sessionId });
}
