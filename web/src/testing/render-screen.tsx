import { QueryClientProvider } from '@tanstack/react-query';
import { render } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import type { ReactNode } from 'react';
import { createMemoryRouter, RouterProvider } from 'react-router';
import { createQueryClient } from '../app/query-client.ts';
import { ToastRegion } from '../ui/feedback/toast-region.tsx';

/** A piece of the interface as a person meets it: with router, queries, texts and toasts. */
export function renderScreen(content: ReactNode, { path = '/' }: { path?: string } = {}) {
  const queryClient = createQueryClient();
  const router = createMemoryRouter([{ path: '*', element: content }], { initialEntries: [path] });
  const screen = render(
    <QueryClientProvider client={queryClient}>
      <RouterProvider router={router} />
      <ToastRegion />
    </QueryClientProvider>,
  );
  return { ...screen, user: userEvent.setup(), router, queryClient };
}
