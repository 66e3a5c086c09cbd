import { search } from '@agendawerk/shared/search/index.ts';
import { JsonText, type Routes } from '../../platform/routes.ts';
import { searchJson } from './search.service.ts';

export function registerSearch(routes: Routes): void {
  routes.workspace(search, async ({ context, query }) => new JsonText(await searchJson(context, query)));
}
