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
  return createBrowserRouter(createRoutes(queryClient));
}

/** All pages, for the browser and for the server that draws one. */
export function createRoutes(queryClient: QueryClient): RouteObject[] {
  const guards = createGuards(queryClient);
  return [
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
  ];

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

/** Longer than this nobody looks at nothing: then the picture of a page that loads is drawn. */
const patience = 100;

/** The first page is drawn once, as a whole, where what it stands on is there already or about to come. */
export function firstPageOf(router: ReturnType<typeof createRouter>): Promise<void> {
  return new Promise((resolve) => {
    if (router.state.initialized) return resolve();
    const stop = router.subscribe(({ initialized }) => {
      if (initialized) go();
    });
    const timer = setTimeout(go, patience);

    function go(): void {
      clearTimeout(timer);
      stop();
      resolve();
    }
  });
}
