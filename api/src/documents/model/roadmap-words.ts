import type { RoadmapPart, RoadmapPointId, StepNumber } from '@agendawerk/shared/roadmap/index.ts';

/** The words of the five steps, as the screen says them (a test compares). A slice adds those of its step. */
export const stepWords: Readonly<Record<StepNumber, string>> = {
  1: 'Strategische Planung und Zieldefinition',
  4: 'Bürgerbeteiligung und Feedback',
  5: 'Pilotprojekte als Testlauf',
};

export const pointWords: Readonly<Record<RoadmapPointId, string>> = {
  sponsorNamed: 'Es ist benannt, wer die Agenda zur Chefsache macht.',
  visionWritten: 'Das Leitbild ist geschrieben.',
  fieldLed: 'Mindestens ein Handlungsfeld hat eine Federführung.',
  fieldsHaveGoals: 'Jedes Handlungsfeld hat ein Ziel.',
  goalsHaveMeasures: 'Jedes Ziel hat eine Maßnahme.',
  goalsSmart: 'Jedes Ziel ist SMART.',
  measuresHaveBenefit: 'Jede Maßnahme hat einen Nutzen.',
  measuresHaveOwner: 'Jede Maßnahme hat eine verantwortliche Person.',
  measuresHaveDates: 'Jede Maßnahme hat Beginn und Ende.',
  involvementPlanned: 'Mindestens eine Beteiligung ist geplant.',
  involvementsPlannedFully: 'Bei jeder Beteiligung steht fest, wen Sie wann fragen und wie viel Einfluss das hat.',
  involvementsEvaluated: 'Zu jeder abgeschlossenen Beteiligung steht, was herauskam und was sich dadurch geändert hat.',
  involvementClosed: 'Mindestens eine Beteiligung ist abgeschlossen und ausgewertet.',
  pilotsHaveCriteria: 'Jeder Pilot hat Erfolgskriterien, die vor dem Start feststehen.',
  pilotsHaveOperator: 'Bei jedem Piloten ist vorher geklärt, wer es danach betreibt und was das kostet.',
  pilotsDecided: 'Über jeden beendeten Piloten ist mit Begründung entschieden.',
};

export const partWords: Readonly<Record<RoadmapPart, string>> = {
  sponsor: 'Chefsache',
  body: 'Text',
  fields: 'Handlungsfelder',
  leadDepartmentId: 'Federführung',
  goals: 'Ziel',
  measureIds: 'Maßnahme',
  specific: 'genaue Beschreibung',
  kpiIds: 'Kennzahl mit Ausgangs- und Zielwert',
  isAccepted: 'Zustimmung der Federführung',
  resources: 'Mittel',
  due: 'Termin',
  benefit: 'Nutzen',
  ownerId: 'verantwortliche Person',
  start: 'Beginn',
  end: 'Ende',
  criteria: 'Erfolgskriterien',
  operator: 'Betrieb danach',
  runningCosts: 'laufende Kosten',
  decision: 'Entscheidung',
  involvements: 'Beteiligung',
  audience: 'wen Sie beteiligen',
  level: 'Grad der Beteiligung',
  result: 'Ergebnis',
  changes: 'was sich geändert hat',
};
