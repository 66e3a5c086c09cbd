import { expect, test } from 'vitest';
import { ApiError } from './api-error.ts';
import { EditConflict, pickParts, saveChanges } from './save-changes.ts';

interface Group {
  title: string;
  headCount: number | null;
  revision: number;
}
type Form = Omit<Group, 'revision'>;
const shown: Group = { title: 'Sachbearbeitung', headCount: 12, revision: 1 };
const before: Form = { title: 'Sachbearbeitung', headCount: 12 };
const after: Form = { ...before, headCount: 14 };

/** A server on which the group has got as far as this. */
function serve(present: Group) {
  const sent: [change: object, revision: number][] = [];
  const send = async (changed: readonly (keyof Form)[], { revision }: Group): Promise<Group> => {
    const change = pickParts(after, changed);
    sent.push([change, revision]);
    if (revision !== present.revision)
      throw new ApiError('resource.changed_meanwhile', { status: 412, current: present });
    return { ...present, ...change, revision: revision + 1 };
  };
  const valuesOf = ({ title, headCount }: Group): Form => ({ title, headCount });
  return { send, sent, valuesOf, readPresent: (current: unknown) => current as Group };
}

test('only what was changed is sent', async () => {
  const { sent, ...server } = serve(shown);
  const saved = await saveChanges({ item: shown, before, after, ...server });
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
  const saved = await saveChanges({ item: shown, before, after, ...server });
  expect(saved).toEqual({ title: 'Bürgerbüro', headCount: 14, revision: 3 });
  expect(sent.map(([, revision]) => revision)).toEqual([1, 2]);
});

test('where both changed the same, the person is shown what the other wrote, and nothing is sent again', async () => {
  const { sent, ...server } = serve({ title: 'Sachbearbeitung', headCount: 20, revision: 2 });
  const saving = saveChanges({ item: shown, before, after, ...server });
  await expect(saving).rejects.toBeInstanceOf(EditConflict);
  await expect(saving).rejects.toMatchObject({ parts: ['headCount'], theirs: { headCount: 20 } });
  expect(sent).toHaveLength(1);
});

test('a page that was read again meanwhile does not overwrite either', async () => {
  const present = { title: 'Sachbearbeitung', headCount: 20, revision: 2 };
  const { sent, ...server } = serve(present);
  await expect(saveChanges({ item: present, before, after, ...server })).rejects.toBeInstanceOf(EditConflict);
  expect(sent).toEqual([]);
});

test('whoever has decided for their own saves it on the state they were shown', async () => {
  const present = { title: 'Sachbearbeitung', headCount: 20, revision: 2 };
  const { sent, ...server } = serve(present);
  const saved = await saveChanges({ item: present, before: { ...before, headCount: 20 }, after, ...server });
  expect(saved.headCount).toBe(14);
  expect(sent).toEqual([[{ headCount: 14 }, 2]]);
});

test('two who wrote the same are of one mind', async () => {
  const { sent, ...server } = serve({ title: 'Sachbearbeitung', headCount: 14, revision: 2 });
  await saveChanges({ item: shown, before, after, ...server });
  expect(sent).toHaveLength(2);
});
