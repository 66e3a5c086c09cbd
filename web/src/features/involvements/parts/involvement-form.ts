import type { CreateInvolvement, Involvement } from '@agendawerk/shared/involvements/index.ts';
import type { Typed } from '../../../lib/typed.ts';

type InvolvementBody = Required<CreateInvolvement>;
export type InvolvementValues = Typed<InvolvementBody, 'start' | 'end'>;

export function blankInvolvement(measureId: string | null): InvolvementValues {
  return {
    title: '',
    measureId,
    aim: null,
    level: null,
    audience: null,
    channel: null,
    start: null,
    end: null,
    responsibleId: null,
  };
}

export function valuesOf(involvement: Involvement): InvolvementValues {
  const { title, measureId, aim, level, audience, channel, start, end, responsibleId } = involvement;
  return { title, measureId, aim, level, audience, channel, start, end, responsibleId };
}

export function toBody(values: InvolvementValues): InvolvementBody {
  return { ...values, start: values.start ?? null, end: values.end ?? null };
}
