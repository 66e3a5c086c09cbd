import type { Gap, GapCode } from '@agendawerk/shared/gaps/index.ts';
import { joinWords } from '../text/german-format.ts';
import { smartWords } from './labels.ts';

/** What is missing, as words that complete "Noch offen: …". */
const words: Readonly<Record<GapCode, string>> = {
  'agenda.sponsor_missing': 'wer die Agenda zur Chefsache macht',
  'agenda.period_missing': 'Laufzeit',
  'agenda.vision_missing': 'Text zum Leitbild',
  'agenda.situation_missing': 'Text zur Ausgangslage',
  'agenda.principles_missing': 'Text zu den Leitlinien',
  'agenda.field_missing': 'Handlungsfelder',
  'field.lead_missing': 'Federführung',
  'field.goal_missing': 'Ziel',
  'field.measure_missing': 'Maßnahme',
  'goal.field_missing': 'Handlungsfeld',
  'goal.parent_missing': 'übergeordnetes Ziel',
  'goal.not_smart': 'SMART',
  'goal.measure_missing': 'Maßnahme',
  'measure.field_missing': 'Handlungsfeld',
  'measure.goal_missing': 'Ziel',
  'measure.benefit_missing': 'Nutzen',
  'measure.lead_missing': 'Federführung',
  'measure.owner_missing': 'verantwortliche Person',
  'measure.start_missing': 'Beginn',
  'measure.end_missing': 'Ende',
  'measure.kpi_missing': 'Kennzahl',
  'measure.costs_missing': 'Kosten',
  'measure.costs_open': 'Beträge einzelner Kosten',
  'kpi.definition_missing': 'Beschreibung, was gezählt wird',
  'kpi.unit_missing': 'Einheit',
  'kpi.baseline_missing': 'Ausgangswert',
  'kpi.target_missing': 'Zielwert',
  'kpi.frequency_missing': 'Häufigkeit der Erhebung',
  'kpi.responsible_missing': 'verantwortliche Person',
  'kpi.purpose_missing': 'Ziel oder Maßnahme, für die sie spricht',
  'kpi.source_missing': 'Quelle',
  'kpi.reading_missing': 'Messwert',
};

export function describeGaps(gaps: readonly Gap[]): string {
  return joinWords(gaps.map(describeGap));
}

function describeGap({ code, missing }: Gap): string {
  if (!missing) return words[code];
  return `${words[code]} (${missing.map((part) => smartWords[part].toLowerCase()).join(', ')})`;
}
