import { renderHook } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { ApiError } from './api-error.ts';
import { savePart } from './save-part.ts';
import { useSavePart } from './use-save-part.ts';

interface Goal {
  id: string;
  revision: number;
  owner: string | null;
  due: string | null;
}

/** A server that refuses what was not made on its present state, and a screen that has drawn nothing of its answers yet. */
function openScreen() {
  let present: Goal = { id: 'goal', revision: 1, owner: null, due: null };
  const send = async (change: Partial<Goal>, revision: number) => {
    if (revision !== present.revision) {
      throw new ApiError('resource.changed_meanwhile', { status: 412, current: present });
    }
    present = { ...present, ...change, revision: revision + 1 };
    return present;
  };
  const show = vi.fn<(goal: Goal) => void>();
  const { result } = renderHook(() =>
    useSavePart<Goal, Partial<Goal>>({ item: { ...present }, send, readPresent, show }),
  );
  return { save: result.current, send, show, read: () => present };
}

const readPresent = (current: unknown) => current as Goal | undefined;

test('two choices one after the other are both saved: the second one is nobody else’s change', async () => {
  const { save, show } = openScreen();
  await save({ owner: 'Heike' });
  await save({ owner: 'Petra' });
  expect(show).toHaveBeenLastCalledWith({ id: 'goal', revision: 3, owner: 'Petra', due: null });
});

test('what somebody else chose meanwhile is told, not overwritten', async () => {
  const { save, send } = openScreen();
  await send({ owner: 'Heike' }, 1);
  await expect(save({ owner: 'Petra' })).rejects.toMatchObject({ code: 'resource.changed_meanwhile' });
});

test('whoever is quicker than the connection is in conflict with nobody, also about the same property', async () => {
  const { save, read } = openScreen();
  await Promise.all([save({ owner: 'Heike' }), save({ due: '2028' }), save({ owner: 'Petra' }), save({ due: '2029' })]);
  expect(read()).toEqual({ id: 'goal', revision: 5, owner: 'Petra', due: '2029' });
});

test('a refused change does not hold up the next one', async () => {
  const { save, send, read } = openScreen();
  await send({ owner: 'Heike' }, 1);
  const refused = save({ owner: 'Petra' });
  const next = save({ due: '2028' });
  await expect(refused).rejects.toMatchObject({ code: 'resource.changed_meanwhile' });
  await next;
  expect(read()).toMatchObject({ owner: 'Heike', due: '2028' });
});

test('somebody else may be quicker again and again with something else', async () => {
  let present: Goal = { id: 'goal', revision: 4, owner: null, due: '1' };
  const sent: number[] = [];
  const saved = await savePart<Goal, Partial<Goal>>({
    base: { ...present, revision: 1 },
    change: { owner: 'Petra' },
    send: async (change, revision) => {
      sent.push(revision);
      if (revision === 7) return { ...present, ...change };
      const current = present;
      present = { ...present, revision: present.revision + 1, due: String(present.revision) };
      throw new ApiError('resource.changed_meanwhile', { status: 412, current: { ...current } });
    },
    readPresent,
  });
  expect(saved.owner).toBe('Petra');
  expect(sent).toEqual([1, 4, 5, 6, 7]);
});
