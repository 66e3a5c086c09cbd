import { describe, expect, it } from 'vitest';
import { commentNotices, decisionNotices, editNotices, type PlacePeople } from './comment-notices.rules.ts';

const place: PlacePeople = { ownerId: 'owner', deputyId: 'deputy', headId: 'head', officerIds: ['officer', 'second'] };
const said = (authorId: string, ...mentionIds: string[]) => ({ authorId, mentionIds });

describe('who is told of a comment', () => {
  it.each<[string, Parameters<typeof commentNotices>, string[]]>([
    ['the owner of its place', [said('anna'), [], place], ['owner: owner']],
    ['the deputy where there is no owner', [said('anna'), [], { ...place, ownerId: null }], ['deputy: owner']],
    [
      'the head where there is neither',
      [said('anna'), [], { ...place, ownerId: null, deputyId: null }],
      ['head: owner'],
    ],
    [
      'the officers where nobody answers for the place',
      [said('anna'), [], { ...place, ownerId: null, deputyId: null, headId: null }],
      ['officer: owner', 'second: owner'],
    ],
    [
      'who is mentioned, and as such only',
      [said('anna', 'owner', 'ben'), [], place],
      ['owner: mentioned', 'ben: mentioned'],
    ],
    [
      'who spoke in the thread, once',
      [said('anna'), [said('ben'), said('ben'), said('cem')], place],
      ['ben: answered', 'cem: answered'],
    ],
    ['nobody of their own words', [said('owner', 'owner'), [], place], []],
    ['not the owner of every answer', [said('anna'), [said('anna')], place], []],
  ])('%s', (_name, given, told) => {
    expect(commentNotices(...given).map(({ memberId, reason }) => `${memberId}: ${reason}`)).toEqual(told);
  });

  it('after an edit only who is newly mentioned', () => {
    expect(editNotices(said('anna', 'ben', 'cem', 'anna'), ['ben'])).toEqual([
      { memberId: 'cem', reason: 'mentioned' },
    ]);
  });

  it('of a decision who suggested, unless they decided themselves', () => {
    expect(decisionNotices('anna', 'officer')).toEqual([{ memberId: 'anna', reason: 'decided' }]);
    expect(decisionNotices('officer', 'officer')).toEqual([]);
  });
});
