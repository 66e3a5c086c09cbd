import { countsInBudget, sumBudget, sumStaffByYear } from '@agendawerk/shared/budget/index.ts';
import type { CostLine, Measure } from '@agendawerk/shared/measures/index.ts';
import { countOf, formatMoney, formatMoneyRange, formatShortNumber } from '../text/german-format.ts';
import { bold, paragraph, run, table } from './compose.ts';
import type { ContentIndex } from './content-index.ts';
import type { Block, Inline } from './document.ts';
import { costKindWords, fundingStateWords, recurrenceWords } from './labels.ts';

/** Costs, funding and staff of one measure line by line, then what remains for the town. */
export function buildMeasureMoney(index: ContentIndex, measure: Measure): Block[] {
  return [
    ...buildCosts(index, measure),
    ...buildFunding(measure),
    ...buildOwnShare(index, measure),
    ...buildStaff(measure),
  ];
}

function buildCosts(index: ContentIndex, measure: Measure): Block[] {
  if (measure.costs.length === 0) return [];
  const hasDetails = measure.costs.some(({ budgetLine, note }) => budgetLine !== null || note !== null);
  const isSpent = measure.costs.some(({ spent }) => (spent ?? null) !== null);
  const { cost, spent } = sumBudget({ measures: [measure], lastYear: index.content.agenda.lastYear });
  const details = hasDetails ? [''] : [];
  return [
    table({
      caption: `Kosten der Maßnahme ${measure.number}`,
      columns: [
        { title: 'Jahr', width: 1.6 },
        { title: 'Art', width: 1.6 },
        { title: 'Turnus', width: 1.2 },
        { title: 'Betrag', align: 'end', width: 2.2 },
        ...(isSpent ? [{ title: 'Ausgegeben', align: 'end' as const, width: 1.6 }] : []),
        ...(hasDetails ? [{ title: 'Haushaltsstelle, Bemerkung', width: 4 }] : []),
      ],
      rows: measure.costs.map((line) => [
        describeYears(line, index.content.agenda.lastYear),
        costKindWords[line.kind],
        recurrenceWords[line.recurrence],
        describeAmount(line),
        ...(isSpent ? [(line.spent ?? null) === null ? '' : formatMoney(String(line.spent))] : []),
        ...(hasDetails ? [[line.budgetLine, line.note].filter(Boolean).join('; ')] : []),
      ]),
      foot: [
        [
          [bold('Summe')],
          '',
          '',
          [bold(formatMoneyRange(cost.min, cost.max))],
          ...(isSpent ? [[bold(formatMoney(spent))]] : []),
          ...details,
        ],
      ],
    }),
  ];
}

function describeYears({ year, untilYear, recurrence }: CostLine, lastYear: number | null): string {
  if (year === null) return 'ohne Jahr';
  const last = untilYear ?? lastYear;
  return recurrence === 'yearly' && last !== null && last > year ? `${year}–${last}` : String(year);
}

function describeAmount({ amount, amountMax }: CostLine): string {
  return amount === null ? 'offen' : formatMoneyRange(amount, amountMax ?? amount);
}

function buildFunding(measure: Measure): Block[] {
  if (measure.funding.length === 0) return [];
  return [
    table({
      caption: `Förderung der Maßnahme ${measure.number}`,
      columns: [
        { title: 'Programm', width: 5 },
        { title: 'Jahr', width: 1.4 },
        { title: 'Stand', width: 1.6 },
        { title: 'Betrag', align: 'end', width: 2.2 },
      ],
      rows: measure.funding.map(({ programme, year, state, amount, note }) => [
        note ? `${programme} (${note})` : programme,
        year === null ? 'ohne Jahr' : String(year),
        fundingStateWords[state],
        amount === null ? 'offen' : formatMoney(amount),
      ]),
    }),
  ];
}

function buildOwnShare(index: ContentIndex, measure: Measure): Block[] {
  if (measure.costs.length === 0) return [];
  const sum = sumBudget({ measures: [measure], lastYear: index.content.agenda.lastYear });
  const hints: Inline[] = [
    ...(sum.openCosts > 0
      ? [run(` ${countOf(sum.openCosts, 'Kostenzeile ist', 'Kostenzeilen sind')} noch offen.`)]
      : []),
    ...(sum.requested === '0.00' ? [] : [run(` Beantragt und nicht abgezogen: ${formatMoney(sum.requested)}.`)]),
  ];
  return [
    paragraph([
      bold('Eigenanteil: '),
      run(`${formatMoneyRange(sum.ownShare.min, sum.ownShare.max)} nach bewilligter Förderung.`),
      ...hints,
    ]),
  ];
}

function buildStaff(measure: Measure): Block[] {
  if (measure.staff.length === 0) return [];
  return [
    table({
      caption: `Personalbedarf der Maßnahme ${measure.number}`,
      columns: [
        { title: 'Jahr', width: 1 },
        { title: 'Vollzeitstellen', align: 'end', width: 1 },
        { title: 'Bemerkung', width: 4 },
      ],
      rows: measure.staff.map(({ year, fte, note }) => [
        year === null ? 'ohne Jahr' : String(year),
        fte === null ? 'offen' : formatShortNumber(fte),
        note ?? '',
      ]),
    }),
  ];
}

/** Staff need of all measures by year, for the budget chapter. */
export function buildStaffTotal(index: ContentIndex): Block[] {
  const rows = sumStaffByYear(index.content.measures.filter(countsInBudget).flatMap(({ staff }) => staff));
  if (rows.length === 0) return [];
  return [
    table({
      caption: 'Personalbedarf aller Maßnahmen',
      columns: [
        { title: 'Jahr', width: 1 },
        { title: 'Vollzeitstellen', align: 'end', width: 1 },
        { title: 'Angaben ohne Zahl', align: 'end', width: 1 },
      ],
      rows: rows.map(({ year, fte, open }) => [
        year === null ? 'ohne Jahr' : String(year),
        formatShortNumber(fte),
        String(open),
      ]),
    }),
  ];
}
