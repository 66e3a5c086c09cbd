import type { Agenda } from '@agendawerk/shared/agendas/index.ts';
import type { StrategyField } from '@agendawerk/shared/fields/index.ts';
import { findAcceptingDepartment, type Goal, isWorthAsking } from '@agendawerk/shared/goals/index.ts';
import { getKpiStatus, type Kpi, type KpiStatus } from '@agendawerk/shared/kpis/index.ts';
import { type Hint, isReportDue, listHintsOfAgenda, type MeasureListItem } from '@agendawerk/shared/measures/index.ts';
import type { Membership } from '@agendawerk/shared/me/index.ts';
import { hasAnswered, type Round, type RoundDepartment } from '@agendawerk/shared/rounds/index.ts';

type Lines = Parameters<typeof listHintsOfAgenda>[0]['lines'];
type Person = Pick<Membership, 'memberId' | 'roles' | 'departmentIds'>;

/** All of an agenda that a person's tasks are told from. */
export interface AgendaWork {
  agenda: Agenda;
  measures: readonly MeasureListItem[];
  lines: Lines;
  kpis: readonly Kpi[];
  goals: readonly Goal[];
  fields: readonly StrategyField[];
  rounds: readonly Round[];
}

/** Why a measure or a KPI is the person's. */
export type Relation = 'owner' | 'deputy' | 'department';

export interface MyMeasure {
  agenda: Agenda;
  measure: MeasureListItem;
  relation: Relation;
  hints: readonly Hint[];
}

export interface MyKpi {
  agenda: Agenda;
  kpi: Kpi;
  relation: Relation;
  status: KpiStatus;
}

/** A goal that waits for the word of the head. */
export interface MyGoal {
  agenda: Agenda;
  goal: Goal;
}

/** A round that waits for the answer of a department. */
export interface MyCoSigning {
  agenda: Agenda;
  round: Round;
  department: RoundDepartment;
}

/** What is asked of the person now. */
export type Ask =
  | { kind: 'coSigning'; of: MyCoSigning }
  | { kind: 'report'; of: MyMeasure; isDue: boolean; reasons: readonly Hint[] }
  | { kind: 'owner'; of: MyMeasure }
  | { kind: 'reading'; of: MyKpi }
  | { kind: 'goal'; of: MyGoal };

export interface MyWork {
  asks: Ask[];
  measures: MyMeasure[];
  kpis: MyKpi[];
}

/** What a person owns or deputises for, and, for heads, what their departments lead; over all agendas. */
export function listMyWork(agendas: readonly AgendaWork[], person: Person, today: string): MyWork {
  const measures = agendas.flatMap((work) => listMyMeasures(work, person, today));
  const kpis = agendas.flatMap((work) => listMyKpis(work, person, today));
  const goals = agendas.flatMap((work) => listGoalsToAccept(work, person));
  const coSignings = agendas.flatMap(askToCoSign);
  const asks = [
    ...coSignings,
    ...goals.map((mine) => ({ kind: 'goal' as const, of: mine })),
    ...measures.flatMap((mine) => askAboutMeasure(mine, today)),
    ...kpis.flatMap(askAboutKpi),
  ];
  return { asks, measures, kpis };
}

function listMyMeasures({ agenda, measures, lines, kpis }: AgendaWork, person: Person, today: string): MyMeasure[] {
  const hints = listHintsOfAgenda({ measures, lines, kpis, lastYear: agenda.lastYear, today });
  return measures.flatMap((measure) => {
    const relation = relate(person, measure.ownerId, measure.deputyId, measure.leadDepartmentId);
    return relation ? [{ agenda, measure, relation, hints: hints.get(measure.id) ?? [] }] : [];
  });
}

function listMyKpis({ agenda, kpis }: AgendaWork, person: Person, today: string): MyKpi[] {
  return kpis.flatMap((kpi) => {
    const relation = relate(person, kpi.responsibleId, null, kpi.departmentId);
    return relation ? [{ agenda, kpi, relation, status: getKpiStatus(kpi, today) }] : [];
  });
}

/** Goals in the fields that the head's departments lead (domain.md, "Goal": agreed by the lead department). */
function listGoalsToAccept({ agenda, goals, fields }: AgendaWork, person: Person): MyGoal[] {
  return goals
    .filter(isWorthAsking)
    .filter((goal) => relate(person, null, null, findAcceptingDepartment(goal, fields)) === 'department')
    .map((goal) => ({ agenda, goal }));
}

function relate(
  { memberId, roles, departmentIds }: Person,
  ownerId: string | null,
  deputyId: string | null,
  departmentId: string | null,
): Relation | undefined {
  if (ownerId === memberId) return 'owner';
  if (deputyId === memberId) return 'deputy';
  const leads = roles.includes('head') && departmentId !== null && departmentIds.includes(departmentId);
  return leads ? 'department' : undefined;
}

/** Departments that the person answers for and that have not said anything yet; other people wait for them, so they come first. */
function askToCoSign({ agenda, rounds }: AgendaWork): Ask[] {
  return rounds
    .filter(({ closedAt }) => closedAt === null)
    .flatMap((round) =>
      round.departments
        .filter((department) => department.isMine && !hasAnswered(department))
        .map((department) => ({ kind: 'coSigning' as const, of: { agenda, round, department } })),
    );
}

/** Hints that a report answers: whoever reports says how it goes on. */
const reportable: readonly Hint['kind'][] = ['past_end', 'milestone_missed'];

/** The owner is asked; where there is none, whoever comes next in the chain: deputy, then head (domain.md, "freshness"). */
function askAboutMeasure(mine: MyMeasure, today: string): Ask[] {
  const { measure, relation, hints } = mine;
  const isOpen = measure.status !== 'done' && measure.status !== 'dropped';
  const isAsked = relation === 'owner' || measure.ownerId === null;
  const isDue = isReportDue(measure, today);
  const reasons = hints.filter(({ kind }) => reportable.includes(kind));
  return [
    ...(relation === 'department' && measure.ownerId === null && isOpen ? [{ kind: 'owner' as const, of: mine }] : []),
    ...(isAsked && (isDue || reasons.length > 0) && isOpen
      ? [{ kind: 'report' as const, of: mine, isDue, reasons }]
      : []),
  ];
}

function askAboutKpi(mine: MyKpi): Ask[] {
  const { kpi, relation, status } = mine;
  const isMissing = status.light === 'grey' && status.reason !== 'not_comparable';
  const isAsked = relation === 'owner' || kpi.responsibleId === null;
  return isMissing && isAsked ? [{ kind: 'reading', of: mine }] : [];
}
