import {
  type Assessment,
  calculateMaturity,
  type MaturityMean,
  maturityDimensions,
  maturityStages,
} from '@agendawerk/shared/assessments/index.ts';
import { formatNumber } from '../text/german-format.ts';
import { dimensionWords, maturityNote, stageWords } from './assessment-words.ts';
import { heading, paragraph, table } from './compose.ts';
import type { Block, HeadingLevel } from './document.ts';

interface Maturity {
  assessment: Assessment;
  earlier: Assessment | undefined;
  level: HeadingLevel;
  name: string;
}
type Part = 'present' | 'target';

/** Ist, Soll and the year before, as a picture and as the table that says the same. */
export function buildMaturity({ assessment, earlier, level, name }: Maturity): Block[] {
  const means = calculateMaturity(assessment);
  if (means.every(({ present }) => present === null)) return [];
  const of = (list: readonly MaturityMean[], part: Part) => list.map((mean) => mean[part]);
  const lines = [
    { look: 'present' as const, name: `Ist ${assessment.year}`, values: of(means, 'present') },
    { look: 'target' as const, name: 'Soll', values: of(means, 'target') },
    ...(earlier
      ? [
          {
            look: 'before' as const,
            name: `Ist ${earlier.year}`,
            values: of(calculateMaturity(earlier), 'present'),
          },
        ]
      : []),
  ].filter(({ values }) => values.some((value) => value !== null));
  const caption = `Reifegrad ${assessment.year}${name}`;
  return [
    heading(level, 'Reifegrad'),
    {
      type: 'figure',
      caption,
      alt: describe(lines),
      chart: {
        kind: 'radar',
        axes: maturityDimensions.map((dimension) => dimensionWords[dimension]),
        max: maturityStages.length - 1,
        lines,
      },
      table: table({
        caption: `Reifegrad in Zahlen (Mittel der Kriterien)${name}`,
        columns: [
          { title: 'Bereich', width: 3 },
          ...lines.map((line) => ({ title: line.name, align: 'end' as const, width: 1.5 })),
        ],
        rows: means.map(({ dimension }, index) => [
          dimensionWords[dimension],
          ...lines.map(({ values }) => show(values[index])),
        ]),
      }),
    },
    paragraph(
      [
        `Stufen: ${maturityStages.map((stage, index) => `${index} ${stageWords[stage]}`).join(', ')}.`,
        maturityNote.criteria,
        ...(means.some(({ answered }) => answered > 0 && answered < 3) ? [maturityNote.partial] : []),
      ].join(' '),
      'note',
    ),
  ];
}

function show(value: number | null | undefined): string {
  return value == null ? '–' : formatNumber(value, 1);
}

function describe(lines: readonly { name: string; values: readonly (number | null)[] }[]): string {
  const told = lines.map(
    ({ name, values }) =>
      `${name}: ${maturityDimensions.map((dimension, index) => `${dimensionWords[dimension]} ${show(values[index])}`).join(', ')}`,
  );
  return `Netzdiagramm des Reifegrads in vier Bereichen von 0 bis 4. ${told.join('. ')}. Alle Werte stehen in der Tabelle darunter.`;
}
