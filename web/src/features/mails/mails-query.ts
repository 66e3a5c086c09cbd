import { type listMails, listMails as contract } from '@agendawerk/shared/mails/mail.contract.ts';
import type { MailState } from '@agendawerk/shared/mails/mail.schema.ts';
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { z } from 'zod';
import { callApi } from '../../lib/call-api.ts';

export type MailPage = z.output<typeof listMails.response>;
export const mailsKey = (workspaceId: string) => ['mails', workspaceId] as const;

/** Mails go out without anybody doing anything: looked for anew every few seconds while the page is seen. */
const betweenLooks = 10_000;

export const mailsQuery = (workspaceId: string, { state, limit }: { state: MailState | undefined; limit: number }) =>
  queryOptions({
    queryKey: [...mailsKey(workspaceId), state ?? 'all', limit],
    queryFn: async ({ signal }): Promise<MailPage> => {
      const query = state === undefined ? { limit } : { state, limit };
      return (await callApi(contract, { params: { workspaceId }, query, signal })).data;
    },
    refetchInterval: betweenLooks,
    placeholderData: keepPreviousData,
  });
