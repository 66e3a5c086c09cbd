import type { CreateInvolvement, Involvement } from '@agendawerk/shared/involvements/index.ts';

export type InvolvementValues = Required<CreateInvolvement>;

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
