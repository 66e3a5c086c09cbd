import { describe, expect, it } from 'vitest';
import type { Actor, Role } from '../access/index.ts';
import { judgeRemark, judgeThread, refuseDeciding, refuseReopening, refuseResolving } from './comment.rules.ts';
import { matchesFilter, type ThreadFilter } from './thread-filter.rules.ts';

const actor = (role: Role, departmentIds: string[] = []): Actor => ({ memberId: role, roles: [role], departmentIds });
const thread = { authorId: 'someone', isWithdrawn: false, isResolved: false, isUndecided: true };
const measure = {
  kind: 'measure' as const,
  part: null,
  isGone: false,
  leadDepartmentId: 'office',
  ownerId: 'staff',
  deputyId: null,
};
const kpi = { ...measure, kind: 'kpi' as const };
const chapter = { kind: 'chapter' as const, part: null, isGone: false };

describe('settling and deciding', () => {
  it.each([
    ['the officer', actor('officer'), measure, true, true],
    ['the administration', actor('admin'), chapter, true, true],
    ['the head of the lead department', actor('head', ['office']), measure, true, true],
    ['the head of another department', actor('head', ['school']), measure, false, false],
    ['the owner', actor('staff'), measure, true, true],
    ['staff on a chapter', actor('staff'), chapter, false, false],
    ['staff on a KPI of theirs, whose sheet is not theirs to edit', actor('staff'), kpi, false, false],
    ['a council member', actor('council'), measure, false, false],
  ])('%s', (_name, who, place, maySettle, mayDecide) => {
    const abilities = judgeThread(who, thread, place);
    expect([abilities.resolve, abilities.decide]).toEqual([maySettle, mayDecide]);
  });

  it.each([
    ['who leads', 'leadDepartmentId', false, false],
    ['the field', 'fieldId', false, false],
    ['who owns it', 'ownerId', true, false],
    ['a text', 'benefit', true, true],
  ])('%s is decided by who may hand it on: the officer, the head, the owner', (_name, part, byHead, byOwner) => {
    const place = { ...measure, part };
    const may = (who: Actor) => judgeThread(who, thread, place).decide;
    expect([may(actor('officer')), may(actor('head', ['office'])), may(actor('staff'))]).toEqual([
      true,
      byHead,
      byOwner,
    ]);
  });

  it('is the author’s too, as far as settling goes', () => {
    const own = { ...thread, authorId: 'staff' };
    expect(judgeThread(actor('staff'), own, chapter)).toMatchObject({ resolve: true, decide: false, edit: true });
  });

  it.each([
    [
      'a settled thread',
      refuseResolving(actor('officer'), { ...thread, isResolved: true }, chapter),
      'comment.already_resolved',
    ],
    ['an open thread', refuseReopening(actor('officer'), thread, chapter), 'comment.not_resolved'],
    [
      'a comment without a suggestion',
      refuseDeciding(actor('officer'), { ...thread, isUndecided: null }, chapter),
      'comment.no_suggestion',
    ],
    [
      'a decided one',
      refuseDeciding(actor('officer'), { ...thread, isUndecided: false }, chapter),
      'comment.already_decided',
    ],
    [
      'a withdrawn one',
      refuseDeciding(actor('officer'), { ...thread, isWithdrawn: true }, chapter),
      'comment.withdrawn',
    ],
    [
      'a place that is gone',
      refuseDeciding(actor('officer'), thread, { ...chapter, isGone: true }),
      'comment.place_gone',
    ],
  ])('is refused for %s', (_name, refusal, code) => {
    expect(refusal).toBe(code);
  });

  it('leaves words to their author until they are withdrawn', () => {
    expect(judgeRemark(actor('staff'), { authorId: 'staff', isWithdrawn: false })).toEqual({
      edit: true,
      withdraw: true,
    });
    expect(judgeRemark(actor('staff'), { authorId: 'staff', isWithdrawn: true })).toEqual({
      edit: false,
      withdraw: false,
    });
    expect(judgeRemark(actor('admin'), { authorId: 'staff', isWithdrawn: false }).edit).toBe(false);
  });
});

describe('a filter', () => {
  const shown = {
    authorId: 'anna',
    mentionIds: ['ben'],
    leadDepartmentId: 'office',
    resolvedAt: null as string | null,
    suggestion: null,
    answers: [] as { authorId: string; mentionIds: string[]; isWithdrawn: boolean }[],
  };
  const answer = { authorId: 'cem', mentionIds: ['dora'], isWithdrawn: false };
  const me = (memberId: string, departmentIds: string[] = []) => ({ memberId, departmentIds });

  it.each<[ThreadFilter, Partial<typeof shown>, ReturnType<typeof me>, boolean]>([
    ['open', {}, me('x'), true],
    ['open', { resolvedAt: '2026-11-26' }, me('x'), false],
    ['all', { resolvedAt: '2026-11-26' }, me('x'), true],
    ['mine', {}, me('anna'), true],
    ['mine', { answers: [answer] }, me('cem'), true],
    ['mine', {}, me('ben'), false],
    ['department', {}, me('x', ['office']), true],
    ['department', {}, me('x', ['school']), false],
    ['department', { leadDepartmentId: null as unknown as string }, me('x', ['office']), false],
    ['mentioned', {}, me('ben'), true],
    ['mentioned', { answers: [answer] }, me('dora'), true],
    ['mentioned', {}, me('anna'), false],
    ['unanswered', {}, me('x'), true],
    ['unanswered', { answers: [answer] }, me('x'), false],
    ['unanswered', { answers: [{ ...answer, isWithdrawn: true }] }, me('x'), true],
    ['unanswered', { resolvedAt: '2026-11-26' }, me('x'), false],
  ])('%s %j for %j: %s', (filter, more, who, isShown) => {
    expect(matchesFilter({ ...shown, ...more }, filter, who)).toBe(isShown);
  });
});
