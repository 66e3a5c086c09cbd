import {
  type ChangeActivity,
  type Competence,
  getCoverage,
  getLevelGap,
  judgeMeasureChange,
  judgeSuccess,
  successChecks,
  type TargetGroup,
  type Training,
  type TrainingSession,
} from '@agendawerk/shared/change/index.ts';
import type { Measure } from '@agendawerk/shared/measures/index.ts';
import { countOf, formatDay, formatMoney, formatNumber } from '../text/german-format.ts';
import { heading, paragraph, run, status, table } from './compose.ts';
import type { ContentIndex } from './content-index.ts';
import type { Block, FactsBlock, Inline } from './document.ts';
import { activityKindWords, attitudeWords, impactWords, successCheckWords } from './labels.ts';

/** More competences than this do not fit beside one another: the table then goes on in a second one. */
const competencesInTable = 5;

/** Step 3: whom changes affect, what they can do, how they are trained, and what is done for each measure. Nothing where there is nothing. */
export function buildChange(index: ContentIndex): Block[] {
  const { groups, trainings } = index.content.change;
  if (groups.length === 0 && trainings.length === 0) return [];
  const people = groups.reduce((sum, { headCount }) => sum + (headCount ?? 0), 0);
  return [
    heading(1, 'Schulungs- und Veränderungsplan', { id: 'change', startsPage: true }),
    paragraph(
      `${countOf(groups.length, 'Gruppe', 'Gruppen')} mit zusammen ${countOf(people, 'Person', 'Personen')}, ${countOf(trainings.length, 'Schulung', 'Schulungen')}.`,
      'lead',
    ),
    ...buildGroups(index),
    ...buildGaps(index),
    ...buildTrainings(index),
    ...buildMeasures(index),
  ];
}

function buildGroups(index: ContentIndex): Block[] {
  const { groups, trainings } = index.content.change;
  if (groups.length === 0) return [];
  return [
    heading(2, 'Wer ist betroffen?'),
    table({
      caption: 'Gruppen und Schulungsabdeckung',
      columns: [
        { title: 'Gruppe', width: 3 },
        { title: 'Bereich', width: 2.4 },
        { title: 'Personen', align: 'end', width: 1.2 },
        { title: 'Abdeckung', width: 2.6 },
      ],
      rows: groups.map((group) => [
        group.title,
        index.departmentName(group.departmentId) ?? '',
        group.headCount === null ? 'offen' : formatNumber(group.headCount),
        describeCoverage(group, trainings, index.asOf),
      ]),
    }),
    paragraph(
      'Abdeckung: Personen, die an allen Pflichtschulungen der Gruppe teilgenommen haben, geteilt durch die Personen der Gruppe. Wo nur Zahlen bekannt sind, steht die kleinste Teilnahme an einer Pflichtschulung; das ist die Obergrenze. Pflichtschulungen, die noch bevorstehen, zählen nicht mit.',
      'note',
    ),
  ];
}

function describeCoverage(group: TargetGroup, trainings: readonly Training[], today: string): string {
  const coverage = getCoverage(group, trainings, today);
  if (coverage === null) return 'noch keine Pflichtschulung';
  const { share, attended, people, basis } = coverage;
  if (share === null || attended === null || people === null) return 'noch nicht zu sagen';
  const count = `${formatNumber(attended)} von ${formatNumber(people)}`;
  return `${formatNumber(share * 100)} % (${basis === 'counts' ? `höchstens ${count}` : count})`;
}

/** The gap as a number and what it comes from: needed minus present. */
function buildGaps({ content }: ContentIndex): Block[] {
  const { groups, competences } = content.change;
  const judged = competences.filter(({ id }) =>
    groups.some(({ levels }) => levels.some(({ competenceId }) => competenceId === id)),
  );
  if (judged.length === 0) return [];
  const parts = Array.from({ length: Math.ceil(judged.length / competencesInTable) }, (_, part) =>
    judged.slice(part * competencesInTable, (part + 1) * competencesInTable),
  );
  return [
    heading(2, 'Wo Kompetenzen fehlen'),
    paragraph('Lücke je Gruppe: gebrauchte minus vorhandene Stufe (0 keine bis 4 hoch spezialisiert), dahinter beide.'),
    ...parts.map((columns, part) =>
      table({
        caption: parts.length === 1 ? 'Kompetenzlücken' : `Kompetenzlücken, Teil ${part + 1}`,
        columns: [{ title: 'Gruppe', width: 2.4 }, ...columns.map(({ title }) => ({ title, width: 1.6 }))],
        rows: groups.map((group) => [group.title, ...columns.map((competence) => describeGap(group, competence))]),
      }),
    ),
  ];
}

function describeGap({ levels }: TargetGroup, { id }: Competence): string {
  const level = levels.find(({ competenceId }) => competenceId === id);
  if (!level) return '';
  const gap = getLevelGap(level);
  const word = (value: number | null) => (value === null ? '?' : formatNumber(value));
  return `${gap === null ? '?' : formatNumber(gap)} (${word(level.needed)} − ${word(level.present)})`;
}

