import { catalogue } from '@agendawerk/shared/catalogue/catalogue.content.ts';
import {
  createChangeActivity,
  createCompetence,
  createTargetGroup,
  createTraining,
  saveAttendance,
  updateMeasureChange,
  updateTargetGroup,
} from '@agendawerk/shared/change/index.ts';
import type { ApiClient } from './api-client.ts';
import { type Ids, toCreateActivity, toCreateGroup, toCreateTraining, toLevels } from './bodies.ts';
import type { DemoChange } from './demo-town.ts';

interface WriteChange {
  change: DemoChange;
  params: { workspaceId: string; agendaId: string };
  ids: Ids;
  remember: (kind: 'competence' | 'group', key: string, made: { id: string }) => void;
}

/** Step 3 of the town: competences and groups first, then trainings with who came, then what is said and done for each measure. */
export async function writeChange(officer: ApiClient, { change, params, ids, remember }: WriteChange): Promise<void> {
  const { workspaceId } = params;
  for (const key of change.competences) {
    const entry = catalogue.competences.find(({ id }) => id === key);
    if (!entry) throw new Error(`the catalogue has no competence ${key}`);
    const { id: catalogueId, ...body } = entry;
    remember('competence', key, await officer.call(createCompetence, { params, body: { ...body, catalogueId } }));
  }
  for (const group of change.groups) {
    const made = await officer.call(createTargetGroup, { params, body: toCreateGroup(group, ids) });
    remember('group', group.key, made);
    const ofGroup = { workspaceId, groupId: made.id };
    const body = { levels: toLevels(group, ids) };
    await officer.call(updateTargetGroup, { params: ofGroup, revision: made.revision, body });
  }
  for (const training of change.trainings) {
    const made = await officer.call(createTraining, { params, body: toCreateTraining(training, ids) });
    const attendance = Object.entries(training.groups).map(([key, attended]) => ({
      groupId: ids.id('group', key),
      attended,
    }));
    const ofTraining = { workspaceId, trainingId: made.id };
    if (attendance.length > 0)
      await officer.call(saveAttendance, { params: ofTraining, revision: made.revision, body: { attendance } });
  }
  for (const { measure, staffCouncilOn = null, groups, activities } of change.measures) {
    const ofMeasure = { workspaceId, measureId: ids.id('measure', measure) };
    const affected = Object.entries(groups).map(([key, [impact, attitude]]) => ({
      groupId: ids.id('group', key),
      impact,
      attitude,
    }));
    const body = { groups: affected, staffCouncilOn };
    await officer.call(updateMeasureChange, { params: ofMeasure, revision: 0, body });
    for (const activity of activities)
      await officer.call(createChangeActivity, { params: ofMeasure, body: toCreateActivity(activity, ids) });
  }
}
