import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import i18next from 'i18next';
import { StrictMode } from 'react';
import { renderToString } from 'react-dom/server';
import { createStaticHandler, createStaticRouter, StaticRouterProvider } from 'react-router';
import { startI18n } from './app/i18n.ts';
import { createRoutes } from './app/router.tsx';

/*
 * The way into the program for the server (docs/decisions/0020-pages-drawn-by-the-server.md). What is asked for here goes
 * through `fetch` as in a browser; the server puts one in place that answers in the name of the person.
 */

await startI18n();

/**
 * The page as it looks once the program has started, in the language of the person.
 *
 * One at a time: language, like everything that a browser has once, is there once for all who are drawn for.
 *
 * @param address of the page, with its search.
 * @returns undefined where there is nothing to see but another page or a refusal.
 */
export async function drawPage(address: string): Promise<{ html: string; language: string } | undefined> {
  const queryClient = new QueryClient({ defaultOptions: { queries: { retry: false, staleTime: Infinity } } });
  const pages = createStaticHandler(createRoutes(queryClient));
  const context = await pages.query(new Request(new URL(address, 'http://localhost')));
  if (context instanceof Response || context.statusCode !== 200) return undefined;
  const router = createStaticRouter(pages.dataRoutes, context);
  const html = renderToString(
    <StrictMode>
      <QueryClientProvider client={queryClient}>
        <StaticRouterProvider router={router} context={context} hydrate={false} />
      </QueryClientProvider>
    </StrictMode>,
  );
  queryClient.clear();
  return { html, language: i18next.language };
}
