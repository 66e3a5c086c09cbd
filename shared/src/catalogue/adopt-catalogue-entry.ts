import type { z } from 'zod';
import type { CreateTraining } from '../change/change.schema.ts';
import type { createFieldSchema } from '../fields/field.schema.ts';
import type { createGoalSchema } from '../goals/goal.schema.ts';
import type { createKpiSchema } from '../kpis/kpi.schema.ts';
import type { CreateMeasure } from '../measures/measure.schema.ts';
import type {
  CatalogueField,
  CatalogueGoal,
  CatalogueKpi,
  CatalogueMeasure,
  CatalogueTraining,
} from './catalogue.schema.ts';

interface Place {
  /** The field of the agenda that it goes into. */
  fieldId: string | null;
}

/** "Übernehmen und anpassen": what a form begins with. `catalogueId` remembers where it came from. */
export function toCreateField(entry: CatalogueField): z.input<typeof createFieldSchema> {
  return { name: entry.name, description: entry.description, colour: entry.colour, catalogueId: entry.id };
}

export function toCreateGoal(entry: CatalogueGoal, { fieldId }: Place): z.input<typeof createGoalSchema> {
  return { title: entry.title, specific: entry.specific, due: entry.due, fieldId, catalogueId: entry.id };
}

/** What must be there before is the first thing to see to, so it becomes the first step. */
export function toCreateMeasure(entry: CatalogueMeasure, { fieldId }: Place): CreateMeasure {
  return {
    title: entry.title,
    benefit: entry.benefit,
    firstSteps: `Voraussetzungen klären: ${entry.prerequisite}`,
    trend: entry.trend,
    fieldId,
    catalogueId: entry.id,
  };
}

/** Whom it is for the catalogue can only describe: the groups are chosen by the town. */
export function toCreateTraining(
  entry: CatalogueTraining,
  competences: readonly { id: string; catalogueId: string | null }[],
): CreateTraining {
  return {
    title: entry.title,
    description: `Gedacht für: ${entry.audience}. Bezug: ${entry.reference}.`,
    duration: entry.duration,
    format: entry.format,
    isPractical: entry.isPractical,
    competenceIds: competences.flatMap(({ id, catalogueId }) =>
      catalogueId !== null && entry.competenceIds.includes(catalogueId) ? [id] : [],
    ),
    catalogueId: entry.id,
  };
}

/** A neutral KPI has no counterpart of its own; without targets its direction judges nothing. */
export function toCreateKpi(entry: CatalogueKpi): z.input<typeof createKpiSchema> {
  return {
    name: entry.name,
    definition: entry.definition,
    unit: entry.unit,
    decimals: entry.decimals,
    direction: entry.direction === 'neutral' ? 'higher' : entry.direction,
    frequency: entry.frequency,
    source: entry.reference,
    catalogueId: entry.id,
  };
}
