import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, datePrecisions, firstDay } from '../kernel/index.ts';
import { measureStatuses } from './measure.schema.ts';
import { createOwnershipMatrix, ownershipGaps } from './ownership.rules.ts';
import { createPortfolio, getQuadrant, quadrants } from './portfolio.rules.ts';
import { createTimeline } from './timeline.rules.ts';

const dated = { status: 'planned', start: null, end: null } as const;
const empty = { milestones: [], dependencies: [], firstYear: 2026, lastYear: 2027, today: '2026-05-20' };

describe('the timeline', () => {
  it('gives each measure the quarters of its dates, open sides run out', () => {
    const { quarters, today, rows } = createTimeline({
      ...empty,
      measures: [
        {
          ...dated,
          id: 'whole',
          start: { date: '2026-04-01', precision: 'quarter' },
          end: { date: '2027-01-01', precision: 'half' },
        },
        { ...dated, id: 'begins', start: { date: '2026-12-24', precision: 'day' } },
        { ...dated, id: 'ends', end: { date: '2026-01-01', precision: 'year' } },
        { ...dated, id: 'undated' },
      ],
    });
    expect(quarters).toHaveLength(8);
    expect([quarters[0], quarters[7]]).toEqual([
      { year: 2026, quarter: 1 },
      { year: 2027, quarter: 4 },
    ]);
    expect(today).toBe(1);
    expect(
      rows.map(({ measureId, bar, isOpenLeft, isOpenRight }) => [measureId, bar, isOpenLeft, isOpenRight]),
    ).toEqual([
      ['whole', { from: 1, to: 5 }, false, false],
      ['begins', { from: 3, to: 7 }, false, true],
      ['ends', { from: 0, to: 3 }, true, false],
      ['undated', null, true, true],
    ]);
  });

  it('shows where milestones stand and what comes too late', () => {
    const timeline = createTimeline({
      ...empty,
      measures: [
        { ...dated, id: 'a', end: { date: '2027-01-01', precision: 'quarter' } },
        { ...dated, id: 'b', start: { date: '2026-10-01', precision: 'quarter' } },
      ],
      milestones: [
        { id: '1', measureId: 'a', due: { date: '2026-01-01', precision: 'quarter' }, doneOn: '2026-04-02' },
        { id: '2', measureId: 'a', due: { date: '2026-05-19', precision: 'day' }, doneOn: null },
        { id: '3', measureId: 'a', due: { date: '2026-01-01', precision: 'year' }, doneOn: null },
        { id: '4', measureId: 'a', due: null, doneOn: null },
      ],
      dependencies: [
        { measureId: 'b', dependsOnId: 'a' },
        { measureId: 'b', dependsOnId: 'elsewhere' },
      ],
    });
    expect(timeline.rows[0]?.milestones).toEqual([
      { id: '1', at: 1, state: 'done' },
      { id: '2', at: 1, state: 'missed' },
      { id: '3', at: 3, state: 'ahead' },
    ]);
    expect(timeline.links).toEqual([{ fromId: 'a', toId: 'b', isLate: true }]);
  });

  it('is not stretched by a slip of the keyboard', () => {
    const slip = {
      ...dated,
      id: 'slip',
      start: { date: '2026-01-01', precision: 'year' },
      end: { date: '2199-01-01', precision: 'year' },
    } as const;
    const { quarters, rows } = createTimeline({ ...empty, measures: [slip] });
    expect(quarters.at(-1)).toEqual({ year: 2037, quarter: 4 });
    expect(rows[0]).toMatchObject({ isOpenLeft: false, isOpenRight: true });
  });

  it('begins with the present year where nothing is dated at all', () => {
    const { quarters } = createTimeline({
      ...empty,
      firstYear: null,
      lastYear: null,
      measures: [{ ...dated, id: 'a' }],
    });
    expect(quarters.map(({ year }) => year)).toEqual([2026, 2026, 2026, 2026]);
  });

  it('keeps every bar and milestone inside the picture, whatever the dates', () => {
    const partialDate = fc
      .record({ days: fc.integer({ min: 0, max: 109_000 }), precision: fc.constantFrom(...datePrecisions) })
      .map(({ days, precision }) => ({ date: firstDay({ date: addDays('1900-01-01', days), precision }), precision }));
    const measure = fc.record({
      id: fc.uuid(),
      status: fc.constantFrom(...measureStatuses),
      start: fc.option(partialDate),
      end: fc.option(partialDate),
    });
    const years = fc.option(fc.integer({ min: 1990, max: 2150 }));
    fc.assert(
      fc.property(fc.array(measure), years, years, (measures, firstYear, lastYear) => {
        const milestones = measures.map(({ id, end }) => ({ id, measureId: id, due: end, doneOn: null }));
        const { quarters, rows } = createTimeline({ ...empty, measures, milestones, firstYear, lastYear });
        expect(rows.map(({ measureId }) => measureId)).toEqual(measures.map(({ id }) => id));
        for (const { bar, milestones: marks } of rows) {
          for (const at of [...(bar ? [bar.from, bar.to] : []), ...marks.map((mark) => mark.at)]) {
            expect(quarters[at]).toBeDefined();
          }
        }
      }),
    );
  });
});

