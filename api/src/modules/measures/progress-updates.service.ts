import { toBerlinDay } from '@agendawerk/shared/kernel/index.ts';
import { DomainError } from '@agendawerk/shared/errors/index.ts';
import type { createProgressUpdateSchema } from '@agendawerk/shared/measures/index.ts';
import type { z } from 'zod';
import { newId } from '../../db/ids.ts';
import { refuseValue } from '../../platform/refuse-field.ts';
import type { Context } from '../../platform/routes.ts';
import { getEditableMeasure } from './measures.service.ts';
import { insertProgressUpdate } from './progress-updates.repository.ts';

/** The measure follows by itself: the database copies status, light and percentage of the newest report. */
export async function createProgressUpdate(
  context: Context,
  measureId: string,
  values: z.output<typeof createProgressUpdateSchema>,
): Promise<string> {
  const { actor, transaction, workspaceId, now } = context;
  await getEditableMeasure(context, measureId);
  if (values.reportedOn > toBerlinDay(now)) refuseValue('update.in_future', 'reportedOn');
  const update = { workspaceId, id: newId(), measureId, authorId: actor.memberId, values };
  const json = await insertProgressUpdate(transaction, update);
  if (json === undefined) throw new DomainError('resource.not_found');
  return json;
}
