import { describe, expect, it } from 'vitest';
import { createFieldSchema } from '../fields/field.schema.ts';
import { createGoalSchema } from '../goals/goal.schema.ts';
import { createKpiSchema } from '../kpis/kpi.schema.ts';
import { createMeasureSchema } from '../measures/measure.schema.ts';
import { toCreateField, toCreateGoal, toCreateKpi, toCreateMeasure } from './adopt-catalogue-entry.ts';
import { catalogue } from './catalogue.content.ts';
import { suggest, suggestForAgenda } from './suggest.rules.ts';

const { fields, goals, measures, kpis } = catalogue;
const fieldId = '0197b0a0-0000-7000-8000-000000000001';
const nothingTaken = { catalogue, takenIds: [], takenTitles: [] };

describe('the starter catalogue', () => {
  it('holds 8 fields, 12 goals, 26 measures, 27 KPIs, 5 trends and 5 steps', () => {
    const counts = [fields, goals, measures, kpis, catalogue.trends, catalogue.steps].map((list) => list.length);
    expect(counts).toEqual([8, 12, 26, 27, 5, 5]);
  });

  it('gives every entry an id of its own, over all kinds', () => {
    const ids = [...fields, ...goals, ...measures, ...kpis].map((entry) => entry.id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('refers only to fields, KPIs and sources that it holds', () => {
    const fieldIds = fields.map((field) => field.id);
    expect([...goals, ...measures, ...kpis].filter((entry) => !fieldIds.includes(entry.fieldId))).toEqual([]);
    expect(goals.filter((goal) => !kpis.some((kpi) => kpi.id === goal.kpiId))).toEqual([]);
    const sourceIds = catalogue.sources.map((source) => source.id);
    const cited = [catalogue.eGovernment.sourceId, ...catalogue.figures.map((figure) => figure.sourceId)];
    expect(cited.filter((id) => !sourceIds.includes(id))).toEqual([]);
  });

  it('says the shares of the studies as the studies print them', () => {
    const printed = catalogue.figures.filter((figure) => figure.share !== null);
    expect(printed.map((figure) => figure.words)).toEqual(
      printed.map((figure) => `${Math.round((figure.share ?? 0) * 100)} %`),
    );
  });

  it('offers only what an agenda can take over', () => {
    for (const field of fields) expect(createFieldSchema.parse(toCreateField(field)).catalogueId).toBe(field.id);
    for (const goal of goals) expect(createGoalSchema.parse(toCreateGoal(goal, { fieldId })).fieldId).toBe(fieldId);
    for (const measure of measures)
      expect(createMeasureSchema.parse(toCreateMeasure(measure, { fieldId })).benefit).toBe(measure.benefit);
    for (const kpi of kpis) expect(createKpiSchema.parse(toCreateKpi(kpi)).unit).toBe(kpi.unit);
  });

  it('turns the direction of a KPI into one that an agenda knows', () => {
    const directionOf = (id: string) => kpis.filter((kpi) => kpi.id === id).map((kpi) => toCreateKpi(kpi).direction)[0];
    expect(directionOf('kpi-03')).toBe('lower');
    expect(directionOf('kpi-01')).toBe('higher');
    expect(directionOf('kpi-27')).toBe('higher');
  });
});

describe('suggestions', () => {
  it('offer everything to an empty agenda', () => {
    expect(suggest({ kind: 'measures', ...nothingTaken })).toHaveLength(26);
    expect(suggest({ kind: 'fields', ...nothingTaken })).toHaveLength(8);
  });

  it('leave out what was taken over, even when it was renamed since', () => {
    const offered = suggest({
      kind: 'fields',
      catalogue,
      takenIds: ['verwaltung', null],
      takenTitles: ['Bürgerservice'],
    });
    expect(offered.map((field) => field.id)).not.toContain('verwaltung');
    expect(offered).toHaveLength(7);
  });

  it('leave out what somebody has written under the same title', () => {
    const offered = suggest({ kind: 'measures', catalogue, takenIds: [], takenTitles: ['  online – terminvergabe '] });
    expect(offered.map((measure) => measure.title)).not.toContain('Online-Terminvergabe');
    expect(offered).toHaveLength(25);
  });

  it('keep to one field where asked', () => {
    const offered = suggest({ kind: 'kpis', ...nothingTaken, fieldCatalogueId: 'sicherheit' });
    expect(offered.map((kpi) => kpi.id)).toEqual(['kpi-24', 'kpi-25']);
  });

  it('offer nothing for a field that the catalogue does not know', () => {
    expect(suggest({ kind: 'goals', ...nothingTaken, fieldCatalogueId: 'landwirtschaft' })).toEqual([]);
  });

  it('fit an agenda: goals and measures of its own fields, the emptiest field first', () => {
    const held = (id: string, catalogueId: string | null) => ({ id, name: id, catalogueId });
    const offered = suggestForAgenda(catalogue, {
      fields: [held('a', 'verwaltung'), held('b', 'sicherheit'), held('c', null)],
      goals: [{ title: 'Eigenes Ziel', fieldId: 'a', catalogueId: null }],
      measures: [],
      kpis: [],
    });
    expect(offered.fields).toHaveLength(6);
    expect([...new Set(offered.goals.map((goal) => goal.fieldId))]).toEqual(['sicherheit', 'verwaltung']);
    expect(new Set(offered.measures.map((measure) => measure.fieldId))).toEqual(new Set(['verwaltung', 'sicherheit']));
  });

  it('are fields alone as long as there is no field', () => {
    const offered = suggestForAgenda(catalogue, { fields: [], goals: [], measures: [], kpis: [] });
    expect(Object.values(offered).map((list) => list.length)).toEqual([8, 0, 0, 0]);
  });
});
