import type { AgendaContent } from '@agendawerk/shared/agendas/index.ts';
import type { Kpi } from '@agendawerk/shared/kpis/index.ts';
import type { Measure } from '@agendawerk/shared/measures/index.ts';
import { fromPlainText } from '@agendawerk/shared/richtext/index.ts';
import * as make from './content.factory.ts';
import { fieldNames, departmentNames, titles, statuses, lights, text, vision } from './sample-texts.ts';

/** An invented town with a full agenda of the given number of measures in every state, gaps included. */
export function createLargeContent(measureCount: number): AgendaContent {
  const departments = departmentNames.map((name, position) => ({
    id: make.nextId(),
    name,
    code: null,
    kind: name.startsWith('Stadtwerke') ? ('company' as const) : ('internal' as const),
    parentId: null,
    headId: null,
    position,
    revision: 1,
  }));
  const people = ['Petra Beispiel', 'Jonas Muster', 'Aylin Probe'].map((name) => ({ id: make.nextId(), name }));
  const fields = fieldNames.map((name, index) =>
    make.createField({
      number: index + 1,
      name,
      position: index,
      description: index % 2 ? null : fromPlainText(text),
      leadDepartmentId: departments[index % 6]?.id ?? null,
    }),
  );
  const goals = fields.flatMap((field, index) =>
    [0, 1].slice(0, index < 6 ? 2 : 1).map((part) =>
      make.createGoal({
        number: index * 2 + part + 1,
        title: part ? `Wege in „${field.name}“ werden kürzer` : `${field.name} wird für alle erreichbar`,
        fieldId: field.id,
        specific: part ? null : 'Acht von zehn Anliegen lassen sich von zu Hause aus erledigen.',
        isAccepted: part === 0,
        resources: part ? null : 'Eine halbe Stelle im Hauptamt, 20.000 € im Jahr',
        due: part ? null : make.year(2030),
      }),
    ),
  );
  const measures = Array.from({ length: measureCount }, (_, index) =>
    toMeasure(index, { fields, goals, departments, people, count: measureCount }),
  );
  for (const goal of goals)
    goal.measureIds = measures.filter(({ goalIds }) => goalIds.includes(goal.id)).map(({ id }) => id);
  const kpis = goals.slice(0, 10).map((goal, index) => toKpi(index, goal.id, measures[index]?.id));
  for (const kpi of kpis) for (const goal of goals) if (kpi.goalIds.includes(goal.id)) goal.kpiIds = [kpi.id];
  for (const [index, kpi] of kpis.entries()) if (measures[index]) measures[index].kpiIds = [kpi.id];
  return make.createContent({
    agenda: {
      ...make.createContent().agenda,
      firstYear: 2026,
      lastYear: 2031,
      sponsor: 'Bürgermeisterin Dr. Anna Vorbild',
    },
    departments,
    people,
    chapters: [
      make.createChapter({ kind: 'vision', title: 'Leitbild', body: vision }),
      make.createChapter({
        kind: 'situation',
        title: 'Ausgangslage',
        text: `${text}\n\n${text.repeat(4)}\n\n${text.repeat(2)}`,
      }),
      make.createChapter({ kind: 'principles', title: 'Leitlinien' }),
      make.createChapter({ title: 'Beteiligung der Bürgerschaft', text: text.repeat(3) }),
    ],
    fields,
    goals,
    measures,
    updates: measures.flatMap((measure, index) => toUpdate(measure, index)),
    kpis,
  });
}

