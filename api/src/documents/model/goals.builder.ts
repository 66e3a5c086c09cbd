import { measuredBy } from '@agendawerk/shared/gaps/index.ts';
import { checkSmart, type Goal, smartParts } from '@agendawerk/shared/goals/index.ts';
import type { Kpi } from '@agendawerk/shared/kpis/index.ts';
import { formatPartialDate, formatWithUnit, formatDay } from '../text/german-format.ts';
import { bold, bullets, heading, paragraph, paragraphs, run } from './compose.ts';
import type { ContentIndex, FieldGroup } from './content-index.ts';
import type { Block, FactsBlock, HeadingLevel, Inline } from './document.ts';
import { goalLevelWords, smartWords } from './labels.ts';
import { toBlocks } from './rich-text.blocks.ts';

/** The fields of action, each with its goals: what is to be different, how one will know, with what, until when. */
export function buildFields(index: ContentIndex): Block[] {
  const groups = index.groups.filter(({ field, goals }) => field !== null || goals.length > 0);
  const intro = heading(1, 'Handlungsfelder und Ziele', { id: 'fields', startsPage: groups.length > 0 });
  if (groups.length === 0) return [intro, paragraph('Handlungsfelder und Ziele sind noch nicht festgelegt.', 'note')];
  return [intro, ...groups.flatMap((group) => buildField(index, group))];
}

export function fieldTitle({ field }: FieldGroup): string {
  return field === null ? 'Ohne Handlungsfeld' : `Handlungsfeld ${field.number}: ${field.name}`;
}

function buildField(index: ContentIndex, group: FieldGroup): Block[] {
  const level: HeadingLevel = group.depth === 0 ? 2 : 3;
  const { field } = group;
  const lead = index.departmentName(field?.leadDepartmentId ?? null);
  return [
    heading(level, fieldTitle(group), { id: `field-${field?.id ?? 'none'}` }),
    ...(field ? [paragraph([bold('Federführung: '), run(lead ?? 'noch offen')])] : []),
    ...toBlocks(field?.description ?? null, { below: level, isListed: false }),
    ...(group.goals.length === 0 ? [paragraph('Für dieses Handlungsfeld ist noch kein Ziel benannt.', 'note')] : []),
    ...group.goals.flatMap((goal) => buildGoal(index, goal, level === 2 ? 3 : 4)),
  ];
}

function buildGoal(index: ContentIndex, goal: Goal, level: HeadingLevel): Block[] {
  const kpis = index.listKpisOfGoal(goal);
  const parent = index.findGoal(goal.parentId);
  const measures = index.content.measures.filter(
    ({ goalIds, id }) => goalIds.includes(goal.id) || goal.measureIds.includes(id),
  );
  return [
    heading(level, `Ziel ${goal.number}: ${goal.title}`, { id: `goal-${goal.id}`, isListed: false }),
    ...toBlocks(goal.description, { below: level, isListed: false }),
    { type: 'facts', layout: 'list', items: [describeLevel(goal, parent), ...describeSmart(goal, kpis)] },
    ...(measures.length === 0
      ? [paragraph([bold('Maßnahmen: '), run('noch keine')])]
      : [
          paragraph([bold('Maßnahmen:')]),
          ...bullets(
            measures.map((measure) => [run(`${measure.number} ${measure.title}`, { target: `measure-${measure.id}` })]),
          ),
        ]),
  ];
}

function describeLevel(goal: Goal, parent: Goal | undefined): FactsBlock['items'][number] {
  const level = run(goalLevelWords[goal.level]);
  if (!parent) return { label: 'Art', content: [level] };
  return {
    label: 'Art',
    content: [
      level,
      run(', gehört zu '),
      run(`Ziel ${parent.number}: ${parent.title}`, { target: `goal-${parent.id}` }),
    ],
  };
}

/** The SMART parts with what is written for them; a missing part says what is missing. */
function describeSmart(goal: Goal, kpis: Kpi[]): FactsBlock['items'] {
  const check = checkSmart(goal, kpis.map(measuredBy));
  const texts: Record<(typeof smartParts)[number], { text: Inline[]; gap: string }> = {
    specific: { text: flat(goal.specific), gap: 'noch nicht beschrieben' },
    measurable: { text: joinLines(kpis.map(describeKpi)), gap: 'keine Kennzahl mit Ausgangswert und Zielwert' },
    accepted: { text: [run('mit der Federführung abgestimmt')], gap: 'noch nicht mit der Federführung abgestimmt' },
    realistic: { text: flat(goal.resources), gap: 'Mittel noch nicht benannt' },
    timeBound: { text: goal.due ? [run(`bis ${formatPartialDate(goal.due)}`)] : [], gap: 'kein Termin' },
  };
  return smartParts.map((part) => ({
    label: smartWords[part],
    content: check[part]
      ? texts[part].text
      : [
          ...withSeparator(part === 'measurable' ? texts[part].text : []),
          run(`offen: ${texts[part].gap}`, { isItalic: true }),
        ],
  }));
}

function describeKpi(kpi: Kpi): Inline[] {
  const last = kpi.targets.toSorted((a, b) => (a.dueOn < b.dueOn ? -1 : 1)).at(-1);
  const show = (value: number) => formatWithUnit(value, kpi.decimals, kpi.unit);
  const from = kpi.baselineValue === null ? '' : ` von ${show(kpi.baselineValue)}`;
  const to = last ? ` auf ${show(last.value)} bis ${formatDay(last.dueOn)}` : '';
  return [run(`Kennzahl ${kpi.number}: ${kpi.name}`, { target: `kpi-${kpi.id}` }), run(`${from}${to}`)];
}

function joinLines(lines: Inline[][]): Inline[] {
  return lines.flatMap((line, index) => [...(index > 0 ? [{ type: 'break' } as const] : []), ...line]);
}

function withSeparator(content: Inline[]): Inline[] {
  return content.length > 0 ? [...content, { type: 'break' }] : [];
}

function flat(text: string | null): Inline[] {
  return paragraphs(text).flatMap((part, index) => [
    ...(index > 0 ? [{ type: 'break' } as const] : []),
    ...part.content,
  ]);
}
