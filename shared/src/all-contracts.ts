import * as agendas from './agendas/agenda.contract.ts';
import * as activity from './activity/activity.contract.ts';
import * as apiKeys from './api-keys/api-key.contract.ts';
import * as assessments from './assessments/assessment.contract.ts';
import * as calendar from './calendar/calendar.contract.ts';
import * as catalogue from './catalogue/catalogue.contract.ts';
import * as change from './change/change.contract.ts';
import * as chapters from './chapters/chapter.contract.ts';
import * as comments from './comments/comment.contract.ts';
import type { Contract } from './contracts/index.ts';
import * as datasets from './datasets/dataset.contract.ts';
import * as departments from './departments/department.contract.ts';
import * as exports from './exports/export.contract.ts';
import * as fields from './fields/field.contract.ts';
import * as goals from './goals/goal.contract.ts';
import * as invitations from './invitations/invitation.contract.ts';
import * as involvements from './involvements/involvement.contract.ts';
import * as kpis from './kpis/kpi.contract.ts';
import * as live from './live/live.contract.ts';
import * as mails from './mails/mail.contract.ts';
import * as me from './me/me.contract.ts';
import * as measures from './measures/measure.contract.ts';
import * as members from './members/member.contract.ts';
import * as municipalities from './municipalities/municipality.contract.ts';
import * as notifications from './notifications/notification.contract.ts';
import * as roadmap from './roadmap/roadmap.contract.ts';
import * as decisions from './decisions/decision.contract.ts';
import * as pilots from './pilots/pilot.contract.ts';
import * as coSigning from './rounds/co-signing.contract.ts';
import * as rounds from './rounds/round.contract.ts';
import * as search from './search/search.contract.ts';
import * as setup from './setup/setup.contract.ts';
import * as surveys from './surveys/survey.contract.ts';
import * as versions from './versions/version.contract.ts';
import * as workspaces from './workspaces/workspace.contract.ts';

const slices = [
  activity,
  agendas,
  apiKeys,
  assessments,
  calendar,
  catalogue,
  change,
  chapters,
  comments,
  datasets,
  departments,
  exports,
  fields,
  goals,
  invitations,
  involvements,
  kpis,
  live,
  mails,
  me,
  measures,
  members,
  municipalities,
  notifications,
  roadmap,
  coSigning,
  rounds,
  pilots,
  decisions,
  search,
  setup,
  surveys,
  versions,
  workspaces,
];

/** Every operation of the API: what whole-app tests walk over, so that a new route is covered by itself. */
export const allContracts: readonly Contract[] = slices
  .flatMap((slice) => Object.values(slice) as unknown[])
  .filter(
    (value): value is Contract =>
      typeof value === 'object' && value !== null && 'access' in value && 'successStatus' in value,
  );
