import type { AffectedGroup, ChangeActivity, SuccessCheck } from '@agendawerk/shared/change/index.ts';
import type { Measure, MeasureStatus, OptionalPart, ProgressUpdate } from '@agendawerk/shared/measures/index.ts';
import type { Goal, SmartPart } from '@agendawerk/shared/goals/index.ts';
import type { Involvement, InvolvementPhase } from '@agendawerk/shared/involvements/index.ts';
import type { Kpi } from '@agendawerk/shared/kpis/index.ts';
import type { Municipality } from '@agendawerk/shared/municipalities/index.ts';
import type { Pilot, PilotPhase, Verdict } from '@agendawerk/shared/pilots/index.ts';
import type { UpdateInterval } from '@agendawerk/shared/datasets/index.ts';
import type { DecisionState, OptionKind } from '@agendawerk/shared/decisions/index.ts';
import type { DepartmentState, Evaluation, PlacePart, RoundVerdict } from '@agendawerk/shared/rounds/index.ts';
import type { Version } from '@agendawerk/shared/versions/index.ts';
import type { StatusMark } from './document.ts';

/** German words of the document for the codes of the data. A document for the council is German, whoever makes it. */
type Words<Code> = Readonly<Record<Extract<Code, string>, string>>;

export const statusWords: Words<MeasureStatus> = {
  idea: 'Idee',
  planned: 'geplant',
  running: 'in Umsetzung',
  done: 'abgeschlossen',
  paused: 'ruht',
  dropped: 'aufgegeben',
};

export const markWords: Readonly<Record<StatusMark, string>> = {
  green: 'im Plan',
  amber: 'gefährdet',
  red: 'kritisch',
  none: 'keine Angabe',
};

export const priorityWords: Words<Measure['priority']> = {
  high: 'hoch',
  medium: 'mittel',
  low: 'niedrig',
};

export const priorityHints: Words<Measure['priority']> = {
  high: 'möglichst sofort',
  medium: 'Beginn binnen 2 Jahren',
  low: 'Beginn binnen 4 Jahren',
};

export const municipalityRoleWords: Words<Measure['municipalityRole']> = {
  provider: 'Anbieter',
  guarantor: 'Garant',
  initiator: 'Initiator',
  partner: 'Partner im Netzwerk',
  steering: 'Steuerer',
};

export const levelWords: Words<Measure['level']> = {
  administration: 'Kommunalverwaltung',
  group: 'Konzern Kommune',
  community: 'örtliche Gemeinschaft',
  region: 'Region',
};

export const trendWords: Readonly<Record<number, string>> = {
  1: 'Smarte Stadtplanung und digitale Infrastruktur',
  2: 'Digitale Bürgerdienste und E-Government',
  3: 'Künstliche Intelligenz in der Verwaltung',
  4: 'Nachhaltigkeit und smarte Energienutzung',
  5: 'Vernetzte Sicherheit und Notfallmanagement',
};

export const optionalPartWords: Words<OptionalPart> = {
  technology: 'Technik',
  training: 'Schulung',
  feedback: 'Rückmeldung',
  pilot: 'Pilot',
};

export const partWords: Words<Measure['participations'][number]['part']> = {
  responsible: 'durchführend',
  accountable: 'verantwortlich',
  consulted: 'beratend',
  informed: 'informiert',
};

export const costKindWords: Words<Measure['costs'][number]['kind']> = {
  investment: 'Investition',
  expense: 'Aufwand',
  personnel: 'Personal',
};

export const recurrenceWords: Words<Measure['costs'][number]['recurrence']> = {
  once: 'einmalig',
  yearly: 'jährlich',
};

export const fundingStateWords: Words<Measure['funding'][number]['state']> = {
  considered: 'angedacht',
  requested: 'beantragt',
  granted: 'bewilligt',
  rejected: 'abgelehnt',
};

export const outcomeWords: Words<Measure['outcome']> = {
  merged: 'zusammengeführt mit',
  dropped: 'aufgegeben',
  failed: 'gescheitert',
  replaced: 'ersetzt durch',
};

export const aiRiskWords: Words<Measure['aiRiskClass']> = {
  minimal: 'minimales Risiko',
  limited: 'begrenztes Risiko',
  high: 'hohes Risiko',
  prohibited: 'verboten',
};

export const goalLevelWords: Words<Goal['level']> = {
  strategic: 'strategisch',
  operational: 'operativ',
};

export const smartWords: Words<SmartPart> = {
  specific: 'Spezifisch',
  measurable: 'Messbar',
  accepted: 'Akzeptiert',
  realistic: 'Realistisch',
  timeBound: 'Terminiert',
};

export const directionWords: Words<Kpi['direction']> = {
  higher: 'höher ist besser',
  lower: 'niedriger ist besser',
  range: 'im Korridor halten',
};

