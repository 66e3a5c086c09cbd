import { useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { callAuth } from '../lib/auth-api.ts';
import { announcePerson } from '../lib/present-person.ts';
import { paths } from '../lib/paths.ts';

/** Leaves nothing of the person in this browser window but their drafts, which only they can see again. */
export function useSignOut(): () => Promise<void> {
  const queryClient = useQueryClient();
  return useCallback(async () => {
    await callAuth('/sign-out', {});
    announcePerson(null);
    queryClient.clear();
    window.location.assign(paths.signIn());
  }, [queryClient]);
}
