import type { RouteObject } from 'react-router';
import type { createGuards } from './guards.ts';
import { MeasuresPage } from '../pages/measures.page.tsx';
import { lazyPage } from './lazy-page.ts';

type Guards = ReturnType<typeof createGuards>;

/** Pages that need no session. */
export const publicRoutes: RouteObject[] = [
  { path: 'sign-in', lazy: lazyPage(async () => (await import('../pages/sign-in.page.tsx')).SignInPage) },
  {
    path: 'forgot-password',
    lazy: lazyPage(async () => (await import('../pages/forgot-password.page.tsx')).ForgotPasswordPage),
  },
  {
    path: 'reset-password',
    lazy: lazyPage(async () => (await import('../pages/reset-password.page.tsx')).ResetPasswordPage),
  },
  {
    path: 'invitation',
    lazy: lazyPage(async () => (await import('../pages/invitation.page.tsx')).InvitationPage),
  },
  {
    path: 'survey/:token',
    lazy: lazyPage(async () => (await import('../pages/survey-answer.page.tsx')).SurveyAnswerPage),
  },
  {
    path: 'unsubscribe/:token',
    lazy: lazyPage(async () => (await import('../pages/unsubscribe.page.tsx')).UnsubscribePage),
  },
  { path: 'setup', lazy: lazyPage(async () => (await import('../pages/setup.page.tsx')).SetupPage) },
];

/** Pages of the signed-in person, outside of any workspace. */
export const personalRoutes: RouteObject[] = [
  { path: 'account', lazy: lazyPage(async () => (await import('../pages/account.page.tsx')).AccountPage) },
];

/** Pages of a workspace, below /w/:workspace. */
export function workspaceRoutes(guards: Guards): RouteObject[] {
  return [
    {
      path: 'tasks',
      loader: guards.operation('agenda.read'),
      lazy: lazyPage(async () => (await import('../pages/tasks.page.tsx')).TasksPage),
    },
    {
      path: 'agendas',
      loader: guards.operation('agenda.read'),
      lazy: lazyPage(async () => (await import('../pages/agendas.page.tsx')).AgendasPage),
    },
    { path: 'council', lazy: lazyPage(async () => (await import('../pages/council.page.tsx')).CouncilPage) },
    {
      path: 'settings',
      loader: guards.operation('workspace.manage'),
      lazy: lazyPage(async () => (await import('../pages/settings.page.tsx')).SettingsPage),
    },
    {
      path: 'settings/mails',
      loader: guards.operation('workspace.manage'),
      lazy: lazyPage(async () => (await import('../pages/mails.page.tsx')).MailsPage),
    },
    {
      path: 'notifications',
      lazy: lazyPage(async () => (await import('../pages/notifications.page.tsx')).NotificationsPage),
    },
    {
      path: 'notifications/settings',
      lazy: lazyPage(async () => (await import('../pages/notification-settings.page.tsx')).NotificationSettingsPage),
    },
  ];
}

