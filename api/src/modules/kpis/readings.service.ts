import { toBerlinDay } from '@agendawerk/shared/kernel/index.ts';
import {
  type createReadingSchema,
  type editReadingSchema,
  isNoteMissing,
  type Reading,
} from '@agendawerk/shared/kpis/index.ts';
import type { z } from 'zod';
import { newId } from '../../db/ids.ts';
import { refuseStale } from '../../db/table.ts';
import { refuseField, refuseValue } from '../../platform/refuse-field.ts';
import type { Context } from '../../platform/routes.ts';
import type { KpiKey } from './kpis.repository.ts';
import { getReportableKpi } from './kpis.service.ts';
import { findReading, readingTable } from './readings.repository.ts';

interface ReadingKey {
  kpiId: string;
  id: string;
  revision: number;
}

export async function createReading(
  context: Context,
  kpiId: string,
  reading: z.output<typeof createReadingSchema> & Pick<Reading, 'origin'>,
): Promise<Reading> {
  const { transaction, workspaceId, now } = context;
  judge(await getReportableKpi(context, kpiId), reading, now);
  const id = newId();
  await readingTable.insert(transaction, workspaceId, id, { ...reading, kpiId });
  const present = await findReading(transaction, { workspaceId, kpiId, id });
  return present ?? refuseStale(present);
}

export async function updateReading(
  context: Context,
  { kpiId, id, revision }: ReadingKey,
  change: z.output<typeof editReadingSchema>,
): Promise<Reading> {
  const { transaction, workspaceId, now } = context;
  const kpi = await getReportableKpi(context, kpiId);
  const present = await findReading(transaction, { workspaceId, kpiId, id });
  if (!present || present.revision !== revision) return refuseStale(present);
  judge(kpi, { ...present, ...change }, now);
  await readingTable.update(transaction, { workspaceId, id, revision }, change);
  const changed = await findReading(transaction, { workspaceId, kpiId, id });
  return changed ?? refuseStale(changed);
}

export async function deleteReading(context: Context, { kpiId, id, revision }: ReadingKey): Promise<void> {
  const { transaction, workspaceId } = context;
  await getReportableKpi(context, kpiId);
  const present = await findReading(transaction, { workspaceId, kpiId, id });
  const isGone = present && (await readingTable.remove(transaction, { workspaceId, id, revision }));
  if (!isGone) refuseStale(present);
}

function judge(kpi: KpiKey, reading: Pick<Reading, 'readOn' | 'value' | 'note'>, now: Date): void {
  if (reading.readOn > toBerlinDay(now)) refuseValue('reading.in_future', 'readOn');
  if (isNoteMissing(kpi, reading)) refuseField('kpi.reading_note_required', 'note');
}
