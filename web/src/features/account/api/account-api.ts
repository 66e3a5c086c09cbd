import { updateMe } from '@agendawerk/shared/me/index.ts';
import { queryOptions } from '@tanstack/react-query';
import { z } from 'zod';
import { callAuth } from '../../../lib/auth-api.ts';
import { callApi } from '../../../lib/call-api.ts';

const sessionSchema = z.object({
  id: z.string(),
  token: z.string(),
  userAgent: z.string().nullish(),
  ipAddress: z.string().nullish(),
  createdAt: z.string(),
  updatedAt: z.string(),
});
export type SignedInSession = z.infer<typeof sessionSchema> & { isCurrent: boolean };

export const sessionsQuery = queryOptions({
  queryKey: ['sessions'],
  queryFn: async (): Promise<SignedInSession[]> => {
    const [all, own] = await Promise.all([
      callAuth<unknown>('/list-sessions'),
      callAuth<{ session: { id: string } } | null>('/get-session'),
    ]);
    return z
      .array(sessionSchema)
      .parse(all)
      .map((session) => ({ ...session, isCurrent: session.id === own?.session.id }))
      .toSorted((a, b) => Number(b.isCurrent) - Number(a.isCurrent) || b.updatedAt.localeCompare(a.updatedAt));
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
  await callAuth('/change-password', { currentPassword, newPassword, revokeOtherSessions: true });
}

export async function endSession(token: string): Promise<void> {
  await callAuth('/revoke-session', { token });
}

export async function endOtherSessions(): Promise<void> {
  await callAuth('/revoke-other-sessions', {});
}

export interface SecondFactorSetup {
  totpURI: string;
  backupCodes: string[];
}

/** Begins the set-up; it counts only after a code from the app has been checked. */
export function beginSecondFactor(password: string): Promise<SecondFactorSetup> {
  return callAuth('/two-factor/enable', { password });
}

export async function confirmSecondFactor(code: string): Promise<void> {
  await callAuth('/two-factor/verify-totp', { code: code.replace(/\s/g, '') });
}

export async function disableSecondFactor(password: string): Promise<void> {
  await callAuth('/two-factor/disable', { password });
}