function toMeasure(
  index: number,
  around: {
    fields: { id: string }[];
    goals: { id: string; fieldId: string | null }[];
    departments: { id: string }[];
    people: { id: string }[];
    count: number;
  },
): Measure {
  const perField = Math.ceil(around.count / around.fields.length);
  const field = around.fields[Math.floor(index / perField)];
  const isThin = index % 5 === 4;
  const start = 2026 + (index % 4);
  const base = {
    number: `${Math.floor(index / perField) + 1}.${(index % perField) + 1}`,
    title: titles[index % titles.length] ?? '',
    fieldId: field?.id ?? null,
    status: statuses[index % statuses.length] ?? 'idea',
    light: lights[index % lights.length] ?? null,
  };
  if (isThin) return make.createMeasure({ ...base, description: fromPlainText(text) });
  return make.createMeasure({
    ...base,
    percent: (index * 17) % 101,
    description: fromPlainText(`${text}\n\n${text}`),
    benefit: text,
    benefitService: 'Anträge sind nach zwei Tagen entschieden.',
    expectedResult: 'Der Dienst steht allen offen und ist barrierefrei.',
    targetGroup: 'Einwohnerinnen und Einwohner, Gewerbetreibende',
    firstSteps: 'Bedarf mit dem Bürgeramt klären\nAngebote einholen',
    leadDepartmentId: around.departments[index % 6]?.id ?? null,
    ownerId: index % 3 ? (around.people[index % 3]?.id ?? null) : null,
    priority: index % 2 ? 'high' : 'medium',
    effort: (index % 5) + 1,
    impact: ((index + 2) % 5) + 1,
    start: index % 2 ? make.quarter(start, 2) : make.year(start),
    end: index % 4 === 1 ? null : make.year(start + 2, index % 4 === 2 ? 'ff.' : undefined),
    municipalityRole: 'provider',
    level: 'administration',
    trend: (index % 5) + 1,
    isInternal: index % 2 === 0,
    usesAi: index % 9 === 0,
    aiPurpose: index % 9 === 0 ? 'Vorschläge für Antworten auf Anfragen' : null,
    aiRiskClass: index % 9 === 0 ? 'limited' : null,
    goalIds: around.goals
      .filter((goal) => goal.fieldId === field?.id)
      .slice(0, 1)
      .map(({ id }) => id),
    milestones: [
      {
        id: make.nextId(),
        title: 'Anforderungen abgestimmt',
        due: make.quarter(start, 3),
        doneOn: index % 2 ? `${start}-08-15` : null,
      },
      { id: make.nextId(), title: 'Betrieb aufgenommen', due: make.year(start + 1), doneOn: null },
    ],
    risks:
      index % 3
        ? []
        : [
            {
              id: make.nextId(),
              title: 'Fachverfahren ohne Schnittstelle',
              likelihood: 3,
              impact: 4,
              mitigation: 'Schnittstelle zur Bedingung der Vergabe machen',
            },
          ],
    costs: [
      {
        id: make.nextId(),
        year: start,
        untilYear: null,
        kind: 'investment',
        recurrence: 'once',
        amount: `${(index % 7) * 12_500 + 8000}.00`,
        amountMax: index % 6 === 0 ? '200000.00' : null,
        budgetLine: '1.11.06',
        note: null,
      },
      {
        id: make.nextId(),
        year: start + 1,
        untilYear: null,
        kind: 'expense',
        recurrence: 'yearly',
        amount: '4200.50',
        amountMax: null,
        budgetLine: null,
        note: 'Lizenzen und Pflege',
      },
      ...(index % 8
        ? []
        : [
            {
              id: make.nextId(),
              year: null,
              untilYear: null,
              kind: 'personnel' as const,
              recurrence: 'once' as const,
              amount: null,
              amountMax: null,
              budgetLine: null,
              note: null,
            },
          ]),
    ],
    funding:
      index % 3
        ? []
        : [
            {
              id: make.nextId(),
              programme: 'Smarte Kommune',
              year: start,
              amount: '6000.00',
              state: index % 2 ? 'granted' : 'requested',
              note: null,
            },
          ],
    staff: index % 4 ? [] : [{ id: make.nextId(), year: start, fte: 0.5, note: 'Projektleitung' }],
    participations: [{ departmentId: around.departments[(index + 1) % 6]?.id ?? '', part: 'consulted' }],
  });
}

function toUpdate(measure: Measure, index: number) {
  if (measure.status === 'idea' || measure.percent === null) return [];
  return [
    make.createUpdate({
      measureId: measure.id,
      status: measure.status,
      light: measure.light,
      doneText: 'Der Test mit zehn Haushalten ist abgeschlossen.',
      nextText: 'Vergabe im Frühjahr.',
      reason: measure.light === 'amber' || measure.light === 'red' ? 'Die Lieferung verzögert sich.' : null,
      remedy: measure.light === 'amber' || measure.light === 'red' ? 'Ein zweiter Anbieter ist angefragt.' : null,
      closing: index % 7 === 3 ? 'Der Dienst läuft seit Mai ohne Störung.' : null,
    }),
  ];
}

function toKpi(index: number, goalId: string, measureId: string | undefined): Kpi {
  const isRange = index % 5 === 4;
  return make.createKpi({
    number: index + 1,
    name: isRange ? 'Wartezeit im Bürgerbüro' : `Anteil online gestellter Anträge, Gruppe ${index + 1}`,
    definition: 'Anträge, die ohne Papier eingehen, je hundert Anträge.',
    unit: isRange ? 'min' : '%',
    decimals: 1,
    direction: isRange ? 'range' : index % 3 === 1 ? 'lower' : 'higher',
    rangeMin: isRange ? 5 : null,
    rangeMax: isRange ? 12 : null,
    baselineValue: isRange ? null : 20,
    baselineOn: isRange ? null : '2024-06-30',
    frequency: 'half_yearly',
    source: 'Fachverfahren',
    targets: isRange
      ? []
      : [
          { dueOn: '2028-12-31', value: index % 3 === 1 ? 8 : 55 },
          { dueOn: '2030-12-31', value: index % 3 === 1 ? 4 : 80 },
        ],
    goalIds: [goalId],
    measureIds: measureId ? [measureId] : [],
    readings:
      index % 7 === 6
        ? []
        : ['2024-12-31', '2025-06-30', '2025-12-31', '2026-06-30'].map((readOn, position) => ({
            id: make.nextId(),
            readOn,
            value: isRange ? 9 + position * 1.4 : index % 3 === 1 ? 19 - position * 1.5 : 22 + position * 3.7,
            note: null,
            origin: 'manual' as const,
            isBreak: index % 4 === 0 && position === 2,
            revision: 1,
          })),
  });
}
