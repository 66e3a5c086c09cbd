import { type ReactNode, Suspense } from 'react';
import { Route, Routes } from 'react-router';
import { vi } from 'vitest';
import { json } from './fake-server.ts';
import { renderScreen } from './render-screen.tsx';

const id = '01a21000-0000-7000-8000-000000000001';
const agenda = {
  id,
  slug: 'agenda',
  title: 'Agenda',
  firstYear: null,
  lastYear: null,
  sponsor: null,
  municipalityIds: [],
  revision: 1,
};
const me = {
  userId: id,
  name: 'Olga Amt',
  email: 'olga@musterlingen.example',
  locale: 'de',
  hasTwoFactor: false,
  signsInByService: false,
  memberships: [
    {
      workspaceId: id,
      slug: 'musterlingen',
      name: 'Stadt Musterlingen',
      isDemo: false,
      memberId: id,
      memberName: 'Olga Amt',
      roles: ['officer'],
      departmentIds: [],
    },
  ],
};

/**
 * Inside an agenda without content, as its officer; what is written is refused and remembered.
 * @param answers what the server says to addresses that end like this.
 */
export function renderInAgenda(content: ReactNode, answers: Readonly<Record<string, unknown>> = {}) {
  const written: unknown[] = [];
  vi.stubGlobal('fetch', async (url: string, init: RequestInit = {}) => {
    if (init.method !== undefined && init.method !== 'GET') {
      written.push(typeof init.body === 'string' ? JSON.parse(init.body) : undefined);
      return json({ code: 'internal' }, 500);
    }
    const [, answer] = Object.entries(answers).find(([ending]) => url.endsWith(ending)) ?? [];
    if (answer !== undefined) return json(answer);
    if (url === '/api/me') return json(me);
    if (url.endsWith('/directory')) return json({ agendas: [agenda], departments: [], members: [] });
    return json({ items: url.endsWith('/agendas') ? [agenda] : [] });
  });
  const page = (
    <Suspense>
      <Routes>
        <Route path=":workspace/:agenda" element={content} />
      </Routes>
    </Suspense>
  );
  const screen = renderScreen(page, { path: '/musterlingen/agenda' });
  /** Sends the form of the dialog. */
  const submit = async () => {
    const button = (await screen.findByRole('dialog')).querySelector('button[type="submit"]');
    if (!button) throw new Error('the dialog has nothing that sends it');
    await screen.user.click(button);
  };
  return { ...screen, submit, written };
}
