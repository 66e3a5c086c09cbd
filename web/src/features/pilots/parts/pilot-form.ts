import type { CreatePilot, CriterionInput, Pilot } from '@agendawerk/shared/pilots/index.ts';
import type { Typed } from '../../../lib/typed.ts';

type CriterionBody = Required<Omit<CriterionInput, 'id'>> & Pick<CriterionInput, 'id'>;
type PilotBody = Required<Omit<CreatePilot, 'criteria'>> & { criteria: CriterionBody[] };
export type CriterionValues = Typed<CriterionBody, 'threshold' | 'thresholdMax'>;
export type PilotValues = Typed<Omit<PilotBody, 'criteria'>, 'start' | 'end' | 'budget' | 'runningCosts'> & {
  criteria: CriterionValues[];
};

export const blankCriterion: CriterionValues = {
  title: '',
  method: null,
  kpiId: null,
  comparison: 'at_least',
  threshold: null,
  thresholdMax: null,
  unit: null,
};

export function blankPilot(measureId: string | null): PilotValues {
  return {
    title: '',
    measureId,
    hypothesis: null,
    place: null,
    targetGroup: null,
    start: null,
    end: null,
    budget: null,
    responsibleId: null,
    operator: null,
    runningCosts: null,
    criteria: [],
  };
}

export function valuesOf(pilot: Pilot): PilotValues {
  return {
    title: pilot.title,
    measureId: pilot.measureId,
    hypothesis: pilot.hypothesis,
    place: pilot.place,
    targetGroup: pilot.targetGroup,
    start: pilot.start,
    end: pilot.end,
    budget: pilot.budget,
    responsibleId: pilot.responsibleId,
    operator: pilot.operator,
    runningCosts: pilot.runningCosts,
    criteria: pilot.criteria.map(({ id, title, method, kpiId, comparison, threshold, thresholdMax, unit }) => ({
      id,
      title,
      method,
      kpiId,
      comparison,
      threshold,
      thresholdMax,
      unit,
    })),
  };
}

/** What is sent: a line in which nothing stands is none, and an upper bound belongs to "between" alone. */
export function toBody({ criteria, ...values }: PilotValues): PilotBody {
  const kept = criteria.filter(
    ({ id, title, threshold }) => id !== undefined || title.trim() !== '' || threshold !== null,
  );
  return {
    ...values,
    start: values.start ?? null,
    end: values.end ?? null,
    budget: values.budget ?? null,
    runningCosts: values.runningCosts ?? null,
    criteria: kept.map((line) => ({
      ...line,
      threshold: line.threshold ?? null,
      thresholdMax: line.comparison === 'between' ? (line.thresholdMax ?? null) : null,
    })),
  };
}
