import { expect, test } from 'vitest';
import { buildRoadmap } from './roadmap.rules.ts';
import { stepNumbers } from './roadmap.schema.ts';
import { anyMeasure, emptyFacts, wholeFacts } from './testing/facts.factory.ts';

test('where everything is said, every step is done and nothing comes next', () => {
  const { steps, next } = buildRoadmap(wholeFacts);
  expect(steps.map(({ number, state }) => [number, state])).toEqual(stepNumbers.map((number) => [number, 'done']));
  expect(steps.every(({ met, total, points }) => met === total && points.every(({ open }) => open.length === 0))).toBe(
    true,
  );
  expect(next).toBeNull();
});

test('an empty agenda is asked for a sponsor first, and not for what cannot be there yet', () => {
  const { steps, next } = buildRoadmap(emptyFacts);
  expect(steps[0]).toMatchObject({ number: 1, state: 'open', met: 0, total: 3 });
  expect(next).toMatchObject({ step: 1, pointId: 'sponsorNamed', count: 1, first: { part: 'sponsor' } });
});

test('the next action tells how many things lack it and leads to the first of them', () => {
  const measures = ['a', 'b', 'c'].map((id) => anyMeasure({ id, ownerId: id === 'a' ? 'member' : null }));
  const [first] = buildRoadmap({ ...wholeFacts, measures }).steps;
  expect(first).toMatchObject({ state: 'started', met: 8, total: 9 });
  expect(first?.next).toMatchObject({ pointId: 'measuresHaveOwner', count: 2, first: { subject: { id: 'b' } } });
});

test('points come in the order in which they are best mended', () => {
  const measures = [anyMeasure({ hasBenefit: false, ownerId: null, start: null })];
  const agenda = { ...wholeFacts.agenda, sponsor: null };
  expect(buildRoadmap({ ...wholeFacts, measures }).next).toMatchObject({ pointId: 'measuresHaveBenefit' });
  expect(buildRoadmap({ ...wholeFacts, measures, agenda }).next).toMatchObject({ pointId: 'sponsorNamed' });
});
