import { type Kpi, listCoursePoints, type Reading, splitAtBreaks } from '@agendawerk/shared/kpis/index.ts';
import type { KpiChartSpec } from '../charts/chart-spec.ts';
import { countOf, formatDay, formatNumber, formatWithUnit } from '../text/german-format.ts';
import { bold, bullets, heading, paragraph, paragraphs, run, table } from './compose.ts';
import type { ContentIndex } from './content-index.ts';
import type { Block, FactsBlock, Inline, TableBlock } from './document.ts';
import { describeKpiStatus, kpiStatusOf } from './kpi-status.ts';
import { directionWords, frequencyWords } from './labels.ts';

/** A description of at most this many characters stays with its chart. */
const longestKept = 500;

/** KPIs: where they stand on one table, then each with its picture and its numbers. */
export function buildKpis(index: ContentIndex): Block[] {
  const intro = heading(1, 'Kennzahlen', { id: 'kpis', startsPage: index.content.kpis.length > 0 });
  const kpis = index.content.kpis.toSorted((a, b) => a.number - b.number);
  if (kpis.length === 0) return [intro, paragraph('Kennzahlen sind noch nicht angelegt.', 'note')];
  const unread = kpis.filter(({ readings }) => readings.length === 0).length;
  return [
    intro,
    paragraph(
      `${countOf(kpis.length, 'Kennzahl', 'Kennzahlen')}${unread > 0 ? `, davon ${formatNumber(unread)} noch ohne Messwert` : ''}. Der Stand vergleicht den neuesten Messwert mit dem Wert, der an diesem Tag auf dem Weg zum Ziel zu erwarten wäre.`,
      'lead',
    ),
    buildOverview(index, kpis),
    ...kpis.flatMap((kpi) => buildKpi(index, kpi)),
  ];
}

function buildOverview(index: ContentIndex, kpis: Kpi[]): TableBlock {
  return table({
    caption: 'Kennzahlen im Überblick',
    columns: [
      { title: 'Nr.' },
      { title: 'Kennzahl', width: 3.6 },
      { title: 'Ausgangswert', align: 'end', width: 2.1 },
      { title: 'Neuester Wert', align: 'end', width: 2.1 },
      { title: 'Zielwert', align: 'end', width: 2.1 },
      { title: 'Stand', width: 1.9 },
    ],
    rows: kpis.map((kpi): (string | Inline[])[] => [
      String(kpi.number),
      [run(kpi.name, { target: `kpi-${kpi.id}` })],
      kpi.baselineValue === null ? 'offen' : show(kpi, kpi.baselineValue),
      lastReading(kpi)
        ? `${show(kpi, lastReading(kpi)?.value ?? 0)}\n${formatDay(lastReading(kpi)?.readOn ?? '')}`
        : 'keiner',
      describeTarget(kpi),
      kpiStatusOf(kpi, index.asOf),
    ]),
  });
}

function buildKpi(index: ContentIndex, kpi: Kpi): Block[] {
  return [
    heading(2, `Kennzahl ${kpi.number}: ${kpi.name}`, { id: `kpi-${kpi.id}` }),
    ...paragraphs(kpi.definition).map((part) => ({
      ...part,
      keepsWithNext: (kpi.definition ?? '').length <= longestKept,
    })),
    buildFacts(index, kpi),
    ...buildPicture(index, kpi),
    ...buildServed(index, kpi),
  ];
}

function buildFacts(index: ContentIndex, kpi: Kpi): FactsBlock {
  const items: [string, string | Inline[] | null | undefined][] = [
    ['Stand', kpiStatusOf(kpi, index.asOf)],
    ['Richtung', kpi.direction === 'range' ? describeRange(kpi) : directionWords[kpi.direction]],
    ['Erhebung', kpi.frequency && frequencyWords[kpi.frequency]],
    ['Verantwortlich', index.personName(kpi.responsibleId)],
    ['Stelle', index.departmentName(kpi.departmentId)],
    ['Quelle', kpi.source],
    ['Zum Ausgangswert', kpi.baselineNote],
  ];
  return {
    type: 'facts',
    layout: 'pairs',
    items: items.flatMap(([label, value]) =>
      !value || value.length === 0 ? [] : [{ label, content: typeof value === 'string' ? [run(value)] : value }],
    ),
  };
}

function describeRange({ rangeMin, rangeMax, ...kpi }: Kpi): string {
  const show = (value: number | null) => (value === null ? 'offen' : formatWithUnit(value, kpi.decimals, kpi.unit));
  return `${directionWords.range}: ${show(rangeMin)} bis ${show(rangeMax)}`;
}

