import type { Measure } from '@agendawerk/shared/measures/index.ts';
import { countOf, formatPeriod } from '../text/german-format.ts';
import { heading, paragraph, run, table } from './compose.ts';
import type { ContentIndex, FieldGroup } from './content-index.ts';
import type { Block, Inline } from './document.ts';
import { fieldTitle } from './goals.builder.ts';
import { buildMeasureSheet } from './measure-sheet.builder.ts';
import { stackedStatusOf } from './status.ts';

/** All measures: one table to find them by, then a sheet for each, field by field. */
export function buildMeasures(index: ContentIndex): Block[] {
  const groups = index.groups.filter(({ measures }) => measures.length > 0);
  const intro = heading(1, 'Maßnahmen', { id: 'measures', startsPage: groups.length > 0 });
  if (groups.length === 0) return [intro, paragraph('Maßnahmen sind noch nicht angelegt.', 'note')];
  return [
    intro,
    paragraph(
      `${countOf(index.content.measures.length, 'Maßnahme', 'Maßnahmen')}, nach Handlungsfeldern geordnet. Die Übersicht nennt die Seite, auf der die Maßnahme beschrieben ist.`,
      'lead',
    ),
    heading(2, 'Übersicht der Maßnahmen', { id: 'measure-overview' }),
    ...groups.map((group) => buildOverview(index, group)),
    ...groups.flatMap((group) => [
      heading(2, fieldTitle(group), { id: `sheets-${group.field?.id ?? 'none'}`, startsPage: true }),
      ...group.measures.flatMap((measure) => buildMeasureSheet(index, measure)),
    ]),
  ];
}

function buildOverview(index: ContentIndex, group: FieldGroup): Block {
  return table({
    caption: fieldTitle(group),
    columns: [
      { title: 'Nr.' },
      { title: 'Maßnahme', width: 5 },
      { title: 'Federführung', width: 3 },
      { title: 'Zeitraum', width: 2.4 },
      { title: 'Stand', width: 2.4 },
      { title: 'Seite', align: 'end' },
    ],
    rows: group.measures.map((measure) => overviewRow(index, measure)),
  });
}

function overviewRow(index: ContentIndex, measure: Measure): (string | Inline[])[] {
  const target = `measure-${measure.id}`;
  return [
    measure.number,
    [run(measure.title, { target })],
    index.departmentName(measure.leadDepartmentId) ?? 'offen',
    formatPeriod(measure.start, measure.end) ?? 'offen',
    stackedStatusOf(measure),
    [{ type: 'page', target }],
  ];
}
