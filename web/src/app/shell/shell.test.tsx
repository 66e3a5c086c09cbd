import { QueryClientProvider } from '@tanstack/react-query';
import { act, render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { createMemoryRouter, RouterProvider } from 'react-router';
import { afterEach, expect, it, vi } from 'vitest';
import { AgendaFacts } from '../../features/agendas/index.ts';
import { json } from '../../testing/fake-server.ts';
import { createQueryClient } from '../query-client.ts';
import { Shell } from './shell.tsx';

const idOf = (number: number) => `01a21000-0000-7000-8000-00000000000${number}`;
const agenda = (number: number, slug: string, title: string) => ({
  id: idOf(number),
  slug,
  title,
  firstYear: null,
  lastYear: null,
  sponsor: null,
  municipalityIds: [],
  revision: 1,
});
const agendas = [agenda(1, 'alt', 'Alte Agenda'), agenda(2, 'neu', 'Neue Agenda')];
const me = {
  userId: idOf(9),
  name: 'Otto',
  email: 'otto@musterlingen.example',
  locale: 'de',
  hasTwoFactor: false,
  signsInByService: false,
  memberships: [
    {
      workspaceId: idOf(8),
      slug: 'musterlingen',
      name: 'Stadt Musterlingen',
      isDemo: false,
      memberId: idOf(7),
      memberName: 'Otto',
      roles: ['officer'],
      departmentIds: [],
    },
  ],
};

afterEach(() => vi.unstubAllGlobals());

it('what is being typed into one agenda never reaches another that is opened meanwhile', async () => {
  const saved: { url: string; body: unknown }[] = [];
  vi.stubGlobal('fetch', async (url: string, init: RequestInit = {}) => {
    if (init.method === 'PATCH') {
      const body = JSON.parse(typeof init.body === 'string' ? init.body : '{}') as object;
      saved.push({ url, body });
      return json({ ...agendas.find(({ id }) => url.endsWith(id)), ...body, revision: 2 });
    }
    if (url === '/api/me') return json(me);
    return url.endsWith('/directory') ? json({ agendas, departments: [], members: [] }) : json({ items: [] });
  });
  const client = createQueryClient();
  client.setQueryData(['me'], me);
  client.setQueryData(['agendas', idOf(8)], agendas);
  const router = createMemoryRouter(
    [
      {
        path: 'w/:workspace',
        element: <Shell />,
        children: [{ path: 'a/:agenda', children: [{ path: 'text', element: <AgendaFacts /> }] }],
      },
    ],
    { initialEntries: ['/w/musterlingen/a/alt/text'] },
  );
  render(
    <QueryClientProvider client={client}>
      <RouterProvider router={router} />
    </QueryClientProvider>,
  );
  const user = userEvent.setup();
  await user.click(await screen.findByRole('button', { name: 'Titel bearbeiten' }));
  await user.type(screen.getByRole('textbox', { name: 'Titel' }), ' 2030');
  await act(() => router.navigate('/w/musterlingen/a/neu/text'));
  await vi.waitFor(() => expect(saved).toHaveLength(1));
  expect(saved[0]?.url).toContain(idOf(1));
  expect(saved[0]?.body).toEqual({ title: 'Alte Agenda 2030' });
  expect(screen.queryByRole('textbox', { name: 'Titel' })).toBeNull();
  expect(screen.getAllByText('Neue Agenda').length).toBeGreaterThan(0);
  expect(screen.queryByDisplayValue('Alte Agenda 2030')).toBeNull();
});
