import { acceptInvitation, getInvitation } from '@agendawerk/shared/invitations/index.ts';
import { createSetup, getSetup } from '@agendawerk/shared/setup/index.ts';
import { queryOptions } from '@tanstack/react-query';
import type { z } from 'zod';
import { callAuth } from '../../../lib/auth-api.ts';
import { callApi } from '../../../lib/call-api.ts';

/** What the pages before sign-in have to know. */
export const setupQuery = queryOptions({
  queryKey: ['setup'],
  queryFn: async ({ signal }) => (await callApi(getSetup, { signal })).data,
  staleTime: 60_000,
});

export function invitationQuery(token: string) {
  return queryOptions({
    queryKey: ['invitation', token],
    queryFn: async ({ signal }) => (await callApi(getInvitation, { params: { token }, signal })).data,
    retry: false,
  });
}

export interface Credentials {
  email: string;
  password: string;
}

/** @returns whether a second factor is asked for now. */
export function signIn({ email, password }: Credentials): Promise<{ needsSecondFactor: boolean }> {
  return callAuth<{ needsSecondFactor: boolean }>('/sign-in/email', { email, password });
}

export async function verifySecondFactor({ code, isBackup }: { code: string; isBackup: boolean }): Promise<void> {
  await callAuth(isBackup ? '/two-factor/verify-backup-code' : '/two-factor/verify-totp', { code });
}

/** Leaves this site for the sign-in of the municipality. */
export async function startSingleSignOn(providerId: string, next: string): Promise<void> {
  const { url } = await callAuth<{ url: string }>('/sign-in/social', { provider: providerId, callbackURL: next });
  window.location.assign(url);
}

export async function requestPasswordReset(email: string): Promise<void> {
  await callAuth('/request-password-reset', { email });
}

export async function resetPassword({ token, newPassword }: { token: string; newPassword: string }): Promise<void> {
  await callAuth('/reset-password', { token, newPassword });
}

export async function acceptAsNewPerson({
  token,
  email,
  name,
  password,
}: {
  token: string;
  email: string;
  name: string;
  password: string;
}): Promise<void> {
  await callApi(acceptInvitation, { params: { token }, body: { name, password } });
  await signIn({ email, password });
}

export async function acceptAsMyself(token: string): Promise<void> {
  await callApi(acceptInvitation, { params: { token }, body: {} });
}

export type SetupInput = z.input<typeof createSetup.body>;

export async function foundWorkspace(input: SetupInput): Promise<string> {
  const { data } = await callApi(createSetup, { body: input });
  await signIn({ email: input.email, password: input.password });
  return data.slug;
}
