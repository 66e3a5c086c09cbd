import { describe, expect, test } from 'vitest';
import type { Actor } from '../access/index.ts';
import type { AgendaContent } from '../agendas/index.ts';
import {
  canSign,
  countLooked,
  findAnswerFault,
  getDepartmentState,
  judgeRemark,
  lastDayOfLink,
  listClosingObstacles,
  listConcerns,
  listConflicts,
  mayClose,
  type Remark,
  type RoundAnswer,
  type RoundDepartment,
  wantsReason,
} from './index.ts';

type Measure = AgendaContent['measures'][number];
const measure = (id: string, more: Partial<Measure> = {}) =>
  ({ id, leadDepartmentId: null, ownerId: null, deputyId: null, participations: [], ...more }) as Measure;
const kpi = (id: string, more: Partial<AgendaContent['kpis'][number]> = {}) =>
  ({ id, departmentId: null, responsibleId: null, ...more }) as AgendaContent['kpis'][number];

describe('what a version lays before a department', () => {
  const building = { departmentId: 'building', memberIds: ['petra'] };
  test.each([
    ['it leads', measure('m', { leadDepartmentId: 'building' }), ['lead']],
    ['it advises', measure('m', { participations: [{ departmentId: 'building', part: 'consulted' }] }), ['consulted']],
    ['one of its people owns', measure('m', { ownerId: 'petra' }), ['owner']],
    ['one of its people deputises for', measure('m', { deputyId: 'petra' }), ['owner']],
    [
      'it leads and one of its people owns',
      measure('m', { leadDepartmentId: 'building', ownerId: 'petra' }),
      ['lead', 'owner'],
    ],
  ])('a measure that %s', (_case, given, reasons) => {
    expect(listConcerns({ measures: [given], kpis: [] }, building)).toEqual([{ kind: 'measure', id: 'm', reasons }]);
  });

  test("nothing that is others' business, and nothing for people that nobody has", () => {
    const others = [
      measure('a', { leadDepartmentId: 'schools', ownerId: 'hans' }),
      measure('b', { participations: [{ departmentId: 'schools', part: 'informed' }] }),
      measure('c'),
    ];
    expect(listConcerns({ measures: others, kpis: [kpi('k')] }, building)).toEqual([]);
    expect(listConcerns({ measures: others, kpis: [] }, { departmentId: 'building', memberIds: [] })).toEqual([]);
  });

  test('first what it leads, then by the closeness of its part, then the KPIs that it reports', () => {
    const measures = [
      measure('informed', { participations: [{ departmentId: 'building', part: 'informed' }] }),
      measure('led', { leadDepartmentId: 'building' }),
      measure('owned', { ownerId: 'petra' }),
      measure('also led', { leadDepartmentId: 'building' }),
    ];
    const kpis = [kpi('k', { responsibleId: 'petra' }), kpi('other')];
    expect(listConcerns({ measures, kpis }, building).map(({ id }) => id)).toEqual([
      'led',
      'also led',
      'informed',
      'owned',
      'k',
    ]);
  });

  test('only what names it counts as looked at', () => {
    const concerns = listConcerns(
      { measures: [measure('m', { ownerId: 'petra' })], kpis: [kpi('m', { departmentId: 'building' })] },
      building,
    );
    expect(countLooked(concerns, [])).toEqual({ looked: 0, of: 2 });
    const views = [
      { kind: 'kpi', id: 'm' },
      { kind: 'chapter', id: 'x' },
    ] as const;
    expect(countLooked(concerns, views)).toEqual({ looked: 1, of: 2 });
  });
});

const answer = (verdict: RoundAnswer['verdict']): RoundAnswer => ({
  id: verdict,
  verdict,
  reason: null,
  memberName: 'Petra',
  createdAt: '2026-11-01T10:00:00Z',
});

