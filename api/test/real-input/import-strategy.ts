import { createAgenda, updateAgenda } from '@agendawerk/shared/agendas/index.ts';
import { createChapter, listChapters, updateChapter } from '@agendawerk/shared/chapters/index.ts';
import { type Contract, type RequestInput, toRequest } from '@agendawerk/shared/contracts/index.ts';
import { createDepartment } from '@agendawerk/shared/departments/index.ts';
import { createField } from '@agendawerk/shared/fields/index.ts';
import { createGoal } from '@agendawerk/shared/goals/index.ts';
import { parsePartialDate } from '@agendawerk/shared/kernel/index.ts';
import { createKpi } from '@agendawerk/shared/kpis/index.ts';
import { type CreateMeasure, createMeasure } from '@agendawerk/shared/measures/index.ts';
import { createMunicipality } from '@agendawerk/shared/municipalities/index.ts';
import type { z } from 'zod';
import type { Strategy } from './strategy.ts';

type StrategyMeasure = Strategy['measures'][number];
type Call = <C extends Contract>(contract: C, input: RequestInput<C>) => Promise<z.output<C['response']>>;

/** Another system: all it has is an address and a key. */
export function createHttpClient({ address, token }: { address: string; token: string }): Call {
  return async (contract, input) => {
    const request = toRequest(contract, input);
    const response = await fetch(`${address}${request.url}`, {
      method: request.method,
      headers: { ...request.headers, authorization: `Bearer ${token}` },
      ...(request.body === undefined ? {} : { body: request.body }),
    });
    if (!response.ok) throw new Error(`${contract.name}: ${response.status} ${await response.text()}`);
    return contract.response.parse(await response.json()) as never;
  };
}

/** Writes a strategy through the public API. What it does not say is not made up: it stays a gap. */
export async function importStrategy(
  call: Call,
  workspaceId: string,
  strategy: Strategy,
): Promise<{ agendaId: string }> {
  const params = { workspaceId };
  const municipality = await call(createMunicipality, {
    params,
    body: {
      name: strategy.municipality,
      kind: strategy.kreisschluessel ? 'landkreis' : 'stadt',
      ags: strategy.ags ?? strategy.kreisschluessel ?? null,
      population: strategy.population ?? null,
      populationSource: strategy.population_source ?? null,
    },
  });
  const agenda = await call(createAgenda, {
    params,
    body: { title: strategy.source.title, municipalityIds: [municipality.id] },
  });
  const inAgenda = { workspaceId, agendaId: agenda.id };
  if (strategy.period) {
    const body = { firstYear: strategy.period.start, lastYear: strategy.period.end };
    await call(updateAgenda, { params: inAgenda, revision: agenda.revision, body });
  }
  await writeTexts(call, inAgenda, strategy);

  const fieldIds = new Map<string, string>();
  for (const name of strategy.fields)
    fieldIds.set(name, (await call(createField, { params: inAgenda, body: { name } })).id);
  for (const { title, description = null } of strategy.goals)
    await call(createGoal, { params: inAgenda, body: { title, description } });

  const departmentIds = new Map<string, string>();
  for (const name of new Set(
    strategy.measures.flatMap((measure) => [measure.responsible ?? [], measure.involved ?? []].flat()),
  )) {
    departmentIds.set(name, (await call(createDepartment, { params, body: { name, kind: 'partner' } })).id);
  }
  for (const measure of strategy.measures) {
    const { id } = await call(createMeasure, { params: inAgenda, body: toMeasure(measure, fieldIds, departmentIds) });
    for (const text of measure.kpis ?? [])
      await call(createKpi, { params: inAgenda, body: { ...toKpi(text), measureIds: [id] } });
  }
  for (const kpi of strategy.kpis) {
    const baselineNote =
      [kpi.value_text, kpi.value === undefined ? undefined : `${kpi.value} (${kpi.date ?? 'ohne Datum'})`].find(
        (text) => text !== undefined,
      ) ?? null;
    await call(createKpi, {
      params: inAgenda,
      body: { name: kpi.title, definition: kpi.description ?? null, baselineValue: kpi.value ?? null, baselineNote },
    });
  }
  return { agendaId: agenda.id };
}

