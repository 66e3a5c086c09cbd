import type { Measure, MeasureListItem } from '@agendawerk/shared/measures/index.ts';
import { expect, test } from 'vitest';
import { ApiError } from '../../../lib/api-error.ts';
import { createRowSaver } from './row-saver.ts';

const row = { id: 'a', revision: 1, priority: 'high', fieldId: null } as MeasureListItem;

/** A server that refuses what was not made on its present state. */
function createServer() {
  let present = { id: 'a', revision: 1, priority: 'high', fieldId: null } as Measure;
  return {
    get present() {
      return present;
    },
    send: async ({ revision, body }: { revision: number; body: object }) => {
      await new Promise((resolve) => setTimeout(resolve, 1));
      if (revision !== present.revision) throw new ApiError('resource.changed_meanwhile', { status: 412 });
      present = { ...present, ...body, revision: revision + 1 };
      return present;
    },
  };
}

test('two quick changes of one row both arrive, also of the same cell', async () => {
  const server = createServer();
  const save = createRowSaver(server.send);
  await Promise.all([save(row, { priority: 'low' }), save(row, { fieldId: 'f' }), save(row, { priority: 'medium' })]);
  expect(server.present).toMatchObject({ priority: 'medium', fieldId: 'f', revision: 4 });
});

test('a refused change does not hold up the next one', async () => {
  const server = createServer();
  const save = createRowSaver(async (change) => {
    if ('fieldId' in change.body) throw new ApiError('access.forbidden', { status: 403 });
    return server.send(change);
  });
  await save(row, { priority: 'low' });
  await expect(save(row, { fieldId: 'f' })).rejects.toMatchObject({ code: 'access.forbidden' });
  await save(row, { priority: 'medium' });
  expect(server.present).toMatchObject({ priority: 'medium', revision: 3 });
});

test('what somebody else has changed in the same cell is told, not overwritten', async () => {
  const server = createServer();
  await server.send({ revision: 1, body: { priority: 'low' } });
  await expect(createRowSaver(server.send)(row, { priority: 'medium' })).rejects.toMatchObject({
    code: 'resource.changed_meanwhile',
  });
});