function buildTrainings({ content }: ContentIndex): Block[] {
  const { trainings, groups } = content.change;
  if (trainings.length === 0) return [];
  return [
    heading(2, 'Schulungen'),
    table({
      caption: 'Schulungen',
      columns: [
        { title: 'Thema', width: 3 },
        { title: 'Gruppen (teilgenommen)', width: 2.8 },
        { title: 'Termine', width: 2.6 },
        { title: 'Kosten', align: 'end', width: 1.3 },
      ],
      rows: trainings.map((training) => [
        [
          training.title,
          [training.isRequired ? 'Pflicht' : 'freiwillig', training.duration].filter(Boolean).join(', '),
        ].join('\n'),
        describeAttendance(training, groups),
        training.sessions.map(describeSession).join('\n') || 'offen',
        training.cost === null ? 'offen' : formatMoney(training.cost),
      ]),
    }),
  ];
}

function describeAttendance({ attendance }: Training, groups: readonly TargetGroup[]): string {
  const lines = groups.flatMap(({ id, title }) => {
    const own = attendance.find(({ groupId }) => groupId === id);
    if (!own) return [];
    return [own.attended === null ? title : `${title} (${formatNumber(own.attended)})`];
  });
  return lines.join('\n') || 'offen';
}

function describeSession({ day, until, startsAt, place }: TrainingSession): string {
  const days = until === null ? formatDay(day) : `${formatDay(day)} bis ${formatDay(until)}`;
  return [days, startsAt === null ? null : `${startsAt} Uhr`, place].filter(Boolean).join(', ');
}

function buildMeasures(index: ContentIndex): Block[] {
  const changes = index.content.change.measures.flatMap(({ measureId }) => index.findMeasure(measureId) ?? []);
  if (changes.length === 0) return [];
  return [heading(2, 'Veränderung je Maßnahme'), ...changes.flatMap((measure) => buildMeasure(index, measure))];
}

function buildMeasure(index: ContentIndex, measure: Measure): Block[] {
  const activities = index.content.change.activities.filter(({ measureId }) => measureId === measure.id);
  return [
    heading(3, `${measure.number} ${measure.title}`, { id: `change-${measure.id}` }),
    buildFacts(index, measure),
    ...(activities.length === 0
      ? [paragraph('Noch ist nichts geplant, was den Gruppen gesagt wird.', 'note')]
      : [buildActivities(index, measure, activities)]),
  ];
}

function buildFacts({ content }: ContentIndex, measure: Measure): FactsBlock {
  const { change } = content;
  const own = change.measures.find(({ measureId }) => measureId === measure.id);
  const success = judgeSuccess(judgeMeasureChange(measure, change));
  const groups = (own?.groups ?? []).map(({ groupId, impact, attitude }) => {
    const title = change.groups.find(({ id }) => id === groupId)?.title ?? '';
    const marks = [
      impact && `Betroffenheit ${impactWords[impact]}`,
      attitude && `Haltung ${attitudeWords[attitude]}`,
    ].filter(Boolean);
    return marks.length === 0 ? title : `${title} (${marks.join(', ')})`;
  });
  const checks = successChecks.map((name): { label: string; content: Inline[] } => ({
    label: successCheckWords[name],
    content: [success?.[name] ? status('green', 'erfüllt') : status('amber', 'fehlt noch')],
  }));
  return {
    type: 'facts',
    layout: 'pairs',
    items: [
      { label: 'Betroffene Gruppen', content: [run(groups.join('; ') || 'noch keine genannt')] },
      {
        label: 'Personalrat einbezogen',
        content: [run(own?.staffCouncilOn ? formatDay(own.staffCouncilOn) : 'noch offen')],
      },
      ...(success ? checks : []),
    ],
  };
}

function buildActivities(index: ContentIndex, measure: Measure, activities: readonly ChangeActivity[]): Block {
  const { groups } = index.content.change;
  return table({
    caption: `Kommunikation und Einbindung: ${measure.number}`,
    columns: [
      { title: 'Was', width: 3.4 },
      { title: 'Gruppen', width: 2.4 },
      { title: 'Wann', width: 1.6 },
      { title: 'Weg, wer', width: 2.2 },
    ],
    rows: activities.map((activity) => [
      [`${activity.title} (${activityKindWords[activity.kind]})`, activity.message].filter(Boolean).join('\n'),
      groups
        .filter(({ id }) => activity.groupIds.includes(id))
        .map(({ title }) => title)
        .join('\n'),
      describeDay(activity),
      [activity.channel, index.personName(activity.responsibleId)].filter(Boolean).join('\n'),
    ]),
  });
}

function describeDay({ plannedOn, doneOn }: ChangeActivity): string {
  if (doneOn !== null) return `erledigt am ${formatDay(doneOn)}`;
  return plannedOn === null ? 'offen' : formatDay(plannedOn);
}
