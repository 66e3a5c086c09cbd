import type { ActivityEntry } from '@agendawerk/shared/activity/index.ts';
import { expect, test } from 'vitest';
import { condenseChanges } from './condense-changes.ts';

const entry = (part: Partial<ActivityEntry>): ActivityEntry => ({
  id: '1',
  at: '2026-11-20T10:00:00Z',
  memberId: 'officer',
  memberName: 'Olga Beispiel',
  table: 'measure',
  subjectKind: 'measure',
  commentId: null,
  subjectId: 'a',
  agendaId: 'agenda',
  subjectTitle: 'Online-Terminvergabe',
  action: 'update',
  before: null,
  after: null,
  ...part,
});

test('many small changes of one person to one measure are one line', () => {
  const changes = condenseChanges([
    entry({ id: '3' }),
    entry({ id: '2', at: '2026-11-20T09:50:00Z' }),
    entry({ id: '1', at: '2026-11-20T09:40:00Z' }),
  ]);
  expect(changes).toHaveLength(1);
  expect(changes[0]).toMatchObject({ count: 3, newest: { id: '3' } });
});

test('what another person did, or long before, stands on its own', () => {
  const changes = condenseChanges([entry({}), entry({ memberId: 'head' }), entry({ at: '2026-11-20T08:00:00Z' })]);
  expect(changes).toHaveLength(3);
});

test('a measure that was just made is told as made, a new cost line as a change', () => {
  const made = condenseChanges([entry({}), entry({ action: 'insert' })]);
  expect(made[0]?.newest.action).toBe('insert');
  const changed = condenseChanges([entry({}), entry({ action: 'insert', table: 'cost_line' })]);
  expect(changed[0]?.newest.action).toBe('update');
});

test('a cost line that was added or taken away is a change of its measure, and named', () => {
  const [added] = condenseChanges([entry({ action: 'insert', table: 'cost_line' })]);
  expect(added).toMatchObject({ newest: { action: 'update' }, parts: ['cost_line'] });
  const [removed] = condenseChanges([
    entry({ action: 'delete', table: 'cost_line' }),
    entry({ action: 'delete', table: 'cost_line' }),
    entry({ table: 'milestone' }),
  ]);
  expect(removed).toMatchObject({ newest: { action: 'update' }, count: 3, parts: ['cost_line', 'milestone'] });
});

test('the last change to a thing tells that it is gone', () => {
  const [change] = condenseChanges([entry({ action: 'delete' }), entry({})]);
  expect(change?.newest.action).toBe('delete');
});
