import type { Measure } from '@agendawerk/shared/measures/index.ts';
import { formatDay, formatPartialDate, formatPeriod } from '../text/german-format.ts';
import { bold, bullets, heading, paragraph, paragraphs, run, table } from './compose.ts';
import type { ContentIndex } from './content-index.ts';
import type { Block, FactsBlock, Inline } from './document.ts';
import * as words from './labels.ts';
import { buildGapNotice } from './gaps.builder.ts';
import { buildMeasureMoney } from './measure-money.builder.ts';
import { buildProgress } from './progress.builder.ts';
import { toBlocks } from './rich-text.blocks.ts';
import { statusOf } from './status.ts';

/** A measure's sheet: facts first, then what it is and brings, how it stands, what it costs, who takes part. */
export function buildMeasureSheet(index: ContentIndex, measure: Measure): Block[] {
  return [
    heading(3, `${measure.number} ${measure.title}`, { id: `measure-${measure.id}`, isSheet: true }),
    buildFacts(index, measure),
    ...section('Beschreibung', toBlocks(measure.description, { below: 4, isListed: false })),
    ...section('Nutzen', buildBenefit(measure)),
    ...section('Erwartetes Ergebnis', paragraphs(measure.expectedResult)),
    ...section('Zielgruppe', paragraphs(measure.targetGroup)),
    ...section('Erste Schritte', paragraphs(measure.firstSteps)),
    ...section('In einfacher Sprache', paragraphs(measure.plainLanguage)),
    ...section('Einsatz künstlicher Intelligenz', buildAiSheet(measure)),
    ...section('Ziele und Kennzahlen', buildPurpose(index, measure)),
    ...section('Stand der Umsetzung', buildProgress(index, measure)),
    ...section('Meilensteine', buildMilestones(measure)),
    ...section('Kosten und Förderung', buildMeasureMoney(index, measure)),
    ...section('Risiken', buildRisks(measure)),
    ...section('Beteiligte', buildParticipations(index, measure)),
    ...section('Abhängigkeiten', buildDependencies(index, measure)),
    ...buildGapNotice(measure),
  ];
}

function section(title: string, blocks: Block[]): Block[] {
  return blocks.length === 0 ? [] : [heading(4, title), ...blocks];
}

function buildFacts(index: ContentIndex, measure: Measure): FactsBlock {
  const percent = measure.percent === null ? '' : `, ${measure.percent}\u00a0%`;
  const scale = (value: number | null) => (value === null ? undefined : `${value} von 5`);
  const items: [string, string | Inline[] | undefined][] = [
    ['Stand', [...statusOf(measure), run(percent)]],
    ['Zeitraum', formatPeriod(measure.start, measure.end)],
    ['Federführung', index.departmentName(measure.leadDepartmentId)],
    ['Verantwortlich', index.personName(measure.ownerId)],
    ['Vertretung', index.personName(measure.deputyId)],
    [
      'Priorität',
      measure.priority
        ? `${words.priorityWords[measure.priority]} (${words.priorityHints[measure.priority]})`
        : undefined,
    ],
    ['Aufwand', scale(measure.effort)],
    ['Wirkung', scale(measure.impact)],
    ['Rolle der Kommune', measure.municipalityRole ? words.municipalityRoleWords[measure.municipalityRole] : undefined],
    ['Ebene', measure.level ? words.levelWords[measure.level] : undefined],
    [
      'Richtung',
      measure.isInternal === null
        ? undefined
        : measure.isInternal
          ? 'nach innen (Binnendigitalisierung)'
          : 'nach außen sichtbar',
    ],
    ['Trend', measure.trend ? words.trendWords[measure.trend] : undefined],
    ['Übernommen von', measure.adoptedFrom ?? undefined],
    ['Externe Kennung', measure.externalId ?? undefined],
    ['Verbleib', describeOutcome(index, measure)],
    ['Nicht nötig', describeUnneeded(measure)],
  ];
  return {
    type: 'facts',
    layout: 'pairs',
    items: items.flatMap(([label, value]) =>
      value === undefined ? [] : [{ label, content: typeof value === 'string' ? [run(value)] : value }],
    ),
  };
}

function describeOutcome(index: ContentIndex, measure: Measure): Inline[] | undefined {
  if (measure.outcome === null) return undefined;
  const successor = index.findMeasure(measure.successorId);
  const word = words.outcomeWords[measure.outcome];
  if (!successor) return [run(word.replace(/ (mit|durch)$/, ''))];
  const link = run(`${successor.number} ${successor.title}`, { target: `measure-${successor.id}` });
  return [run(`${word} `), link];
}