export const frequencyWords: Words<Kpi['frequency']> = {
  monthly: 'monatlich',
  quarterly: 'vierteljährlich',
  half_yearly: 'halbjährlich',
  yearly: 'jährlich',
};

export const municipalityKindWords: Words<Municipality['kind']> = {
  stadt: 'Stadt',
  gemeinde: 'Gemeinde',
  markt: 'Markt',
  landkreis: 'Landkreis',
  amt: 'Amt',
  samtgemeinde: 'Samtgemeinde',
  verbandsgemeinde: 'Verbandsgemeinde',
  zweckverband: 'Zweckverband',
};

/** "im Plan · in Umsetzung": the light first, then what state the work is in. */
export function describeStatus({ light, status }: Pick<Measure | ProgressUpdate, 'light' | 'status'>): string {
  return `${markWords[light ?? 'none']} · ${statusWords[status]}`;
}

export const pilotPhaseWords: Words<PilotPhase> = {
  planned: 'geplant',
  running: 'läuft',
  evaluating: 'auswerten',
  decided: 'entschieden',
};

export const pilotDecisionWords: Words<Pilot['decision']> = {
  roll_out: 'in die Fläche bringen',
  repeat: 'ändern und wiederholen',
  stop: 'beenden',
};

export const verdictWords: Words<Verdict> = {
  met: 'erfüllt',
  missed: 'nicht erfüllt',
  unmeasured: 'nicht gemessen',
  open: 'offen',
};

/** The four shapes stand for verdicts too. */
export const verdictMarks: Readonly<Record<Verdict, StatusMark>> = {
  met: 'green',
  missed: 'red',
  unmeasured: 'amber',
  open: 'none',
};

export const decisionStateWords: Words<DecisionState> = {
  open: 'offen',
  decided: 'entschieden',
  superseded: 'abgelöst',
};

export const optionKindWords: Words<OptionKind> = {
  product: 'Produkt',
  approach: 'Vorgehen',
  reuse: 'Nachnutzung',
  efa: 'Einer für Alle (EfA)',
  open_source: 'Open Source',
  own_development: 'Eigenentwicklung',
};

export const impactWords: Words<AffectedGroup['impact']> = { low: 'gering', medium: 'mittel', high: 'hoch' };

export const attitudeWords: Words<AffectedGroup['attitude']> = {
  supportive: 'unterstützend',
  waiting: 'abwartend',
  sceptical: 'skeptisch',
  opposed: 'ablehnend',
};

export const activityKindWords: Words<ChangeActivity['kind']> = { message: 'Information', involvement: 'Einbindung' };

export const successCheckWords: Words<SuccessCheck> = {
  communication: 'Klare Kommunikation',
  training: 'Praxisnahe Schulung',
  involvement: 'Frühe Einbindung',
};

export const updateIntervalWords: Words<UpdateInterval> = {
  continuous: 'laufend',
  daily: 'täglich',
  weekly: 'wöchentlich',
  monthly: 'monatlich',
  quarterly: 'vierteljährlich',
  half_yearly: 'halbjährlich',
  yearly: 'jährlich',
  rarely: 'seltener',
  irregular: 'unregelmäßig',
  never: 'nie (abgeschlossen)',
};

export const involvementLevelWords: Words<Involvement['level']> = {
  inform: 'Information',
  consult: 'Konsultation',
  cooperate: 'Mitwirkung',
  codecide: 'Mitentscheidung',
};

export const involvementPhaseWords: Words<InvolvementPhase> = {
  planned: 'geplant',
  running: 'läuft',
  evaluating: 'auswerten',
  evaluated: 'ausgewertet',
};

export const versionKindWords: Words<Version['kind']> = {
  round_draft: 'Entwurf für die Abstimmung',
  council_paper: 'Ratsvorlage',
  adopted: 'Beschlussfassung',
  status_report: 'Sachstandsbericht',
};

const answerWords: Words<RoundVerdict> = {
  signed: 'mitgezeichnet',
  signed_with_remarks: 'mitgezeichnet mit Anmerkungen',
  refused: 'nicht mitgezeichnet',
};

export const departmentStateWords: Words<DepartmentState> = {
  ...answerWords,
  looked: 'angesehen, noch keine Antwort',
  silent: 'noch keine Antwort',
  no_answer: 'keine Rückmeldung',
  deemed_signed: 'gilt als mitgezeichnet',
};

export const evaluationWords: Words<Evaluation> = {
  accepted: 'übernommen',
  partly: 'teilweise übernommen',
  declined: 'nicht übernommen',
  noted: 'zur Kenntnis genommen',
};

export const placePartWords: Words<PlacePart> = {
  whole: 'insgesamt',
  text: 'Text',
  benefit: 'Nutzen',
  people: 'Zuständigkeit',
  time: 'Termine',
  costs: 'Kosten und Finanzierung',
  risks: 'Risiken',
  targets: 'Kennzahlen und Zielwerte',
  other: 'Weiteres',
};
