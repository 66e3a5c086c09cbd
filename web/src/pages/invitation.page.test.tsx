import { screen } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import { answerWith, json, refusal } from '../testing/fake-server.ts';
import { renderScreen } from '../testing/render-screen.tsx';
import { InvitationPage } from './invitation.page.tsx';

const invitation = {
  workspaceName: 'Gemeinde Kleinhausen',
  name: 'Nora Feld',
  email: 'nora.feld@kleinhausen.example',
  hasAccount: true,
};
const me = (email: string) => ({
  userId: '01890000-0000-7000-8000-000000000001',
  name: 'Nora Feld',
  email,
  locale: 'de',
  hasTwoFactor: false,
  signsInByService: false,
  memberships: [],
});
const open = () => renderScreen(<InvitationPage />, { path: '/?token=a-token-that-is-long-enough' });

afterEach(() => vi.unstubAllGlobals());

it('lets somebody with an account sign in, also where the password is forgotten', async () => {
  answerWith(
    () => json(invitation),
    () => refusal('access.signed_out', 401),
  );
  open();
  expect(await screen.findByRole('heading', { name: 'Einladung: Gemeinde Kleinhausen' })).toBeTruthy();
  expect(screen.getByLabelText<HTMLInputElement>('E-Mail-Adresse').value).toBe(invitation.email);
  expect(screen.getByRole('link', { name: 'Passwort vergessen?' }).getAttribute('href')).toBe('/forgot-password');
});

it('names both accounts where somebody else is signed in, and accepts nothing for them', async () => {
  answerWith(
    () => json(invitation),
    () => json(me('ines.berg@kleinhausen.example')),
  );
  open();
  expect(await screen.findByRole('button', { name: 'Abmelden und Konto wechseln' })).toBeTruthy();
  expect(screen.getAllByRole('definition').map((fact) => fact.textContent)).toEqual([
    'nora.feld@kleinhausen.example',
    'ines.berg@kleinhausen.example',
  ]);
  expect(screen.queryByRole('button', { name: 'Einladung annehmen' })).toBeNull();
});

it('is accepted with one press by the invited person who is signed in', async () => {
  const sent = answerWith(
    () => json(invitation),
    () => json(me(invitation.email)),
    () => json({ workspaceId: '01890000-0000-7000-8000-000000000002' }),
  );
  const { user } = open();
  await user.click(await screen.findByRole('button', { name: 'Einladung annehmen' }));
  await vi.waitFor(() => expect(sent.at(-1)).toMatchObject({ method: 'POST', body: {} }));
  expect(sent.at(-1)?.url).toMatch(/\/api\/invitations\/a-token-that-is-long-enough\/acceptance$/);
});

it('tells a new person who else is signed in in this browser, before that ends', async () => {
  answerWith(
    () => json({ ...invitation, hasAccount: false }),
    () => json({ ...me('ines.berg@kleinhausen.example'), name: 'Ines Berg' }),
  );
  open();
  expect(await screen.findByText(/In diesem Browser ist gerade Ines Berg angemeldet/)).toBeTruthy();
  expect(screen.getByLabelText<HTMLInputElement>('Ihr Name').value).toBe(invitation.name);
});
