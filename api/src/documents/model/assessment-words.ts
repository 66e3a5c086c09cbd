import type {
  ChoiceQuestion,
  choiceQuestions,
  ComponentAnswer,
  CriterionId,
  EGovernmentLevel,
  MaturityDimension,
  maturityStages,
  OwnAnswer,
} from '@agendawerk/shared/assessments/index.ts';

/** Words of the questionnaire. The screen has the same ones. */
export const componentStateWords: Record<NonNullable<ComponentAnswer['state']>, string> = {
  in_use: 'im Einsatz',
  planned: 'geplant',
  none: 'nein',
};

export const questionWords: Record<ChoiceQuestion, string> = {
  strategy: 'Gibt es eine Digitalstrategie?',
  responsible: 'Wer verantwortet die Digitalisierung?',
  dataInventory: 'Ist der Datenbestand erfasst?',
  openData: 'Werden offene Daten veröffentlicht?',
  isChallenge: 'Ist die digitale Transformation für Sie eine Herausforderung?',
  staffResources: 'Reicht das Personal dafür?',
  moneyResources: 'Reicht das Geld dafür?',
  digitalCompetences: 'Sind digitale Kompetenzen vorhanden?',
  smartCity: 'Gibt es Smart-City-Projekte?',
  ai: 'Wird künstliche Intelligenz eingesetzt?',
};

export const choiceWords: {
  [Question in ChoiceQuestion]: Record<(typeof choiceQuestions)[Question][number], string>;
} = {
  strategy: { adopted: 'ja, beschlossen', in_progress: 'in Arbeit', none: 'nein' },
  dataInventory: { systematic: 'ja, systematisch', partial: 'teilweise', none: 'nein' },
  openData: { published: 'ja', planned: 'geplant', none: 'nein' },
  responsible: {
    mayor: 'Verwaltungsspitze',
    cdo: 'CDO',
    cio: 'CIO oder IT-Leitung',
    other: 'andere Stelle',
    nobody: 'niemand',
  },
  isChallenge: { yes: 'ja', partly: 'teils', no: 'nein' },
  staffResources: { sufficient: 'ja', scarce: 'knapp', missing: 'nein' },
  moneyResources: { sufficient: 'ja', scarce: 'knapp', missing: 'nein' },
  digitalCompetences: { broad: 'in der Breite', single: 'bei Einzelnen', missing: 'kaum' },
  smartCity: { running: 'laufen', planned: 'geplant', none: 'nein' },
  ai: { in_use: 'ja', planned: 'geplant', none: 'nein' },
};

export const eGovernmentLevelWords: Record<EGovernmentLevel, string> = {
  none: 'noch nichts im Einsatz.',
  begun: 'ein Anfang ist gemacht.',
  well_placed: 'gut aufgestellt.',
};

export const ownAnswerWords: Record<OwnAnswer, string> = {
  yes: 'trifft zu',
  partly: 'teilweise',
  no: 'trifft nicht zu',
  open: 'keine Angabe',
};

export const dimensionWords: Record<MaturityDimension, string> = {
  strategy: 'Strategie',
  technology: 'Technik',
  organisation: 'Organisation',
  competences: 'Kompetenzen',
};

export const criterionWords: Record<CriterionId, string> = {
  'strategy.goals': 'Ziele',
  'strategy.steering': 'Steuerung',
  'strategy.budget': 'Haushalt und Stellen',
  'technology.network': 'Netze und Geräte',
  'technology.applications': 'Fachverfahren',
  'technology.security': 'Informationssicherheit',
  'organisation.processes': 'Abläufe',
  'organisation.cooperation': 'Zusammenarbeit',
  'organisation.service': 'Bürgersicht',
  'competences.staff': 'Beschäftigte',
  'competences.leadership': 'Führung',
  'competences.learning': 'Lernen',
};

export const stageWords: Record<(typeof maturityStages)[number], string> = {
  none: 'keine Aktivität',
  plan: 'planen',
  implement: 'umsetzen',
  control: 'kontrollieren',
  act: 'handeln',
};

export const noNorm = {
  title: 'Kein Maßstab',
  text: 'Die Zahlen zeigen, was andere geantwortet haben. Sie sagen nicht, was richtig ist, und gelten nicht für alle Kommunen.',
} as const;
export const maturityNote = {
  criteria: 'Stufen nach CORA (digital-skills-jobs.europa.eu), die Kriterien sind unsere eigenen.',
  partial: 'Manche Kriterien sind noch offen. Sie zählen nicht als null.',
} as const;