/** Chart and table; without any number there is nothing to draw, and that is said. */
function buildPicture(index: ContentIndex, kpi: Kpi): Block[] {
  const data = buildData(kpi);
  if (data === undefined) return [paragraph('Ausgangswert, Zielwert und Messwerte fehlen noch.', 'note')];
  const chart = toChart(kpi);
  if (chart.runs.length === 0 && chart.path.length === 0) return [data];
  return [{ type: 'figure', caption: `Verlauf: ${kpi.name}`, alt: describeChart(index, kpi), chart, table: data }];
}

function toChart(kpi: Kpi): KpiChartSpec {
  const path = kpi.targets.length > 0 ? listCoursePoints(kpi) : [];
  return {
    kind: 'kpi',
    unit: kpi.unit,
    decimals: kpi.decimals,
    runs: splitAtBreaks(kpi.readings).map((run) => run.map(({ readOn, value }) => ({ day: readOn, value }))),
    path: path.map(({ on, value }) => ({ day: on, value })),
    range:
      kpi.direction === 'range' && (kpi.rangeMin !== null || kpi.rangeMax !== null)
        ? { min: kpi.rangeMin, max: kpi.rangeMax }
        : null,
  };
}

function describeChart(index: ContentIndex, kpi: Kpi): string {
  const first = kpi.readings[0];
  const last = lastReading(kpi);
  const breaks = kpi.readings.slice(1).filter(({ isBreak }) => isBreak).length;
  const course =
    first && last && first !== last
      ? `${countOf(kpi.readings.length, 'Messwert', 'Messwerte')} von ${show(kpi, first.value)} am ${formatDay(first.readOn)} bis ${show(kpi, last.value)} am ${formatDay(last.readOn)}`
      : last
        ? `ein Messwert, ${show(kpi, last.value)} am ${formatDay(last.readOn)}`
        : 'noch kein Messwert';
  const target =
    kpi.targets.length > 0 ? ` Zielwert: ${describeTarget(kpi).replace('\n', ' ')}.` : ' Ein Zielwert fehlt.';
  const gap = breaks > 0 ? ' Die Linie ist unterbrochen, wo sich die Zählweise geändert hat.' : '';
  return `Liniendiagramm „${kpi.name}“: ${course}.${target}${gap} Stand: ${describeKpiStatus(kpi, index.asOf)}. Alle Werte stehen in der Tabelle darunter.`;
}

function buildData(kpi: Kpi): TableBlock | undefined {
  const baseline: [string, string, string, string][] =
    kpi.baselineValue === null ? [] : [[kpi.baselineOn ?? '', 'Ausgangswert', show(kpi, kpi.baselineValue), '']];
  const readings = kpi.readings.map(({ readOn, value, note, isBreak }): [string, string, string, string] => [
    readOn,
    'Messwert',
    show(kpi, value),
    [isBreak ? 'Zählweise geändert' : '', note ?? ''].filter(Boolean).join('; '),
  ]);
  const targets = kpi.targets.map(({ dueOn, value }): [string, string, string, string] => [
    dueOn,
    'Zielwert',
    show(kpi, value),
    '',
  ]);
  const rows = [...baseline, ...readings, ...targets].toSorted(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  if (rows.length === 0) return undefined;
  return table({
    caption: `Werte: ${kpi.name}`,
    columns: [
      { title: 'Tag', width: 1.3 },
      { title: 'Art', width: 1.5 },
      { title: 'Wert', align: 'end', width: 1.6 },
      { title: 'Bemerkung', width: 4 },
    ],
    rows: rows.map(([day, ...rest]) => [day === '' ? 'ohne Tag' : formatDay(day), ...rest]),
  });
}

function buildServed(index: ContentIndex, kpi: Kpi): Block[] {
  const goals = index.content.goals.filter(({ id, kpiIds }) => kpi.goalIds.includes(id) || kpiIds.includes(kpi.id));
  const measures = index.content.measures.filter(
    ({ id, kpiIds }) => kpi.measureIds.includes(id) || kpiIds.includes(kpi.id),
  );
  if (goals.length + measures.length === 0) return [];
  return [
    paragraph([bold('Spricht für:')]),
    ...bullets([
      ...goals.map((goal) => [run(`Ziel ${goal.number}: ${goal.title}`, { target: `goal-${goal.id}` })]),
      ...measures.map((measure) => [run(`${measure.number} ${measure.title}`, { target: `measure-${measure.id}` })]),
    ]),
  ];
}

function lastReading({ readings }: Kpi): Reading | undefined {
  return readings.at(-1);
}

function describeTarget(kpi: Kpi): string {
  const last = kpi.targets.toSorted((a, b) => (a.dueOn < b.dueOn ? -1 : 1)).at(-1);
  return last ? `${show(kpi, last.value)}\nbis ${formatDay(last.dueOn)}` : 'offen';
}

function show({ decimals, unit }: Kpi, value: number): string {
  return formatWithUnit(value, decimals, unit);
}
