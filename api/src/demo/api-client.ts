import type { Contract, RequestInput } from '@agendawerk/shared/contracts/index.ts';
import { toRequest } from '@agendawerk/shared/contracts/index.ts';
import type { FastifyInstance } from 'fastify';
import type { z } from 'zod';

/** Calls operations of the API as one signed-in person, within the process. */
export interface ApiClient {
  call: <C extends Contract>(contract: C, input: RequestInput<C>) => Promise<z.output<C['response']>>;
}

export function createApiClient({ app, cookie }: { app: FastifyInstance; cookie: string }): ApiClient {
  return {
    async call<C extends Contract>(contract: C, input: RequestInput<C>) {
      const { body, headers, ...request } = toRequest(contract, input);
      const payload = body === undefined ? {} : { payload: body };
      const response = await app.inject({ ...request, ...payload, headers: { ...headers, cookie } });
      if (response.statusCode !== contract.successStatus) {
        throw new Error(`${contract.name} answered ${response.statusCode}: ${response.body}`);
      }
      return (response.statusCode === 204 ? undefined : response.json()) as z.output<C['response']>;
    },
  };
}
