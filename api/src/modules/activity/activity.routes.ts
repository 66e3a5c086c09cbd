import { listActivity } from '@agendawerk/shared/activity/index.ts';
import { JsonText, type Routes } from '../../platform/routes.ts';
import { listActivityJson } from './activity.service.ts';

export function registerActivity(routes: Routes): void {
  routes.workspace(listActivity, async ({ context, query }) => new JsonText(await listActivityJson(context, query)));
}
