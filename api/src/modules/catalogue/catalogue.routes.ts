import { catalogue } from '@agendawerk/shared/catalogue/catalogue.content.ts';
import { getCatalogue } from '@agendawerk/shared/catalogue/index.ts';
import { JsonText, type Routes } from '../../platform/routes.ts';

/** Written once: it changes only with the program. */
const text = JSON.stringify(catalogue);

export function registerCatalogue(routes: Routes): void {
  routes.session(getCatalogue, async ({ reply }) => {
    reply.header('cache-control', 'private, max-age=3600');
    return new JsonText(text);
  });
}