async function writeTexts(
  call: Call,
  params: { workspaceId: string; agendaId: string },
  strategy: Strategy,
): Promise<void> {
  const { items } = await call(listChapters, { params });
  const vision = items.find((chapter) => chapter.kind === 'vision');
  if (!vision) throw new Error('an agenda has no vision chapter');
  await call(updateChapter, {
    params: { workspaceId: params.workspaceId, chapterId: vision.id },
    revision: vision.revision,
    body: { body: strategy.vision },
  });
  await call(createChapter, {
    params,
    body: { title: 'Quelle und Anmerkungen', body: remainingFacts(strategy).join('\n\n') },
  });
}

/** Everything that has no place of its own, word by word, so that nothing is lost. */
function remainingFacts(strategy: Strategy): string[] {
  const placed = new Set([
    'municipality',
    'ags',
    'kreisschluessel',
    'state',
    'population',
    'population_source',
    'vision',
    'goals',
    'fields',
    'measures',
    'kpis',
  ]);
  return Object.entries(strategy)
    .filter(([key]) => !placed.has(key))
    .map(([key, value]) => `${key}: ${textsOf(value).join('; ')}`);
}

export function textsOf(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(textsOf);
  if (typeof value === 'object' && value !== null) return Object.values(value).flatMap(textsOf);
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? [String(value)] : [];
}

function toMeasure(
  measure: StrategyMeasure,
  fieldIds: Map<string, string>,
  departmentIds: Map<string, string>,
): CreateMeasure {
  const idOf = (name: string | undefined) => (name === undefined ? null : (departmentIds.get(name) ?? null));
  const remarks = [measure.status && `Status laut Quelle: ${measure.status}`, measure.field_note]
    .filter(Boolean)
    .join('; ');
  return {
    title: measure.title,
    description: remarks ? `${measure.description}\n\n${remarks}` : measure.description,
    fieldId: fieldIds.get(measure.field) ?? null,
    leadDepartmentId: idOf(measure.responsible),
    participations: (measure.involved ?? []).flatMap((name) =>
      idOf(name) === null ? [] : [{ departmentId: String(idOf(name)), part: 'responsible' as const }],
    ),
    start: measure.start === undefined ? null : (parsePartialDate(String(measure.start)) ?? null),
    end: measure.end === undefined ? null : (parsePartialDate(String(measure.end)) ?? null),
    milestones: (measure.phases ?? []).map((phase) => ({
      title: phase.title,
      due: phase.end ? (parsePartialDate(phase.end) ?? null) : null,
      doneOn: null,
    })),
    costs: toCosts(measure),
  };
}

function toCosts({ cost, start }: StrategyMeasure): CreateMeasure['costs'] {
  if (!cost) return [];
  const year = start === undefined ? null : Number(String(start).slice(0, 4));
  const line = { kind: 'expense' as const, untilYear: null, amountMax: null, budgetLine: null, note: cost.text };
  if (cost.by_year) {
    return Object.entries(cost.by_year).map(([key, amount]) => {
      const isYear = /^\d{4}$/.test(key);
      return {
        ...line,
        year: isYear ? Number(key) : (year ?? 0) + 1,
        recurrence: isYear ? ('once' as const) : ('yearly' as const),
        amount: String(amount),
      };
    });
  }
  return [
    {
      ...line,
      year,
      recurrence: cost.per === 'Jahr' ? 'yearly' : 'once',
      amount: cost.amount === undefined ? null : String(cost.amount),
    },
  ];
}

/** "Anzahl digitaler Dienstleistungen (über 200)": what stands in brackets is what the source says of its value. */
function toKpi(text: string): { name: string; baselineNote: string | null } {
  const match = /^(.+?) \((.+)\)$/.exec(text);
  return { name: match?.[1] ?? text, baselineNote: match?.[2] ?? null };
}
