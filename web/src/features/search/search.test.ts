import type { SearchHit } from '@agendawerk/shared/search/index.ts';
import { describe, expect, test } from 'vitest';
import { groupHits } from './group-hits.ts';
import { splitMarks } from './split-marks.ts';

describe('a passage', () => {
  test('shows the found words as marked and the rest as it is', () => {
    expect(splitMarks('Neue \u0001Termine\u0002 online')).toEqual([
      { text: 'Neue ', isMarked: false },
      { text: 'Termine', isMarked: true },
      { text: ' online', isMarked: false },
    ]);
  });

  test('that was cut within a mark loses no word', () => {
    expect(splitMarks('Neue \u0001Term')).toEqual([
      { text: 'Neue ', isMarked: false },
      { text: 'Term', isMarked: true },
    ]);
  });

  test('keeps the lines of different properties apart and leaves out bare signs', () => {
    expect(splitMarks('Auslastung\n%\n\u0001Kalender\u0002')).toEqual([
      { text: 'Auslastung · ', isMarked: false },
      { text: 'Kalender', isMarked: true },
    ]);
  });

  test('with markup in it is text like any other', () => {
    expect(splitMarks('<b>fett</b>')).toEqual([{ text: '<b>fett</b>', isMarked: false }]);
  });
});

const hit = (kind: SearchHit['kind'], subjectId: string): SearchHit => ({
  kind,
  id: `${kind}-${subjectId}-${Math.random()}`,
  agendaId: 'agenda',
  subjectId,
  title: subjectId,
  number: null,
  excerpt: null,
});

describe('live results', () => {
  test('stand by kind, the kind of the best hit first', () => {
    const groups = groupHits([hit('measure', 'a'), hit('kpi', 'b'), hit('measure', 'c')], 5);
    expect(groups.map(({ kind, hits }) => [kind, hits.map(({ title }) => title)])).toEqual([
      ['measure', ['a', 'c']],
      ['kpi', ['b']],
    ]);
  });

  test('show of all updates of a measure the best, and of each kind the first few', () => {
    const hits = [hit('update', 'a'), hit('update', 'a'), hit('update', 'b'), hit('update', 'c')];
    expect(groupHits(hits, 2)[0]?.hits.map(({ title }) => title)).toEqual(['a', 'b']);
  });

  test('show every change activity of a measure: each has a place of its own', () => {
    const hits = [hit('change_activity', 'a'), hit('change_activity', 'a')];
    expect(groupHits(hits, 5)[0]?.hits).toHaveLength(2);
  });
});
