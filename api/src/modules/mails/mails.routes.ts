import * as contracts from '@agendawerk/shared/mails/index.ts';
import type { Outbox } from '../../mail/index.ts';
import type { Routes } from '../../platform/routes.ts';
import { listMails, openMail, retryMail } from './mails.service.ts';

export function registerMails(routes: Routes, { outbox }: { outbox: Outbox }): void {
  routes.workspace(contracts.listMails, ({ context, query }) => listMails(context, outbox, query));
  routes.workspace(contracts.openMail, ({ context, params }) => openMail(context, outbox, params.mailId));
  routes.workspace(contracts.retryMail, ({ context, params }) => retryMail(context, params.mailId));
}
