import { expect, test } from 'vitest';
import { ApiError } from './api-error.ts';
import { saveChanges } from './save-changes.ts';

interface Group {
  title: string;
  headCount: number | null;
  revision: number;
}
const shown: Group = { title: 'Sachbearbeitung', headCount: 12, revision: 1 };
const before = { title: 'Sachbearbeitung', headCount: 12 as number | null };

/** A server on which the group has got as far as this. */
function serve(present: Group) {
  const sent: [change: object, revision: number][] = [];
  const send = async (change: Partial<typeof before>, revision: number): Promise<Group> => {
    sent.push([change, revision]);
    if (revision !== present.revision)
      throw new ApiError('resource.changed_meanwhile', { status: 412, current: present });
    return { ...present, ...change, revision: revision + 1 };
  };
  return { send, sent, readPresent: (current: unknown) => current as Group };
}

test('only what was changed is sent', async () => {
  const { sent, ...server } = serve(shown);
  const saved = await saveChanges({ item: shown, before, after: { ...before, headCount: 14 }, ...server });
  expect(saved).toEqual({ title: 'Sachbearbeitung', headCount: 14, revision: 2 });
  expect(sent).toEqual([[{ headCount: 14 }, 1]]);
});

test('nothing is sent where nothing was changed', async () => {
  const { sent, ...server } = serve(shown);
  expect(await saveChanges({ item: shown, before, after: before, ...server })).toBe(shown);
  expect(sent).toEqual([]);
});

test('what somebody else changed beside it stays', async () => {
  const { sent, ...server } = serve({ title: 'Bürgerbüro', headCount: 12, revision: 2 });
  const saved = await saveChanges({ item: shown, before, after: { ...before, headCount: 14 }, ...server });
  expect(saved).toEqual({ title: 'Bürgerbüro', headCount: 14, revision: 3 });
  expect(sent.map(([, revision]) => revision)).toEqual([1, 2]);
});

test('where both changed the same, the person is told', async () => {
  const { sent, ...server } = serve({ title: 'Sachbearbeitung', headCount: 20, revision: 2 });
  const saving = saveChanges({ item: shown, before, after: { ...before, headCount: 14 }, ...server });
  await expect(saving).rejects.toThrow('resource.changed_meanwhile');
  expect(sent).toHaveLength(1);
});
