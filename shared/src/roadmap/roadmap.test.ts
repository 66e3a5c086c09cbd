import { expect, test } from 'vitest';
import { buildRoadmap } from './roadmap.rules.ts';
import { stepNumbers } from './roadmap.schema.ts';
import { anyGoal, anyMeasure, emptyFacts, wholeFacts } from './testing/facts.factory.ts';

const [pilot] = wholeFacts.pilots;
if (!pilot) throw new Error('the whole has a pilot');

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

test('what waits for somebody else’s word holds nobody up, and is told when nothing else is left', () => {
  const goals = [anyGoal({ isAccepted: false })];
  const measures = [anyMeasure({ ownerId: null })];
  const [first] = buildRoadmap({ ...wholeFacts, goals, measures }).steps;
  expect(first?.next).toMatchObject({ pointId: 'measuresHaveOwner' });
  const waiting = { pointId: 'goalsSmart', first: { part: 'isAccepted' } };
  expect(buildRoadmap({ ...wholeFacts, goals })).toMatchObject({ next: waiting });
  expect(buildRoadmap({ ...wholeFacts, goals, pilots: [{ ...pilot, operator: null }] })).toMatchObject({
    steps: [{ next: waiting }, {}, {}, {}, {}],
    next: { pointId: 'pilotsHaveOperator' },
  });
  expect(buildRoadmap({ ...wholeFacts, goals: [anyGoal({ isAccepted: false, due: null })] }).next).toMatchObject({
    pointId: 'goalsSmart',
    first: { part: 'due' },
  });
});

test('monitoring is shown once there is something to keep an eye on, and comes after the steps', () => {
  expect(buildRoadmap(emptyFacts).duties).toEqual([]);
  expect(buildRoadmap(wholeFacts).duties).toMatchObject([{ id: 'monitoring', state: 'done', met: 2, total: 2 }]);
  const [kpi] = wholeFacts.kpis;
  const kpis = kpi ? [{ ...kpi, lastReadOn: null }] : [];
  expect(buildRoadmap({ ...wholeFacts, kpis })).toMatchObject({
    duties: [{ state: 'started', met: 1, total: 2 }],
    next: { step: null, pointId: 'readingsCurrent', first: { subject: { kind: 'kpi' }, part: 'readings' } },
  });
  expect(buildRoadmap({ ...wholeFacts, kpis, chapters: [] }).next).toMatchObject({ pointId: 'visionWritten' });
});
