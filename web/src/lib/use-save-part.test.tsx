import { renderHook } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { ApiError } from './api-error.ts';
import { useSavePart } from './use-save-part.ts';

interface Goal {
  id: string;
  revision: number;
  owner: string | null;
}

/** A server that refuses what was not made on its present state, and a screen that has drawn nothing of its answers yet. */
function openScreen() {
  let present: Goal = { id: 'goal', revision: 1, owner: null };
  const send = async (change: Partial<Goal>, revision: number) => {
    if (revision !== present.revision) {
      throw new ApiError('resource.changed_meanwhile', { status: 412, current: present });
    }
    present = { ...present, ...change, revision: revision + 1 };
    return present;
  };
  const show = vi.fn<(goal: Goal) => void>();
  const { result } = renderHook(() =>
    useSavePart<Goal, Partial<Goal>>({ item: { id: 'goal', revision: 1, owner: null }, send, readPresent, show }),
  );
  return { save: result.current, send, show };
}

const readPresent = (current: unknown) => current as Goal | undefined;

test('two choices one after the other are both saved: the second one is nobody else’s change', async () => {
  const { save, show } = openScreen();
  await save({ owner: 'Heike' });
  await save({ owner: 'Petra' });
  expect(show).toHaveBeenLastCalledWith({ id: 'goal', revision: 3, owner: 'Petra' });
});

test('what somebody else chose meanwhile is told, not overwritten', async () => {
  const { save, send } = openScreen();
  await send({ owner: 'Heike' }, 1);
  await expect(save({ owner: 'Petra' })).rejects.toMatchObject({ code: 'resource.changed_meanwhile' });
});