describe('the portfolio', () => {
  it.each([
    [1, 5, 'quick_win'],
    [2, 3, 'quick_win'],
    [3, 3, 'big_project'],
    [5, 5, 'big_project'],
    [2, 2, 'filler'],
    [3, 2, 'doubtful'],
    [null, 3, undefined],
    [3, null, undefined],
  ])('effort %s and impact %s: %s', (effort, impact, quadrant) => {
    expect(getQuadrant({ effort, impact })).toBe(quadrant);
  });

  it('shows every measure once: on a point and in a quadrant, or among the gaps', () => {
    const step = fc.option(fc.integer({ min: 1, max: 5 }));
    const measure = fc.record({ id: fc.uuid(), effort: step, impact: step });
    fc.assert(
      fc.property(fc.uniqueArray(measure, { selector: ({ id }) => id }), (measures) => {
        const { points, quadrants: found, unrated } = createPortfolio(measures);
        const ids = measures.map(({ id }) => id).toSorted();
        expect([...points.flatMap(({ measureIds }) => measureIds), ...unrated].toSorted()).toEqual(ids);
        expect([...quadrants.flatMap((quadrant) => found[quadrant]), ...unrated].toSorted()).toEqual(ids);
        expect(new Set(points.map(({ effort, impact }) => `${effort}/${impact}`)).size).toBe(points.length);
      }),
    );
  });
});

describe('who does what', () => {
  const owned = { status: 'running', leadDepartmentId: 'it', ownerId: 'olga', deputyId: 'dora' } as const;
  const departmentIds = ['it', 'school', 'idle'];
  const activeMemberIds = new Set(['olga', 'dora']);

  it('puts gaps in ownership first, the gravest on top', () => {
    const { rows } = createOwnershipMatrix({
      measures: [
        { ...owned, id: 'complete' },
        { ...owned, id: 'no deputy', deputyId: null },
        { ...owned, id: 'no lead', leadDepartmentId: null },
        { ...owned, id: 'nobody', leadDepartmentId: null, ownerId: null, deputyId: null },
        { ...owned, id: 'owner gone', ownerId: 'otto' },
        { ...owned, id: 'done', status: 'done', leadDepartmentId: null, ownerId: null, deputyId: null },
      ],
      participations: [],
      departmentIds,
      activeMemberIds,
    });
    expect(rows.map(({ measureId, gaps }) => [measureId, gaps])).toEqual([
      ['nobody', ['no_lead', 'no_owner', 'no_deputy']],
      ['no lead', ['no_lead']],
      ['owner gone', ['owner_left']],
      ['no deputy', ['no_deputy']],
      ['complete', []],
      ['done', []],
    ]);
  });

  it('shows what each department does, and leading counts before a part', () => {
    const { rows, departments } = createOwnershipMatrix({
      measures: [
        { ...owned, id: 'a' },
        { ...owned, id: 'b', leadDepartmentId: 'school' },
      ],
      participations: [
        { measureId: 'a', departmentId: 'it', part: 'responsible' },
        { measureId: 'a', departmentId: 'school', part: 'informed' },
      ],
      departmentIds,
      activeMemberIds,
    });
    expect(rows.map(({ parts }) => Object.fromEntries(parts))).toEqual([
      { it: 'lead', school: 'informed' },
      { school: 'lead' },
    ]);
    expect(departments).toEqual([
      { departmentId: 'it', count: { lead: 1, responsible: 0, accountable: 0, consulted: 0, informed: 0 } },
      { departmentId: 'school', count: { lead: 1, responsible: 0, accountable: 0, consulted: 0, informed: 1 } },
    ]);
  });

  it('loses no measure and never lists one with fewer gaps before one with a graver', () => {
    const member = fc.option(fc.constantFrom('olga', 'otto'));
    const measure = fc.record({
      id: fc.uuid(),
      status: fc.constantFrom(...measureStatuses),
      leadDepartmentId: fc.option(fc.constantFrom(...departmentIds)),
      ownerId: member,
      deputyId: member,
    });
    fc.assert(
      fc.property(fc.array(measure), (measures) => {
        const { rows } = createOwnershipMatrix({ measures, participations: [], departmentIds, activeMemberIds });
        expect(rows.map(({ measureId }) => measureId).toSorted()).toEqual(measures.map(({ id }) => id).toSorted());
        const gravest = rows.map(({ gaps: [first] }) => (first ? ownershipGaps.indexOf(first) : ownershipGaps.length));
        expect(gravest).toEqual(gravest.toSorted((a, b) => a - b));
      }),
    );
  });
});
