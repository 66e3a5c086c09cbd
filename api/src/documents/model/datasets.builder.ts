import type { Dataset } from '@agendawerk/shared/datasets/index.ts';
import { countOf, formatNumber } from '../text/german-format.ts';
import { heading, paragraph, run, table } from './compose.ts';
import type { ContentIndex } from './content-index.ts';
import type { Block, Inline } from './document.ts';
import { updateIntervalWords } from './labels.ts';

/** What data there is, who keeps it, and what of it is open. Nothing where nothing is listed. */
export function buildDatasets(index: ContentIndex): Block[] {
  const { datasets } = index.content;
  if (datasets.length === 0) return [];
  const open = datasets.filter(({ isOpen }) => isOpen === true).length;
  const personal = datasets.filter(({ hasPersonalData }) => hasPersonalData === true).length;
  return [
    heading(1, 'Datenbestand', { id: 'datasets', startsPage: true }),
    paragraph(
      `${countOf(datasets.length, 'Datensatz', 'Datensätze')}, davon ${formatNumber(open)} offen und ${formatNumber(personal)} mit Personenbezug. Was noch niemand beantwortet hat, steht als „nicht bekannt“ da.`,
      'lead',
    ),
    table({
      caption: 'Datenbestand im Überblick',
      columns: [
        { title: 'Datensatz', width: 4.6 },
        { title: 'Bereich', width: 2.6 },
        { title: 'Personenbezogen', width: 1.9 },
        { title: 'Offen', width: 2 },
        { title: 'Aktualisierung', width: 1.9 },
      ],
      rows: datasets.map((dataset): (string | Inline[])[] => [
        describeTitle(dataset),
        index.departmentName(dataset.departmentId) ?? 'nicht bekannt',
        answer(dataset.hasPersonalData),
        [answer(dataset.isOpen), dataset.licence].filter(Boolean).join('\n'),
        dataset.updateInterval === null ? 'nicht bekannt' : updateIntervalWords[dataset.updateInterval],
      ]),
    }),
  ];
}

function describeTitle({ title, link, description }: Dataset): Inline[] {
  return [
    run(title, { isBold: true, ...(link === null ? {} : { href: link }) }),
    ...(description === null ? [] : [{ type: 'break' } as const, run(description)]),
  ];
}

function answer(value: boolean | null): string {
  return value === null ? 'nicht bekannt' : value ? 'ja' : 'nein';
}
