import { getMe } from '@agendawerk/shared/me/index.ts';
import { screen } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { callApi } from '../lib/call-api.ts';
import { meQuery } from '../lib/session.ts';
import { armSessionGate, sessionGate } from '../lib/session-gate.ts';
import { json, refusal } from '../testing/fake-server.ts';
import { renderScreen } from '../testing/render-screen.tsx';
import { SessionExpiredDialog } from './session-expired-dialog.tsx';

const me = {
  userId: '01890000-0000-7000-8000-000000000001',
  name: 'Miriam',
  email: 'miriam@musterlingen.example',
  locale: 'de',
  hasTwoFactor: false,
  signsInByService: false,
  memberships: [],
};

it('lets everything go on after the sign-in, also where the question who is signed in was waiting for it', async () => {
  let isSignedIn = false;
  vi.stubGlobal('fetch', async (url: string) => {
    if (url.includes('/sign-in/')) isSignedIn = true;
    else if (!isSignedIn) return refusal('access.signed_out', 401);
    return json(url.includes('/sign-in/') ? { needsSecondFactor: false } : me);
  });
  armSessionGate();
  const { user, queryClient } = renderScreen(<SessionExpiredDialog />);
  await screen.findByLabelText('Passwort');
  const asked = queryClient.fetchQuery({ ...meQuery, staleTime: 0 });
  const other = callApi(getMe, {});
  await expect.poll(() => sessionGate.get().waiting.length).toBe(2);

  await user.type(screen.getByLabelText('E-Mail-Adresse'), me.email);
  await user.type(screen.getByLabelText('Passwort'), 'vier-blaue-stempelkissen{Enter}');
  expect((await asked).name).toBe('Miriam');
  expect((await other).data.name).toBe('Miriam');
  expect(sessionGate.get().isExpired).toBe(false);
});