describe('where a department stands', () => {
  const open = { dueOn: '2026-12-01', silence: 'no_answer' as const, closedAt: null };
  const tacit = { ...open, silence: 'deemed_signed' as const };
  const closed = { ...open, closedAt: '2026-12-05T10:00:00Z' };
  const nothing = { answers: [], hasLooked: false };
  const looked = { answers: [], hasLooked: true };
  test.each([
    ['before the deadline', nothing, open, '2026-11-30', 'silent'],
    ['before the deadline, having looked', looked, open, '2026-11-30', 'looked'],
    ['on the last day', nothing, tacit, '2026-12-01', 'silent'],
    ['after it, where silence says nothing', looked, open, '2026-12-02', 'no_answer'],
    ['after it, where silence is consent', nothing, tacit, '2026-12-02', 'deemed_signed'],
    ['after a closing before the deadline', nothing, closed, '2026-11-30', 'no_answer'],
    ['with an answer', { answers: [answer('signed')], hasLooked: false }, tacit, '2026-12-02', 'signed'],
    [
      'with a changed answer',
      { answers: [answer('signed'), answer('refused')], hasLooked: true },
      open,
      '2026-11-30',
      'refused',
    ],
  ] as const)('%s', (_case, department, round, today, state) => {
    expect(getDepartmentState({ ...department, answers: [...department.answers] }, round, today)).toBe(state);
  });
});

describe('who answers for a department', () => {
  const department = { departmentId: 'building', headId: 'petra', deputyId: 'dirk' };
  const actor = (memberId: string, roles: Actor['roles'], departmentIds: string[] = []): Actor => ({
    memberId,
    roles,
    departmentIds,
  });
  test.each([
    ['the head who is named', actor('petra', ['head']), true],
    ['a head who belongs to it', actor('paul', ['head'], ['building']), true],
    ['the head of another department', actor('hans', ['head'], ['schools']), false],
    ['the deputy named for the round', actor('dirk', ['staff']), true],
    ['staff of the department', actor('susi', ['staff'], ['building']), false],
    ['the person named as its head, without the role', actor('petra', ['staff'], ['building']), false],
    ['an officer', actor('olga', ['officer'], ['building']), false],
    ['a deputy who has become a council member', actor('dirk', ['council']), false],
  ])('%s: %s', (_case, who, expected) => {
    expect(canSign(who, department)).toBe(expected);
  });
});

test.each([
  ['signed', null, 0, undefined],
  ['signed', null, 3, undefined],
  ['signed_with_remarks', null, 1, undefined],
  ['signed_with_remarks', 'siehe Mail', 0, 'round.remark_required'],
  ['refused', 'Kein Personal', 0, undefined],
  ['refused', '  ', 2, 'round.reason_required'],
  ['refused', null, 2, 'round.reason_required'],
] as const)('%s with reason %s and %i remarks: %s', (verdict, reason, remarks, fault) => {
  expect(findAnswerFault({ verdict, reason, remarks })).toBe(fault);
});

test.each([
  ['accepted', false],
  ['partly', true],
  ['declined', true],
  ['noted', false],
] as const)('%s wants a reason: %s', (evaluation, expected) => {
  expect(wantsReason(evaluation)).toBe(expected);
});

describe('closing', () => {
  const department = (name: string, answers: RoundAnswer[]) => ({ name, answers }) as RoundDepartment;
  const round = {
    dueOn: '2026-12-01',
    closedAt: null,
    openRemarks: 0,
    departments: [department('Bauamt', [answer('signed')]), department('Schulamt', [])],
  };
  test.each([
    ['waits for the silent before the deadline', round, '2026-12-01', { openRemarks: 0, waitingFor: ['Schulamt'] }],
    ['waits for nobody after it', round, '2026-12-02', { openRemarks: 0, waitingFor: [] }],
    ['wants every remark evaluated', { ...round, openRemarks: 2 }, '2026-12-02', { openRemarks: 2, waitingFor: [] }],
    [
      'before the deadline, where all have answered',
      { ...round, departments: round.departments.slice(0, 1) },
      '2026-11-20',
      { openRemarks: 0, waitingFor: [] },
    ],
  ])('%s', (_case, given, today, obstacles) => {
    expect(listClosingObstacles(given, today)).toEqual(obstacles);
    expect(mayClose(given, today)).toBe(obstacles.openRemarks === 0 && obstacles.waitingFor.length === 0);
  });

  test('happens once', () => {
    expect(mayClose({ ...round, closedAt: '2026-12-02T08:00:00Z' }, '2026-12-03')).toBe(false);
  });
});

