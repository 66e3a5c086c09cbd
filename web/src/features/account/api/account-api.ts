import { endOtherSessions, endSession, listSessions, type Session, updateMe } from '@agendawerk/shared/me/index.ts';
import { queryOptions } from '@tanstack/react-query';
import { callAuth } from '../../../lib/auth-api.ts';
import { callApi } from '../../../lib/call-api.ts';

export const sessionsQuery = queryOptions({
  queryKey: ['sessions'],
  queryFn: async ({ signal }): Promise<Session[]> => {
    const { data } = await callApi(listSessions, { signal });
    return data.items.toSorted(
      (a, b) => Number(b.isCurrent) - Number(a.isCurrent) || b.lastUsedAt.localeCompare(a.lastUsedAt),
    );
  },
});

export async function savePerson(body: { name: string; locale: 'de' | 'en' }) {
  return (await callApi(updateMe, { body })).data;
}

export async function changePassword({
  currentPassword,
  newPassword,
}: {
  currentPassword: string;
  newPassword: string;
}): Promise<void> {
  await callAuth('/change-password', { currentPassword, newPassword });
}

export async function dropSession(sessionId: string): Promise<void> {
  await callApi(endSession, { params: { sessionId } });
}

export async function dropOtherSessions(): Promise<void> {
  await callApi(endOtherSessions, {});
}

export interface SecondFactorSetup {
  totpUri: string;
  backupCodes: string[];
}

/** Begins the set-up; it counts only after a code from the app has been checked. */
export function beginSecondFactor(password: string): Promise<SecondFactorSetup> {
  return callAuth('/two-factor/enable', { password });
}

export async function confirmSecondFactor(code: string): Promise<void> {
  await callAuth('/two-factor/verify-totp', { code });
}

export async function disableSecondFactor(password: string): Promise<void> {
  await callAuth('/two-factor/disable', { password });
}
