import { operations } from '@agendawerk/shared/access/index.ts';
import type { FastifyInstance } from 'fastify';
import fp from 'fastify-plugin';

const known: readonly string[] = ['public', 'session', ...operations];

/** The pages of the API's description come from a library that cannot name an access rule; they are for everybody. */
export const documentationPath = '/api/docs';

/** A route that does not say who may use it does not come into being: the program refuses to start. */
export const closedByDefault = fp(
  async (app: FastifyInstance) => {
    app.addHook('onRoute', (route) => {
      if (route.url.startsWith(documentationPath)) route.config = { ...route.config, access: 'public' };
      const access = route.config?.access;
      if (access === undefined || !known.includes(access)) throw new TypeError(`${String(route.method)} ${route.url} names no access rule`);
    });
  },
  { name: 'closed-by-default' },
);
