import {
  type BudgetSum,
  countsInBudget,
  sumBudget,
  sumBudgetByDepartment,
  sumBudgetByField,
  sumBudgetByKind,
  sumBudgetByYear,
  type YearSum,
} from '@agendawerk/shared/budget/index.ts';
import { toEuroNumber } from '@agendawerk/shared/kernel/index.ts';
import {
  countOf,
  formatMoney,
  formatMoneyRange,
  formatRoundMoney,
  formatRoundMoneyRange,
} from '../text/german-format.ts';
import { bold, heading, paragraph, table } from './compose.ts';
import type { ContentIndex } from './content-index.ts';
import type { Block, Inline, TableBlock } from './document.ts';
import { fieldTitle } from './goals.builder.ts';
import { costKindWords } from './labels.ts';
import { buildStaffTotal } from './measure-money.builder.ts';

/** What it costs, who pays: by year, kind, field and department, the own share always beside the funding. */
export function buildBudget(index: ContentIndex): Block[] {
  const measures = index.content.measures.filter(countsInBudget);
  const input = { measures, lastYear: index.content.agenda.lastYear };
  const total = sumBudget(input);
  const years = sumBudgetByYear(input);
  const intro = heading(1, 'Kosten und Finanzierung', { id: 'budget', startsPage: years.length > 0 });
  if (years.length === 0) {
    return [
      intro,
      paragraph('Zu keiner Maßnahme sind bisher Kosten oder Förderungen genannt.', 'note'),
      ...buildStaffTotal(index),
    ];
  }
  const fields = new Map(sumBudgetByField(input).map((row) => [row.fieldId, row]));
  const departments = sumBudgetByDepartment(input);
  return [
    intro,
    paragraph(describeTotal(measures, total), 'lead'),
    paragraph(
      'Der Eigenanteil sind die Kosten abzüglich der bewilligten Förderung. Beantragte Förderung steht daneben und ist nicht abgezogen. Jährliche Kosten sind in jedem Jahr ihrer Laufzeit gezählt, Spannen mit ihrem kleinsten und größten Betrag, offene Beträge gar nicht. Aufgegebene Maßnahmen zählen nicht mit.',
      'note',
    ),
    heading(2, 'Nach Jahren'),
    ...buildYears(years, total),
    heading(2, 'Nach Kostenarten'),
    table({
      caption: 'Kosten nach Arten',
      columns: [
        { title: 'Kostenart', width: 3 },
        { title: 'Kosten', align: 'end', width: 2 },
        { title: 'Offen', align: 'end', width: 0.9 },
      ],
      rows: sumBudgetByKind(input).map(({ kind, cost, openCosts }) => [
        costKindWords[kind],
        range(cost),
        String(openCosts),
      ]),
      foot: [[[bold('Summe')], strong(range(total.cost)), strong(String(total.openCosts))]],
    }),
    heading(2, 'Nach Handlungsfeldern'),
    sumTable(
      'Kosten, Förderung und Eigenanteil nach Handlungsfeldern',
      'Handlungsfeld',
      index.groups.flatMap((group) => toRow(fieldTitle(group), fields.get(group.field?.id ?? null))),
      total,
    ),
    heading(2, 'Nach Federführung'),
    sumTable(
      'Kosten, Förderung und Eigenanteil nach federführenden Stellen',
      'Federführung',
      [...index.content.departments.map(({ id }) => id), null].flatMap((id) =>
        toRow(
          index.departmentName(id) ?? 'Noch offen',
          departments.find((row) => row.departmentId === id),
        ),
      ),
      total,
    ),
    ...buildStaffTotal(index),
  ];
}

function describeTotal(measures: ContentIndex['content']['measures'], total: BudgetSum): string {
  const withCosts = measures.filter(({ costs }) => costs.length > 0).length;
  const parts = [
    `${countOf(withCosts, 'Maßnahme nennt', 'Maßnahmen nennen')} zusammen Kosten von ${describeRange(total.cost)}.`,
    `Davon sind ${formatRoundMoney(total.granted)} durch bewilligte Förderung gedeckt.`,
    total.spent === '0.00' ? '' : `Ausgegeben sind davon bisher ${formatRoundMoney(total.spent)}.`,
    total.openCosts > 0 ? `${countOf(total.openCosts, 'Kostenzeile ist', 'Kostenzeilen sind')} noch ohne Betrag.` : '',
  ];
  return parts.filter(Boolean).join(' ');
}

export function describeRange({ min, max }: BudgetSum['cost']): string {
  return formatRoundMoneyRange(min, max);
}

function buildYears(rows: ReturnType<typeof sumBudgetByYear>, total: BudgetSum): Block[] {
  const data = sumTable(
    'Kosten, Förderung und Eigenanteil nach Jahren',
    'Jahr',
    rows.flatMap((row) => toRow(yearName(row.year), row)),
    total,
  );
  const bars = rows.map((row) => {
    const granted = toEuroNumber(row.granted);
    return { year: yearName(row.year), granted, ownShare: Math.max(0, toEuroNumber(row.cost.max) - granted) };
  });
  if (bars.every(({ granted, ownShare }) => granted + ownShare === 0)) return [data];
  const highest = rows.reduce((best, row) => (toEuroNumber(row.cost.max) > toEuroNumber(best.cost.max) ? row : best));
  return [
    {
      type: 'figure',
      caption: 'Kosten nach Jahren: bewilligte Förderung und Eigenanteil',
      alt: `Säulendiagramm: Kosten von ${yearName(rows[0]?.year ?? null)} bis ${yearName(rows.at(-1)?.year ?? null)}, geteilt in bewilligte Förderung und Eigenanteil. Am höchsten sind sie ${highest.year === null ? 'bei den Angaben ohne Jahr' : `im Jahr ${highest.year}`} mit ${describeRange(highest.cost)}. Alle Werte stehen in der Tabelle darunter.`,
      chart: { kind: 'years', bars },
      table: data,
    },
  ];
}

function sumTable(caption: string, title: string, rows: (string | Inline[])[][], total: BudgetSum): TableBlock {
  return table({
    caption,
    columns: [
      { title, width: 3.2 },
      { title: 'Kosten', align: 'end', width: 2.2 },
      { title: 'Bewilligte Förderung', align: 'end', width: 1.8 },
      { title: 'Eigenanteil', align: 'end', width: 2.2 },
      { title: 'Beantragte Förderung', align: 'end', width: 1.8 },
      { title: 'Offen', align: 'end', width: 0.9 },
    ],
    rows,
    foot: toRow('Summe', total).map((row) => row.map((text) => strong(text))),
  });
}

function toRow(name: string, sum: YearSum | undefined): string[][] {
  if (!sum) return [];
  return [
    [
      name,
      range(sum.cost),
      formatMoney(sum.granted),
      range(sum.ownShare),
      formatMoney(sum.requested),
      String(sum.openCosts + sum.openFunding),
    ],
  ];
}

function range({ min, max }: BudgetSum['cost']): string {
  return formatMoneyRange(min, max);
}

function strong(text: string): Inline[] {
  return [bold(text)];
}

function yearName(year: number | null): string {
  return year === null ? 'ohne Jahr' : String(year);
}
