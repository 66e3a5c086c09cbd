import { operations } from '@agendawerk/shared/access/index.ts';
import type { FastifyInstance } from 'fastify';
import fp from 'fastify-plugin';

const known: readonly string[] = ['public', 'session', ...operations];

/** A route that does not say who may use it does not come into being: the program refuses to start. */
export const closedByDefault = fp(
  async (app: FastifyInstance) => {
    app.addHook('onRoute', (route) => {
      const access = route.config?.access;
      if (access === undefined || !known.includes(access))
        throw new TypeError(`${String(route.method)} ${route.url} names no access rule`);
    });
  },
  { name: 'closed-by-default' },
);
