import type { CommentPlace, Thread } from '@agendawerk/shared/comments/index.ts';
import type { Goal } from '@agendawerk/shared/goals/index.ts';
import type { Kpi } from '@agendawerk/shared/kpis/index.ts';
import { afterEach, expect, it, vi } from 'vitest';
import { renderInAgenda } from '../../../testing/render-in-agenda.tsx';
import { Composer } from '../panel/composer.tsx';
import { SuggestionBox } from './suggestion-box.tsx';

const id = '01a21000-0000-7000-8000-000000000002';
const made = { id, agendaId: id, number: 1, catalogueId: null, isAsSuggested: false, externalId: null, revision: 1 };
const goal: Goal = {
  ...made,
  title: 'Termine online',
  description: null,
  level: 'strategic',
  fieldId: null,
  parentId: null,
  specific: null,
  isAccepted: false,
  acceptedById: null,
  acceptedOn: null,
  resources: null,
  due: { date: '2027-01-01', precision: 'year' },
  kpiIds: [],
  measureIds: [],
  position: 0,
};
const kpi: Kpi = {
  ...made,
  name: 'Anträge online',
  definition: null,
  unit: '%',
  decimals: 0,
  direction: 'higher',
  rangeMin: null,
  rangeMax: null,
  baselineValue: 12,
  baselineOn: null,
  baselineNote: null,
  frequency: null,
  responsibleId: null,
  departmentId: null,
  source: null,
  targets: [],
  goalIds: [],
  measureIds: [],
  readings: [],
};
const answers = { '/goals': { items: [goal] }, '/kpis': { items: [kpi] } };
const places: { place: CommentPlace; readable: string; value: unknown; sentence: RegExp }[] = [
  {
    place: { kind: 'goal', id, part: 'due' },
    readable: 'Q3 2028',
    value: expect.objectContaining({ date: '2028-07-01', precision: 'quarter' }),
    sentence: /^Bitte geben Sie ein Jahr, ein Quartal/,
  },
  {
    place: { kind: 'kpi', id, part: 'baselineValue' },
    readable: '12,5',
    value: 12.5,
    sentence: /^Bitte geben Sie eine Zahl ein/,
  },
];

afterEach(() => {
  vi.unstubAllGlobals();
  localStorage.clear();
});

it.each(places)(
  'what cannot be read is not proposed for $place.part: its field says so, and takes the focus',
  async ({ place, readable, value, sentence }) => {
    const screen = renderInAgenda(<Composer place={place} quote={null} onClose={() => undefined} />, answers);
    const { user } = screen;
    await user.type(await screen.findByLabelText('Ihr Kommentar'), 'Das geht früher.');
    await user.click(screen.getByLabelText('Änderung vorschlagen'));
    const field = await screen.findByLabelText('Vorschlag');
    await user.clear(field);
    await user.type(field, 'irgendwann');
    await user.click(screen.getByRole('button', { name: 'Vorschlagen' }));
    expect(screen.getByText(/Noch nicht gespeichert/)).toBeTruthy();
    expect(field.getAttribute('aria-invalid')).toBe('true');
    expect(screen.getByText(sentence)).toBeTruthy();
    expect(document.activeElement).toBe(field);
    expect(screen.written).toEqual([]);

    await user.clear(field);
    await user.type(field, readable);
    await user.click(screen.getByRole('button', { name: 'Vorschlagen' }));
    expect(screen.written).toMatchObject([{ text: 'Das geht früher.', suggestion: { form: 'value', value } }]);
  },
);

it('what cannot be read is not taken over: the field in which it was adapted says so', async () => {
  const suggestion = {
    form: 'value' as const,
    text: null,
    value: { date: '2028-01-01', precision: 'year' as const },
    base: goal.due,
    decision: null,
    reason: null,
    decidedAt: null,
    decidedByName: null,
  };
  const thread = {
    id,
    place: { kind: 'goal', id, part: 'due', label: 'Termine online', isGone: false },
    quote: null,
    suggestion,
    abilities: { decide: true },
    revision: 1,
  } as unknown as Thread;
  const screen = renderInAgenda(
    <SuggestionBox thread={thread} suggestion={suggestion} onSettle={() => undefined} />,
    answers,
  );
  const { user } = screen;
  await user.click(await screen.findByRole('button', { name: 'Angepasst übernehmen' }));
  const field = await screen.findByLabelText('Vorschlag');
  await user.clear(field);
  await user.type(field, 'irgendwann');
  await user.click(screen.getByRole('button', { name: 'So übernehmen' }));
  expect(field.getAttribute('aria-invalid')).toBe('true');
  expect(document.activeElement).toBe(field);
  expect(screen.written).toEqual([]);
});
