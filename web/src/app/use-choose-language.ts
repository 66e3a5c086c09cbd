import { updateMe } from '@agendawerk/shared/me/index.ts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { callApi } from '../lib/call-api.ts';
import type { Language } from '../lib/format.ts';
import { meQuery } from '../lib/session.ts';
import { applyLanguage } from './i18n.ts';

/** The language is shown at once and kept with the person, for their mails and their next device. */
export function useChooseLanguage(): (language: Language) => void {
  const queryClient = useQueryClient();
  const { mutate } = useMutation({
    mutationFn: async (locale: Language) => (await callApi(updateMe, { body: { locale } })).data,
    onSuccess: (me) => queryClient.setQueryData(meQuery.queryKey, me),
  });
  return useCallback(
    (language) => {
      void applyLanguage(language);
      mutate(language);
    },
    [mutate],
  );
}
