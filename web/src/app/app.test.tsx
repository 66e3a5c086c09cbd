import type { Role } from '@agendawerk/shared/access/index.ts';
import { useMutation } from '@tanstack/react-query';
import { screen } from '@testing-library/react';
import { Suspense } from 'react';
import { describe, expect, it } from 'vitest';
import { ApiError } from '../lib/api-error.ts';
import { nextAddress } from '../lib/next-address.ts';
import { answerWith, json, refusal } from '../testing/fake-server.ts';
import { renderScreen } from '../testing/render-screen.tsx';
import { Button } from '../ui/actions/button.tsx';
import { createQueryClient } from './query-client.ts';
import { createGuards } from './guards.ts';
import { buildNavigation } from './shell/navigation.ts';
import { HomeRedirect, startPath } from './start-redirect.tsx';

const address = { workspace: 'musterlingen', agenda: 'agenda' };
const workspaceId = '01890000-0000-7000-8000-000000000001';

function member(...roles: Role[]) {
  return {
    workspaceId,
    slug: 'musterlingen',
    name: 'Stadt Musterlingen',
    isDemo: false,
    memberId: workspaceId,
    memberName: 'M',
    roles,
    departmentIds: [],
  };
}

function me(...roles: Role[]) {
  return {
    userId: workspaceId,
    name: 'M',
    email: 'm@example.org',
    locale: 'de',
    hasTwoFactor: false,
    signsInByService: false,
    memberships: [member(...roles)],
  };
}

function visit(path: string, params: Record<string, string>) {
  const url = new URL(`http://localhost${path}`);
  return { request: new Request(url), params, url, pattern: '', context: undefined } as unknown as Parameters<
    ReturnType<typeof createGuards>['session']
  >[0];
}

describe('the navigation', () => {
  it.each<[Role, string[]]>([
    ['admin', ['personal', 'roadmap', 'agenda', 'coSigning', 'administration']],
    ['head', ['personal', 'roadmap', 'agenda', 'coSigning', 'administration']],
    ['council', []],
  ])('shows to %s only what that role may use', (role, groups) => {
    expect(buildNavigation(member(role), address).map((group) => group.id)).toEqual(groups);
  });

  it('hides the settings from everybody but administrators', () => {
    const entries = (role: Role) =>
      buildNavigation(member(role), address).flatMap((group) => group.entries.map((entry) => entry.text));
    expect(entries('admin')).toContain('navigation.settings');
    expect(entries('officer')).not.toContain('navigation.settings');
  });
});

describe('the first page', () => {
  it.each<[Role, string]>([
    ['officer', '/w/musterlingen/a/agenda'],
    ['head', '/w/musterlingen/tasks'],
    ['staff', '/w/musterlingen/tasks'],
    ['council', '/w/musterlingen/council'],
  ])('of %s is %s', (role, path) => {
    const agenda = {
      id: workspaceId,
      slug: 'agenda',
      title: 'Agenda',
      firstYear: null,
      lastYear: null,
      sponsor: null,
      municipalityIds: [],
      revision: 1,
    };
    expect(startPath(member(role), [agenda])).toBe(path);
  });

  it.each([
    ['/w/a', '/w/a'],
    ['//evil.example', '/'],
    ['https://evil.example', '/'],
    ['/\\evil.example', '/'],
  ])('after sign-in for "%s" is %s', (next, path) => {
    expect(nextAddress(new URLSearchParams({ next }))).toBe(path);
  });
});

describe('ways that are closed', () => {
  it('lead a stranger to the sign-in and back again', async () => {
    answerWith(() => refusal('access.signed_out', 401));
    const refused = await createGuards(createQueryClient())
      .session(visit('/w/musterlingen/tasks?x=1', {}))
      .catch((reason: unknown) => reason);
    expect(refused).toBeInstanceOf(Response);
    expect((refused as Response).headers.get('location')).toBe('/sign-in?next=%2Fw%2Fmusterlingen%2Ftasks%3Fx%3D1');
  });

  it('do not exist for members of other workspaces', async () => {
    answerWith(() => json(me('admin')));
    const refused = await createGuards(createQueryClient())
      .workspace(visit('/w/kiel', { workspace: 'kiel' }))
      .catch((reason: unknown) => reason);
    expect(refused).toMatchObject({ code: 'resource.not_found' });
  });

  it('say to a member what they would need', async () => {
    answerWith(() => json(me('staff')));
    const refused = await createGuards(createQueryClient())
      .operation('workspace.manage')(visit('/w/musterlingen/settings', { workspace: 'musterlingen' }))
      .catch((reason: unknown) => reason);
    expect(refused).toMatchObject({ code: 'access.forbidden', needs: 'workspace.manage' });
  });
});

describe('somebody who belongs to no workspace any more', () => {
  it('reads which account is signed in, and may leave it', async () => {
    answerWith(() => json({ ...me('council'), memberships: [] }));
    renderScreen(
      <Suspense>
        <HomeRedirect />
      </Suspense>,
    );
    expect(await screen.findByRole('heading', { name: 'Sie gehören zu keinem Arbeitsraum' })).toBeTruthy();
    expect(screen.getByRole('definition').textContent).toBe('m@example.org');
    expect(screen.getByRole('button', { name: 'Abmelden' })).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Mein Konto' }).getAttribute('href')).toBe('/account');
  });
});

describe('a change that is refused', () => {
  function Change({ isSilent = false }: { isSilent?: boolean }) {
    const mutation = useMutation({
      mutationFn: async () => {
        throw new ApiError('resource.duplicate', { status: 409 });
      },
      ...(isSilent ? { meta: { errorToast: false as const } } : {}),
    });
    return <Button onClick={() => mutation.mutate()}>Anlegen</Button>;
  }

  it('is said in a message', async () => {
    const { user } = renderScreen(<Change />);
    await user.click(screen.getByRole('button', { name: 'Anlegen' }));
    expect(await screen.findByText('Das gibt es schon. Bitte wählen Sie eine andere Bezeichnung.')).toBeTruthy();
  });

  it('is left to the form where the form says it', async () => {
    const { user } = renderScreen(<Change isSilent />);
    await user.click(screen.getByRole('button', { name: 'Anlegen' }));
    expect(screen.queryByText(/Das gibt es schon/)).toBeNull();
  });
});