/** Pages of an agenda, below /w/:workspace/a/:agenda. */
export function agendaRoutes(guards: Guards): RouteObject[] {
  return [
    { index: true, lazy: lazyPage(async () => (await import('../pages/overview.page.tsx')).OverviewPage) },
    {
      path: 'steps/1',
      lazy: lazyPage(async () => (await import('../pages/steps/step-1.page.tsx')).StepOnePage),
    },
    {
      path: 'steps/3',
      lazy: lazyPage(async () => (await import('../pages/steps/step-3.page.tsx')).StepThreePage),
    },
    {
      path: 'change/groups',
      lazy: lazyPage(async () => (await import('../pages/change/target-groups.page.tsx')).TargetGroupsPage),
    },
    {
      path: 'change/trainings',
      lazy: lazyPage(async () => (await import('../pages/change/trainings.page.tsx')).TrainingsPage),
    },
    {
      path: 'change/trainings/:trainingId',
      lazy: lazyPage(async () => (await import('../pages/change/training.page.tsx')).TrainingDetailPage),
    },
    {
      path: 'change/measures',
      lazy: lazyPage(async () => (await import('../pages/change/measure-changes.page.tsx')).MeasureChangesPage),
    },
    {
      path: 'change/measures/:measureId',
      lazy: lazyPage(async () => (await import('../pages/change/measure-change.page.tsx')).MeasureChangePage),
    },
    { path: 'calendar', lazy: lazyPage(async () => (await import('../pages/calendar.page.tsx')).CalendarPage) },
    { path: 'text', lazy: lazyPage(async () => (await import('../pages/agenda-text.page.tsx')).AgendaTextPage) },
    {
      path: 'fields',
      lazy: lazyPage(async () => (await import('../pages/fields-and-goals.page.tsx')).FieldsAndGoalsPage),
    },
    { path: 'goals/:goalId', lazy: lazyPage(async () => (await import('../pages/goal.page.tsx')).GoalPage) },
    // The list that is opened most needs no request of its own.
    { path: 'measures', loader: guards.measures, Component: MeasuresPage },
    {
      path: 'assessment',
      lazy: lazyPage(async () => (await import('../pages/assessment.page.tsx')).AssessmentPage),
    },
    {
      path: 'assessment/results',
      lazy: lazyPage(async () => (await import('../pages/assessment-results.page.tsx')).AssessmentResultsPage),
    },
    { path: 'datasets', lazy: lazyPage(async () => (await import('../pages/datasets.page.tsx')).DatasetsPage) },
    {
      path: 'datasets/import',
      loader: guards.operation('agenda.edit'),
      lazy: lazyPage(async () => (await import('../pages/dataset-import.page.tsx')).DatasetImportPage),
    },
    {
      path: 'measures/new',
      loader: guards.operation('measure.create'),
      lazy: lazyPage(async () => (await import('../pages/new-measure.page.tsx')).NewMeasurePage),
    },
    {
      path: 'measures/timeline',
      lazy: lazyPage(async () => (await import('../pages/timeline.page.tsx')).TimelinePage),
    },
    {
      path: 'measures/portfolio',
      lazy: lazyPage(async () => (await import('../pages/portfolio.page.tsx')).PortfolioPage),
    },
    { path: 'measures/budget', lazy: lazyPage(async () => (await import('../pages/budget.page.tsx')).BudgetPage) },
    {
      path: 'measures/:measureId',
      lazy: lazyPage(async () => (await import('../pages/measure.page.tsx')).MeasurePage),
    },
    {
      path: 'steps/2',
      lazy: lazyPage(async () => (await import('../pages/steps/step-2.page.tsx')).StepTwoPage),
    },
    {
      path: 'decisions',
      lazy: lazyPage(async () => (await import('../pages/decisions.page.tsx')).DecisionsPage),
    },
    {
      path: 'decisions/:decisionId',
      lazy: lazyPage(async () => (await import('../pages/decision.page.tsx')).DecisionPage),
    },
    {
      path: 'steps/4',
      lazy: lazyPage(async () => (await import('../pages/steps/step-4.page.tsx')).StepFourPage),
    },
    {
      path: 'involvements/:involvementId',
      lazy: lazyPage(async () => (await import('../pages/involvement.page.tsx')).InvolvementPage),
    },
    { path: 'surveys', lazy: lazyPage(async () => (await import('../pages/surveys.page.tsx')).SurveysPage) },
    { path: 'surveys/:surveyId', lazy: lazyPage(async () => (await import('../pages/survey.page.tsx')).SurveyPage) },
    {
      path: 'steps/5',
      lazy: lazyPage(async () => (await import('../pages/steps/step-5.page.tsx')).StepFivePage),
    },
    { path: 'pilots/:pilotId', lazy: lazyPage(async () => (await import('../pages/pilot.page.tsx')).PilotPage) },
    { path: 'kpis', lazy: lazyPage(async () => (await import('../pages/kpis.page.tsx')).KpisPage) },
    { path: 'kpis/:kpiId', lazy: lazyPage(async () => (await import('../pages/kpi.page.tsx')).KpiPage) },
    {
      path: 'responsibilities',
      lazy: lazyPage(async () => (await import('../pages/responsibilities.page.tsx')).ResponsibilitiesPage),
    },
    {
      path: 'exports',
      loader: guards.operation('agenda.export'),
      lazy: lazyPage(async () => (await import('../pages/exports.page.tsx')).ExportsPage),
    },
    { path: 'comments', lazy: lazyPage(async () => (await import('../pages/comments.page.tsx')).CommentsPage) },
    { path: 'activity', lazy: lazyPage(async () => (await import('../pages/activity.page.tsx')).ActivityPage) },
    { path: 'search', lazy: lazyPage(async () => (await import('../pages/search.page.tsx')).SearchPage) },
  ];
}

/** Every part of the interface with all its states. Not in any navigation and not in the product's build. */
export const galleryRoutes: RouteObject[] =
  import.meta.env.DEV || import.meta.env.VITE_GALLERY
    ? [{ path: 'ui', lazy: lazyPage(async () => (await import('../pages/gallery/gallery.page.tsx')).GalleryPage) }]
    : [];
