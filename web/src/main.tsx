import './styles/kern.scss';
import './styles/index.css';
import { QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { RouterProvider } from 'react-router';
import { startI18n } from './app/i18n.ts';
import { createQueryClient } from './app/query-client.ts';
import { createRouter, firstPageOf } from './app/router.tsx';
import { watchAppearance } from './lib/appearance.ts';
import { removeStaleDrafts } from './lib/drafts.ts';
import { takeOverDrawnAnswers } from './lib/early-answers.ts';
import { watchPerson } from './lib/present-person.ts';

watchAppearance();
takeOverDrawnAnswers();
removeStaleDrafts(new Date());
watchPerson(() => window.location.reload());
await startI18n();

const queryClient = createQueryClient();
const place = document.getElementById('root');
if (!place) throw new Error('index.html has no #root');

const router = createRouter(queryClient);
await firstPageOf(router);
createRoot(place).render(
  <StrictMode>
    <QueryClientProvider client={queryClient}>
      <RouterProvider router={router} />
    </QueryClientProvider>
  </StrictMode>,
);
