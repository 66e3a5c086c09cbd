import type { QueryClient } from '@tanstack/react-query';
import { createBrowserRouter, type RouteObject } from 'react-router';
import { createGuards } from './guards.ts';
import { LoadingPage } from './loading-page.tsx';
import { NotFound, PageError, PlainPageError } from './page-error.tsx';
import { PlainFrame } from './plain-frame.tsx';
import { Root } from './root.tsx';
import { agendaRoutes, galleryRoutes, personalRoutes, publicRoutes, workspaceRoutes } from './routes.tsx';
import { Shell } from './shell/shell.tsx';
import { HomeRedirect, WorkspaceRedirect } from './start-redirect.tsx';

/** A page that fails takes only its own place: the frame around it stays. */
function inPlace(children: RouteObject[]): RouteObject {
  return { errorElement: <PageError />, children: [...children, { path: '*', element: <NotFound /> }] };
}

export function createRouter(queryClient: QueryClient) {
  const guards = createGuards(queryClient);
  return createBrowserRouter([
    {
      element: <Root />,
      errorElement: <PlainPageError />,
      hydrateFallbackElement: <LoadingPage />,
      children: [
        { index: true, loader: guards.session, element: <HomeRedirect /> },
        {
          path: 'w/:workspace',
          loader: guards.workspace,
          element: <Shell />,
          errorElement: <PlainPageError />,
          children: [workspace()],
        },
        {
          element: <PlainFrame />,
          loader: guards.session,
          children: [{ errorElement: <PageError />, children: personalRoutes }],
        },
        ...galleryRoutes,
        { element: <PlainFrame />, children: [inPlace(publicRoutes)] },
      ],
    },
  ]);

  function workspace(): RouteObject {
    return inPlace([
      { index: true, element: <WorkspaceRedirect /> },
      ...workspaceRoutes(guards),
      {
        path: 'a/:agenda',
        loader: guards.agenda,
        errorElement: <PageError />,
        children: [inPlace(agendaRoutes(guards))],
      },
    ]);
  }
}
