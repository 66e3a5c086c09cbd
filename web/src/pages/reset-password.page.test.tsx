import { screen } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import { answerWith, refusal } from '../testing/fake-server.ts';
import { renderScreen } from '../testing/render-screen.tsx';
import { ResetPasswordPage } from './reset-password.page.tsx';

afterEach(() => vi.unstubAllGlobals());

it('says of a link that has expired how to get a new one, in place of the form that cannot be sent', async () => {
  answerWith(() => refusal('password.reset_invalid', 410));
  const { user } = renderScreen(<ResetPasswordPage />, { path: '/?token=expired' });
  await user.type(screen.getByLabelText('Neues Passwort'), 'Vier Amseln im Kirschbaum');
  await user.click(screen.getByRole('button', { name: 'Passwort speichern' }));
  const heading = await screen.findByRole('heading', { name: 'Dieser Link gilt nicht mehr' });
  await vi.waitFor(() => expect(document.activeElement).toBe(heading));
  expect(screen.getByRole('link', { name: 'Neuen Link anfordern' }).getAttribute('href')).toBe('/forgot-password');
  expect(screen.queryByLabelText('Neues Passwort')).toBeNull();
});

it('keeps the form where only the password does not fit', async () => {
  answerWith(() => refusal('password.too_common', 422));
  const { user } = renderScreen(<ResetPasswordPage />, { path: '/?token=open' });
  await user.type(screen.getByLabelText('Neues Passwort'), 'passwortpasswort');
  await user.click(screen.getByRole('button', { name: 'Passwort speichern' }));
  expect(await screen.findByRole('heading', { name: 'Das hat nicht geklappt' })).toBeTruthy();
  expect(screen.getByLabelText<HTMLInputElement>('Neues Passwort').value).toBe('passwortpasswort');
});
