import {
  createPilot,
  decidePilot,
  endPilot,
  type Pilot,
  saveFindings,
  startPilot,
  updatePilot,
} from '@agendawerk/shared/pilots/index.ts';
import type { ApiClient } from './api-client.ts';
import { type Ids, toCreatePilot } from './bodies.ts';
import type { DemoPilot, DemoPilotCourse } from './demo-town.ts';

interface WritePilot {
  pilot: DemoPilot;
  params: { workspaceId: string; agendaId: string };
  ids: Ids;
}

/** A pilot as far as it has come, step by step, so that it obeys every rule. */
export async function writePilot(officer: ApiClient, { pilot, params, ids }: WritePilot): Promise<void> {
  let made = await officer.call(createPilot, { params, body: toCreatePilot(pilot, ids) });
  const { course } = pilot;
  if (!course) return;
  const one = () => ({ params: { workspaceId: params.workspaceId, pilotId: made.id }, revision: made.revision });
  made = await officer.call(startPilot, { ...one(), body: { startedOn: course.startedOn } });
  if (course.findings)
    made = await officer.call(saveFindings, { ...one(), body: { findings: toFindings(made, course) } });
  if (course.endedOn !== undefined)
    made = await officer.call(endPilot, { ...one(), body: { endedOn: course.endedOn } });
  const { results = null, lessons = null } = course;
  if (results !== null || lessons !== null)
    made = await officer.call(updatePilot, { ...one(), body: { results, lessons } });
  if (course.decision) {
    const { rollOutTo, ...decision } = course.decision;
    const rollOut = rollOutTo === undefined ? null : { measureId: ids.id('measure', rollOutTo) };
    await officer.call(decidePilot, { ...one(), body: { ...decision, rollOut } });
  }
}

function toFindings({ criteria }: Pilot, { findings = [], endedOn }: DemoPilotCourse) {
  return criteria.map(({ id }, index) => {
    const found = findings[index] ?? null;
    return {
      criterionId: id,
      value: typeof found === 'number' ? found : null,
      valueOn: typeof found === 'number' ? (endedOn ?? null) : null,
      missingReason: typeof found === 'string' ? found : null,
    };
  });
}
