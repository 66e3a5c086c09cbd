import * as contracts from '@agendawerk/shared/calendar/index.ts';
import { Download, JsonText, type Routes } from '../../platform/routes.ts';
import { createFeed, getCalendarJson, getFeed, readFeedFile, revokeFeed } from './calendar.service.ts';

export function registerCalendar(routes: Routes): void {
  routes.workspace(
    contracts.getCalendar,
    async ({ context, params }) => new JsonText(await getCalendarJson(context, params.agendaId)),
  );
  routes.workspace(contracts.getCalendarFeed, ({ context }) => getFeed(context));
  routes.workspace(contracts.createCalendarFeed, ({ context }) => createFeed(context));
  routes.workspace(contracts.revokeCalendarFeed, ({ context }) => revokeFeed(context));
  routes.open(contracts.readCalendarFeed, ({ connect, params, now }) =>
    connect(async (transaction) => new Download(await readFeedFile(transaction, { token: params.token, now }))),
  );
}
