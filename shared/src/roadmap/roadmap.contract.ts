import { agendaParams, agendaPath, defineContract } from '../contracts/index.ts';
import { roadmapSchema } from './roadmap.schema.ts';

export const getRoadmap = defineContract({
  name: 'getRoadmap',
  summary: 'How far each of the five steps is, what is open and what helps most now',
  method: 'GET',
  path: `${agendaPath}/roadmap`,
  access: 'agenda.read',
  params: agendaParams,
  response: roadmapSchema,
});
