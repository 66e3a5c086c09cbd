import account from './account.json';
import activity from './activity.json';
import agendas from './agendas.json';
import apiKeys from './apiKeys.json';
import assessments from './assessments.json';
import auth from './auth.json';
import calendar from './calendar.json';
import change from './change.json';
import chapters from './chapters.json';
import comments from './comments.json';
import datasets from './datasets.json';
import decisions from './decisions.json';
import departments from './departments.json';
import errors from './errors.json';
import exports from './exports.json';
import fields from './fields.json';
import goals from './goals.json';
import hints from './hints.json';
import involvements from './involvements.json';
import kpis from './kpis.json';
import mails from './mails.json';
import measures from './measures.json';
import members from './members.json';
import municipalities from './municipalities.json';
import notifications from './notifications.json';
import overview from './overview.json';
import pilots from './pilots.json';
import problems from './problems.json';
import responsibilities from './responsibilities.json';
import richtext from './richtext.json';
import roadmap from './roadmap.json';
import search from './search.json';
import settings from './settings.json';
import shell from './shell.json';
import surveys from './surveys.json';
import tasks from './tasks.json';
import terms from './terms.json';
import ui from './ui.json';
import workspaces from './workspaces.json';

/** German is the source: its keys are the type of all keys. A new slice adds its file here and in `en/index.ts`. */
export const de = {
  account,
  activity,
  agendas,
  apiKeys,
  assessments,
  auth,
  calendar,
  change,
  chapters,
  comments,
  datasets,
  decisions,
  departments,
  errors,
  exports,
  fields,
  goals,
  hints,
  involvements,
  kpis,
  mails,
  measures,
  members,
  municipalities,
  notifications,
  overview,
  pilots,
  problems,
  responsibilities,
  richtext,
  roadmap,
  search,
  settings,
  shell,
  surveys,
  tasks,
  terms,
  ui,
  workspaces,
};
