import { type Actor, can } from '@agendawerk/shared/access/index.ts';
import { catalogue } from '@agendawerk/shared/catalogue/catalogue.content.ts';
import { isAsSuggested, markAdapted } from '@agendawerk/shared/catalogue/index.ts';
import { DomainError } from '@agendawerk/shared/errors/index.ts';
import {
  type createKpiSchema,
  type editKpiSchema,
  isBoundMissing,
  isRangeReversed,
  type Kpi,
} from '@agendawerk/shared/kpis/index.ts';
import type { z } from 'zod';
import { newId } from '../../db/ids.ts';
import { orNotFound, refuseStale } from '../../db/table.ts';
import type { Transaction } from '../../db/transaction.ts';
import { refuseField, refuseValue } from '../../platform/refuse-field.ts';
import { type Context, JsonText } from '../../platform/routes.ts';
import {
  findKpi,
  findKpiKey,
  findKpisOfAgenda,
  type KpiKey,
  kpiTable,
  replaceKpiCollections,
  takeKpiNumber,
} from './kpis.repository.ts';

export async function listKpis({ transaction, workspaceId }: Context, agendaId: string): Promise<JsonText> {
  return JsonText.ofItems(orNotFound(await findKpisOfAgenda(transaction, workspaceId, agendaId)));
}

/** The answer of a KPI's page as JSON. */
export async function getKpiPage({ actor, transaction, workspaceId }: Context, id: string): Promise<string> {
  const kpi = await findKpi(transaction, workspaceId, id);
  if (!kpi) throw new DomainError('resource.not_found');
  const abilities = { edit: can(actor, 'kpi.edit'), report: canReport(actor, kpi) };
  return `{"kpi":${kpi.json},"abilities":${JSON.stringify(abilities)}}`;
}

export async function createKpi(
  { transaction, workspaceId }: Context,
  agendaId: string,
  values: z.output<typeof createKpiSchema>,
): Promise<string> {
  refuseBadRange(values);
  const number = await takeKpiNumber(transaction, workspaceId, agendaId);
  if (number === undefined) throw new DomainError('resource.not_found');
  const id = newId();
  const { targets, goalIds, measureIds, ...sheet } = values;
  await kpiTable.insert(transaction, workspaceId, id, {
    ...sheet,
    isAsSuggested: isAsSuggested(catalogue, 'kpis', values),
    agendaId,
    number,
  });
  await replaceKpiCollections(transaction, { workspaceId, agendaId, id }, { targets, goalIds, measureIds });
  return getKpiJson(transaction, workspaceId, id);
}

export async function updateKpi(
  { transaction, workspaceId }: Context,
  { id, revision, change }: { id: string; revision: number; change: z.output<typeof editKpiSchema> },
): Promise<string> {
  const present = await findKpiKey(transaction, workspaceId, id);
  if (!present) throw new DomainError('resource.not_found');
  if (present.revision !== revision) await refuseStaleKpi(transaction, workspaceId, id);
  refuseBadRange({
    direction: change.direction ?? present.direction,
    rangeMin: change.rangeMin === undefined ? present.rangeMin : change.rangeMin,
    rangeMax: change.rangeMax === undefined ? present.rangeMax : change.rangeMax,
  });
  const { targets, goalIds, measureIds, ...sheet } = change;
  await kpiTable.update(transaction, { workspaceId, id, revision }, { ...sheet, ...markAdapted(change) });
  const parent = { workspaceId, agendaId: present.agendaId, id };
  await replaceKpiCollections(transaction, parent, {
    ...(targets ? { targets } : {}),
    ...(goalIds ? { goalIds } : {}),
    ...(measureIds ? { measureIds } : {}),
  });
  return getKpiJson(transaction, workspaceId, id);
}

export async function deleteKpi(
  { transaction, workspaceId }: Context,
  { id, revision }: { id: string; revision: number },
): Promise<void> {
  const isGone = await kpiTable.remove(transaction, { workspaceId, id, revision });
  if (!isGone) await refuseStaleKpi(transaction, workspaceId, id);
}

/** What is there and may be reported on by this person; otherwise 404 or 403. */
export async function getReportableKpi({ actor, transaction, workspaceId }: Context, id: string): Promise<KpiKey> {
  const kpi = await findKpiKey(transaction, workspaceId, id);
  if (!kpi) throw new DomainError('resource.not_found');
  if (!canReport(actor, kpi)) throw new DomainError('access.forbidden', { needs: 'kpi.report' });
  return kpi;
}

/** A KPI is its department's and the responsible person's as a measure is its lead department's and its owner's. */
function canReport(
  actor: Actor,
  { departmentId, responsibleId }: Pick<Kpi, 'departmentId' | 'responsibleId'>,
): boolean {
  return can(actor, 'kpi.report', { leadDepartmentId: departmentId, ownerId: responsibleId });
}

async function getKpiJson(transaction: Transaction, workspaceId: string, id: string): Promise<string> {
  const kpi = await findKpi(transaction, workspaceId, id);
  if (!kpi) throw new DomainError('resource.not_found');
  return kpi.json;
}

async function refuseStaleKpi(transaction: Transaction, workspaceId: string, id: string): Promise<never> {
  const kpi = await findKpi(transaction, workspaceId, id);
  return refuseStale(kpi && JSON.parse(kpi.json));
}

function refuseBadRange(kpi: Pick<Kpi, 'direction' | 'rangeMin' | 'rangeMax'>): void {
  if (isBoundMissing(kpi)) refuseField('kpi.range_required', kpi.rangeMin === null ? 'rangeMin' : 'rangeMax');
  if (isRangeReversed(kpi)) refuseValue('kpi.range_reversed', 'rangeMax');
}
