import { type PartialDate, parsePartialDate } from '@agendawerk/shared/kernel/index.ts';
import type {
  CreateMeasure,
  costKinds,
  fundingStates,
  Light,
  MeasureStatus,
} from '@agendawerk/shared/measures/index.ts';
import type { DemoUpdate } from './demo-town.ts';

/** Short forms in which the demo's measures are written. */

type CostLine = NonNullable<CreateMeasure['costs']>[number];
type CostKind = (typeof costKinds)[number];
type FundingLine = NonNullable<CreateMeasure['funding']>[number];
type FundingState = (typeof fundingStates)[number];
type Milestone = NonNullable<CreateMeasure['milestones']>[number];
type Risk = NonNullable<CreateMeasure['risks']>[number];
type StaffNeed = NonNullable<CreateMeasure['staff']>[number];

/** A date as a plan says it: "2027", "Q3 2026", "15.03.2025", "2027 ff.". */
export function when(text: string): PartialDate {
  const date = parsePartialDate(text);
  if (!date) throw new TypeError(`not a date: ${text}`);
  return date;
}

interface CostDetails {
  /** The upper end where only a range is known. */
  upTo?: number;
  budgetLine?: string;
  note?: string;
}

/** Whole euros; null: still open. */
export function once(
  year: number | null,
  kind: CostKind,
  euros: number | null,
  { upTo, budgetLine, note }: CostDetails = {},
): CostLine {
  return {
    year,
    untilYear: null,
    kind,
    recurrence: 'once',
    amount: money(euros),
    amountMax: money(upTo ?? null),
    budgetLine: budgetLine ?? null,
    note: note ?? null,
  };
}

export function yearly(
  from: number,
  until: number | null,
  kind: CostKind,
  euros: number | null,
  details: CostDetails = {},
): CostLine {
  return { ...once(from, kind, euros, details), untilYear: until, recurrence: 'yearly' };
}

export function fund(
  programme: string,
  state: FundingState,
  year: number | null,
  euros: number | null,
  note: string | null = null,
): FundingLine {
  return { programme, state, year, amount: money(euros), note };
}

export function milestone(title: string, due: string | null, doneOn: string | null = null): Milestone {
  return { title, due: due === null ? null : when(due), doneOn };
}

export function risk(title: string, likelihood: number, impact: number, mitigation: string | null): Risk {
  return { title, likelihood, impact, mitigation };
}

export function need(year: number, fte: number, note: string | null = null): StaffNeed {
  return { year, fte, note };
}

interface Report {
  by?: string;
  done?: string;
  next?: string;
  reason?: string;
  remedy?: string;
  closing?: string;
}

export function report(
  reportedOn: string,
  status: MeasureStatus,
  light: Light | null,
  percent: number | null,
  { by, done, next, reason, remedy, closing }: Report,
): DemoUpdate {
  return {
    reportedOn,
    status,
    light,
    percent,
    doneText: done ?? null,
    nextText: next ?? null,
    reason: reason ?? null,
    remedy: remedy ?? null,
    closing: closing ?? null,
    ...(by === undefined ? {} : { by }),
  };
}

function money(euros: number | null): string | null {
  return euros === null ? null : `${euros}.00`;
}
