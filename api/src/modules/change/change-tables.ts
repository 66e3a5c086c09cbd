import { defineLines, defineLinks } from '../../db/collection.ts';
import { defineTable } from '../../db/table.ts';

export const groupTable = defineTable('target_group', {
  atCreation: ['agendaId'],
  writable: ['title', 'description', 'departmentId', 'headCount'],
});
export const groupLevels = defineLinks({
  table: 'group_competence',
  parent: 'group_id',
  key: 'competence_id',
  columns: ['needed', 'present'],
  isInAgenda: true,
});
export const competenceTable = defineTable('competence', {
  atCreation: ['agendaId', 'catalogueId'],
  writable: ['title', 'description'],
});
export const trainingTable = defineTable('training', {
  atCreation: ['agendaId', 'catalogueId'],
  writable: [
    'title',
    'description',
    'isRequired',
    'isPractical',
    'format',
    'duration',
    'provider',
    'cost',
    'repeatMonths',
    'keepsNames',
    'namesUntil',
    'isAsSuggested',
  ],
  money: ['cost'],
});
export const trainingSessions = defineLines({
  name: 'sessions',
  table: 'training_session',
  parent: 'training_id',
  columns: ['day', 'until', 'startsAt', 'endsAt', 'place'],
});
const inAgenda = { isInAgenda: true };
/** Who it is for. What was entered about their attendance stays with those who stay. */
export const trainingGroups = defineLinks({
  table: 'training_group',
  parent: 'training_id',
  key: 'group_id',
  ...inAgenda,
});
export const trainingCompetences = defineLinks({
  table: 'training_competence',
  parent: 'training_id',
  key: 'competence_id',
  ...inAgenda,
});
export const trainingMeasures = defineLinks({
  table: 'training_measure',
  parent: 'training_id',
  key: 'measure_id',
  ...inAgenda,
});
export const measureGroups = defineLinks({
  table: 'measure_group',
  parent: 'measure_id',
  key: 'group_id',
  columns: ['impact', 'attitude'],
  ...inAgenda,
});
export const activityTable = defineTable('change_activity', {
  atCreation: ['agendaId', 'measureId'],
  writable: ['title', 'kind', 'message', 'channel', 'plannedOn', 'doneOn', 'responsibleId'],
});
export const activityGroups = defineLinks({
  table: 'change_activity_group',
  parent: 'activity_id',
  key: 'group_id',
  ...inAgenda,
});
