import type { ActivityEntry } from '@agendawerk/shared/activity/activity.contract.ts';
import { expect, test } from 'vitest';
import { condenseChanges } from './condense-changes.ts';

const entry = (part: Partial<ActivityEntry>): ActivityEntry => ({
  id: '1',
  at: '2026-11-20T10:00:00Z',
  memberId: 'officer',
  memberName: 'Olga Beispiel',
  table: 'measure',
  subjectKind: 'measure',
  subjectId: 'a',
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
