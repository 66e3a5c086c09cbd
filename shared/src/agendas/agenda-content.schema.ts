import { z } from 'zod';
import { assessmentSchema } from '../assessments/assessment.schema.ts';
import { changePlanSchema } from '../change/change.schema.ts';
import { chapterSchema } from '../chapters/chapter.schema.ts';
import { datasetSchema } from '../datasets/dataset.schema.ts';
import { decisionSchema } from '../decisions/decision.schema.ts';
import { departmentSchema } from '../departments/department.schema.ts';
import { fieldSchema } from '../fields/field.schema.ts';
import { goalSchema } from '../goals/goal.schema.ts';
import { involvementSchema } from '../involvements/involvement.schema.ts';
import { idSchema } from '../kernel/index.ts';
import { kpiSchema } from '../kpis/kpi.schema.ts';
import { measureSchema } from '../measures/measure.schema.ts';
import { progressUpdateSchema } from '../measures/progress-update.schema.ts';
import { municipalitySchema } from '../municipalities/municipality.schema.ts';
import { pilotSchema } from '../pilots/pilot.schema.ts';
import { agendaSchema } from './agenda.schema.ts';

/** Counts up when the shape changes; readers of older content keep working by it. */
export const agendaContentVersion = 1;

/** An agenda with everything in it, as documents, frozen versions and exchange see it. */
export const agendaContentSchema = z.object({
  contentVersion: z.literal(agendaContentVersion),
  workspaceName: z.string(),
  agenda: agendaSchema,
  municipalities: z.array(municipalitySchema),
  departments: z.array(departmentSchema),
  people: z.array(z.object({ id: idSchema, name: z.string() })),
  chapters: z.array(chapterSchema),
  fields: z.array(fieldSchema),
  goals: z.array(goalSchema),
  measures: z.array(measureSchema),
  updates: z.array(progressUpdateSchema),
  kpis: z.array(kpiSchema),
  decisions: z.array(decisionSchema),
  pilots: z.array(pilotSchema),
  change: changePlanSchema,
  involvements: z.array(involvementSchema),
  /** Of the municipalities that the agenda is for, every year. */
  assessments: z.array(assessmentSchema),
  /** Of the workspace: data belongs to the town, not to one agenda. */
  datasets: z.array(datasetSchema),
});
export type AgendaContent = z.infer<typeof agendaContentSchema>;
