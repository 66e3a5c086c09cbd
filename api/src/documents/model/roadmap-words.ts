import type { RoadmapPart, RoadmapPointId, StepNumber } from '@agendawerk/shared/roadmap/index.ts';

/** The words of the five steps, as the screen says them (a test compares). A slice adds those of its step. */
export const stepWords: Readonly<Record<StepNumber, string>> = {
  1: 'Strategische Planung und Zieldefinition',
  2: 'Auswahl der passenden Technologie',
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
  measuresHaveDecision: 'Jede Maßnahme, die Technik braucht, hat eine Technologieentscheidung.',
  decisionsHaveOptions: 'Jede Entscheidung vergleicht mindestens zwei Möglichkeiten.',
  decisionsJudgeFuture: 'In jeder Entscheidung sind Skalierbarkeit und Zukunftsfähigkeit bewertet.',
  decisionsTaken: 'Jede begonnene Entscheidung ist mit Begründung getroffen.',
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
  technology: 'Technologieentscheidung',
  options: 'Möglichkeiten',
  scalability: 'Skalierbarkeit',
  future: 'Zukunftsfähigkeit',
};