/** "Pilot (der Nachbarkreis hat es erprobt)". */
function describeUnneeded({ unneededParts }: Measure): string | undefined {
  if (unneededParts.length === 0) return undefined;
  return unneededParts
    .map(({ part, reason }) => `${words.optionalPartWords[part]} (${reason.trim().replace(/\.$/, '')})`)
    .join('; ');
}

function buildBenefit(measure: Measure): Block[] {
  const kinds: [string, string | null][] = [
    ['Lebens- und Standortqualität', measure.benefitQuality],
    ['Arbeitsbedingungen', measure.benefitWorking],
    ['Bürgerservice', measure.benefitService],
  ];
  return [...paragraphs(measure.benefit), ...kinds.flatMap(([label, text]) => withLabel(label, text))];
}

function withLabel(label: string, text: string | null): Block[] {
  return paragraphs(text).map((part, index) =>
    index === 0 ? { ...part, content: [bold(`${label}: `), ...part.content] } : part,
  );
}

function buildAiSheet(measure: Measure): Block[] {
  if (!measure.usesAi) return [];
  const blocks = [
    ...withLabel('Zweck', measure.aiPurpose),
    ...withLabel('Risikoklasse', measure.aiRiskClass && words.aiRiskWords[measure.aiRiskClass]),
    ...withLabel('Menschliche Kontrolle', measure.aiHumanControl),
    ...withLabel('Transparenz', measure.aiTransparency),
  ];
  return blocks.length > 0
    ? blocks
    : [paragraph('Die Maßnahme setzt künstliche Intelligenz ein; Näheres ist noch nicht beschrieben.')];
}

function buildPurpose(index: ContentIndex, measure: Measure): Block[] {
  const goals = index.content.goals.filter(
    ({ id, measureIds }) => measure.goalIds.includes(id) || measureIds.includes(measure.id),
  );
  return bullets([
    ...goals.map((goal) => [run(`Ziel ${goal.number}: ${goal.title}`, { target: `goal-${goal.id}` })]),
    ...index
      .listKpisOfMeasure(measure)
      .map((kpi) => [run(`Kennzahl ${kpi.number}: ${kpi.name}`, { target: `kpi-${kpi.id}` })]),
  ]);
}

function buildMilestones(measure: Measure): Block[] {
  if (measure.milestones.length === 0) return [];
  return [
    table({
      caption: `Meilensteine der Maßnahme ${measure.number}`,
      columns: [
        { title: 'Meilenstein', width: 5 },
        { title: 'Termin', width: 2 },
        { title: 'Erreicht am', width: 2 },
      ],
      rows: measure.milestones.map(({ title, due, doneOn }) => [
        title,
        due ? formatPartialDate(due) : 'offen',
        doneOn ? formatDay(doneOn) : 'noch nicht',
      ]),
    }),
  ];
}

function buildRisks(measure: Measure): Block[] {
  if (measure.risks.length === 0) return [];
  const scale = (value: number | null) => (value === null ? 'offen' : `${value} von 5`);
  return [
    table({
      caption: `Risiken der Maßnahme ${measure.number}`,
      columns: [
        { title: 'Risiko', width: 3 },
        { title: 'Eintritt' },
        { title: 'Auswirkung' },
        { title: 'Gegenmaßnahme', width: 3 },
      ],
      rows: measure.risks.map(({ title, likelihood, impact, mitigation }) => [
        title,
        scale(likelihood),
        scale(impact),
        mitigation?.trim() ? mitigation : 'offen',
      ]),
    }),
  ];
}

function buildParticipations(index: ContentIndex, measure: Measure): Block[] {
  return bullets(
    measure.participations.map(({ departmentId, part }) => [
      run(`${index.departmentName(departmentId) ?? 'Unbekannte Stelle'}: ${words.partWords[part]}`),
    ]),
  );
}

function buildDependencies(index: ContentIndex, measure: Measure): Block[] {
  return bullets(
    measure.dependencies.flatMap(({ dependsOnId, note }) => {
      const other = index.findMeasure(dependsOnId);
      if (!other) return [];
      const link = run(`${other.number} ${other.title}`, { target: `measure-${other.id}` });
      return [[run('setzt voraus: '), link, ...(note ? [run(` (${note})`)] : [])]];
    }),
  );
}
