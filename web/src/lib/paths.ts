import { type CommentPlace, commentPath } from '@agendawerk/shared/comments/index.ts';
import type { AgendaAddress } from './current-agenda.ts';

const inAgenda = ({ workspace, agenda }: AgendaAddress, rest = '') => `/w/${workspace}/a/${agenda}${rest}`;

/** Every address of the program is built here, and only here. */
export const paths = {
  home: () => '/',
  signIn: (next?: string) => (next && next !== '/' ? `/sign-in?${new URLSearchParams({ next })}` : '/sign-in'),
  forgotPassword: () => '/forgot-password',
  resetPassword: () => '/reset-password',
  setup: () => '/setup',
  account: () => '/account',
  workspace: (workspace: string) => `/w/${workspace}`,
  council: (workspace: string) => `/w/${workspace}/council`,
  tasks: (workspace: string) => `/w/${workspace}/tasks`,
  agendas: (workspace: string) => `/w/${workspace}/agendas`,
  settings: (workspace: string, section?: string) => `/w/${workspace}/settings${section ? `#${section}` : ''}`,
  mails: (workspace: string) => `/w/${workspace}/settings/mails`,
  notifications: (workspace: string) => `/w/${workspace}/notifications`,
  notificationSettings: (workspace: string) => `/w/${workspace}/notifications/settings`,
  overview: (address: AgendaAddress) => inAgenda(address),
  step: (address: AgendaAddress, number: number) => inAgenda(address, `/steps/${number}`),
  chapters: (address: AgendaAddress, chapterId?: string) =>
    inAgenda(address, `/text${chapterId ? `#${chapterId}` : ''}`),
  fields: (address: AgendaAddress) => inAgenda(address, '/fields'),
  field: (address: AgendaAddress, fieldId: string) => inAgenda(address, `/fields/${fieldId}`),
  goal: (address: AgendaAddress, goalId: string) => inAgenda(address, `/goals/${goalId}`),
  assessment: (address: AgendaAddress) => inAgenda(address, '/assessment'),
  assessmentResults: (address: AgendaAddress) => inAgenda(address, '/assessment/results'),
  datasets: (address: AgendaAddress) => inAgenda(address, '/datasets'),
  importDatasets: (address: AgendaAddress) => inAgenda(address, '/datasets/import'),
  measures: (address: AgendaAddress) => inAgenda(address, '/measures'),
  /** With a goal: a measure that serves it. */
  newMeasure: (address: AgendaAddress, goalId?: string) =>
    inAgenda(address, `/measures/new${goalId ? `?${new URLSearchParams({ goal: goalId })}` : ''}`),
  timeline: (address: AgendaAddress) => inAgenda(address, '/measures/timeline'),
  portfolio: (address: AgendaAddress) => inAgenda(address, '/measures/portfolio'),
  budget: (address: AgendaAddress) => inAgenda(address, '/measures/budget'),
  measure: (address: AgendaAddress, measureId: string) => inAgenda(address, `/measures/${measureId}`),
  /** The page of a measure with the form for a progress report open. */
  reportProgress: (address: AgendaAddress, measureId: string) => inAgenda(address, `/measures/${measureId}?report`),
  decisions: (address: AgendaAddress) => inAgenda(address, '/decisions'),
  /** The list with the form for a new decision open. */
  beginDecision: (address: AgendaAddress, measureId: string) =>
    inAgenda(address, `/decisions?${new URLSearchParams({ begin: measureId })}`),
  decision: (address: AgendaAddress, decisionId: string) => inAgenda(address, `/decisions/${decisionId}`),
  targetGroups: (address: AgendaAddress) => inAgenda(address, '/change/groups'),
  trainings: (address: AgendaAddress) => inAgenda(address, '/change/trainings'),
  training: (address: AgendaAddress, trainingId: string) => inAgenda(address, `/change/trainings/${trainingId}`),
  measureChanges: (address: AgendaAddress) => inAgenda(address, '/change/measures'),
  /** Whom a measure affects, and what is done for them. */
  measureChange: (address: AgendaAddress, measureId: string) => inAgenda(address, `/change/measures/${measureId}`),
  calendar: (address: AgendaAddress) => inAgenda(address, '/calendar'),
  pilot: (address: AgendaAddress, pilotId: string) => inAgenda(address, `/pilots/${pilotId}`),
  involvement: (address: AgendaAddress, involvementId: string) => inAgenda(address, `/involvements/${involvementId}`),
  surveys: (address: AgendaAddress) => inAgenda(address, '/surveys'),
  survey: (address: AgendaAddress, surveyId: string) => inAgenda(address, `/surveys/${surveyId}`),
  versions: (address: AgendaAddress) => inAgenda(address, '/versions'),
  version: (address: AgendaAddress, versionId: string) => inAgenda(address, `/versions/${versionId}`),
  rounds: (address: AgendaAddress) => inAgenda(address, '/rounds'),
  round: (address: AgendaAddress, roundId: string) => inAgenda(address, `/rounds/${roundId}`),
  remarks: (address: AgendaAddress, roundId: string) => inAgenda(address, `/rounds/${roundId}/remarks`),
  coSigning: (address: AgendaAddress, roundId: string, departmentId: string) =>
    inAgenda(address, `/rounds/${roundId}/departments/${departmentId}`),
  /** The same without a session, after the link of a mail was confirmed. */
  coSigningByLink: (workspaceId: string, roundId: string, departmentId: string) =>
    `/co-signing/${workspaceId}/${roundId}/${departmentId}`,
  /** Something to read on either of the two. */
  coSigningPlace: (base: string, kind: string, id: string) => `${base}/${kind}/${id}`,
  kpis: (address: AgendaAddress) => inAgenda(address, '/kpis'),
  /** The list, to take over or create a KPI by which a goal is measured. */
  kpisForGoal: (address: AgendaAddress, goalId: string) =>
    inAgenda(address, `/kpis?${new URLSearchParams({ goal: goalId })}`),
  kpi: (address: AgendaAddress, kpiId: string) => inAgenda(address, `/kpis/${kpiId}`),
  /** The page of a KPI with the form for a reading open. */
  enterReading: (address: AgendaAddress, kpiId: string) => inAgenda(address, `/kpis/${kpiId}?enter`),
  responsibilities: (address: AgendaAddress) => inAgenda(address, '/responsibilities'),
  activity: (address: AgendaAddress) => inAgenda(address, '/activity'),
  search: (address: AgendaAddress, text?: string) =>
    inAgenda(address, `/search${text ? `?${new URLSearchParams({ q: text })}` : ''}`),
  /** A thing of the agenda with its comments open, at one of them. */
  comment: (address: AgendaAddress, place: Omit<CommentPlace, 'part'>, threadId: string) =>
    inAgenda(address, commentPath(place, threadId)),
  comments: (address: AgendaAddress, threadId?: string) =>
    inAgenda(address, `/comments${threadId ? `?thread=${threadId}` : ''}`),
  exports: (address: AgendaAddress) => inAgenda(address, '/exports'),
} as const;