test('the link of a mail ends thirty days after the deadline', () => {
  expect(lastDayOfLink({ dueOn: '2026-12-15' })).toBe('2027-01-14');
});

test.each([
  ['its author, while nothing became of it', {}, { closedAt: null }, true],
  ['somebody else', { authorId: 'hans' }, { closedAt: null }, false],
  ['once it is evaluated', { evaluation: 'accepted' as const }, { closedAt: null }, false],
  ['once the round is closed', {}, { closedAt: '2026-12-02T08:00:00Z' }, false],
  ['the reason of a refusal, which goes with the answer', { isRefusal: true }, { closedAt: null }, false],
])('a remark is changed by %s', (_case, more, round, expected) => {
  const remark = { authorId: 'petra', evaluation: null, isRefusal: false, ...more };
  expect(judgeRemark({ memberId: 'petra' }, remark, round).edit).toBe(expected);
});

describe('suggestions that cannot all be followed', () => {
  const suggest = (
    id: string,
    quote: string | null,
    suggestion: string | null,
    place: Partial<Remark['place']> = {},
  ): Pick<Remark, 'id' | 'place' | 'quote' | 'suggestion' | 'proposal'> => ({
    id,
    quote,
    suggestion,
    proposal: null,
    place: { kind: 'measure', id: 'm', part: 'text', ...place },
  });
  const propose = (id: string, property: string, value: string, base: string | null = null) => ({
    ...suggest(id, null, null),
    proposal: { property, value, base },
  });
  const idsOf = (remarks: Parameters<typeof listConflicts>[0]) =>
    listConflicts(remarks).map((group) => group.map(({ id }) => id));

  test.each([
    [
      'two wordings for one passage',
      [suggest('a', 'bis 2027', 'bis 2028'), suggest('b', 'bis 2027', 'bis 2029')],
      [['a', 'b']],
    ],
    ['the same wording twice', [suggest('a', 'bis 2027', 'bis 2028'), suggest('b', 'bis  2027', ' bis 2028')], []],
    ['different passages', [suggest('a', 'bis 2027', 'bis 2028'), suggest('b', 'das Bauamt', 'die Bauaufsicht')], []],
    [
      'passages of which one holds the other',
      [suggest('a', 'fertig bis 2027', 'fertig 2028'), suggest('b', 'bis 2027', 'ab 2027')],
      [['a', 'b']],
    ],
    [
      'passages joined by a third one',
      [
        suggest('a', 'das Bauamt', 'A'),
        suggest('b', 'bis 2027', 'B'),
        suggest('c', 'das Bauamt baut bis 2027', 'C'),
        suggest('d', 'anderswo', 'D'),
      ],
      [['a', 'b', 'c']],
    ],
    [
      'the whole part and a passage of it',
      [suggest('a', null, 'Alles neu'), suggest('b', 'bis 2027', 'bis 2028')],
      [['a', 'b']],
    ],
    ['other values for one property', [propose('a', 'benefit', 'A'), propose('b', 'benefit', 'B')], [['a', 'b']]],
    ['the same value twice', [propose('a', 'benefit', 'A'), propose('b', 'benefit', 'A')], []],
    ['values for two properties', [propose('a', 'benefit', 'A'), propose('b', 'targetGroup', 'B')], []],
    [
      'a whole text and a passage of it',
      [propose('a', 'benefit', 'Kurz.', 'Fertig ist es bis 2027.'), suggest('b', 'bis 2027', 'bis 2028')],
      [['a', 'b']],
    ],
    [
      'a whole text and a passage of another one',
      [propose('a', 'benefit', 'Kurz.', 'Fertig ist es bis 2027.'), suggest('b', 'das Bauamt', 'B')],
      [],
    ],
    ['another part', [suggest('a', null, 'A'), suggest('b', null, 'B', { part: 'costs' })], []],
    ['another measure', [suggest('a', null, 'A'), suggest('b', null, 'B', { id: 'n' })], []],
    ['remarks without a wording', [suggest('a', 'bis 2027', null), suggest('b', 'bis 2027', 'bis 2028')], []],
  ])('%s', (_case, remarks, groups) => {
    expect(idsOf(remarks)).toEqual(groups);
  });
});
