import type { AgendaContent } from '../agendas/agenda-content.schema.ts';
import type { Place, PlaceKind } from './round.schema.ts';

/** What a place is called in a version: "3.2 Online-Terminvergabe". Undefined where the version has no such place. */
export function findPlaceTitle(content: AgendaContent, { kind, id }: Pick<Place, 'kind' | 'id'>): string | undefined {
  switch (kind) {
    case 'agenda':
      return content.agenda.id === id ? content.agenda.title : undefined;
    case 'chapter':
      return content.chapters.find((chapter) => chapter.id === id)?.title;
    case 'field': {
      const field = content.fields.find((each) => each.id === id);
      return field && `${field.number} ${field.name}`;
    }
    case 'goal':
      return content.goals.find((goal) => goal.id === id)?.title;
    case 'measure': {
      const measure = content.measures.find((each) => each.id === id);
      return measure && `${measure.number} ${measure.title}`;
    }
    case 'kpi':
      return content.kpis.find((kpi) => kpi.id === id)?.name;
  }
}

const listOf = {
  agenda: ({ agenda }: AgendaContent) => [agenda],
  chapter: ({ chapters }: AgendaContent) => chapters,
  field: ({ fields }: AgendaContent) => fields,
  goal: ({ goals }: AgendaContent) => goals,
  measure: ({ measures }: AgendaContent) => measures,
  kpi: ({ kpis }: AgendaContent) => kpis,
} as const satisfies Record<PlaceKind, (content: AgendaContent) => readonly { id: string }[]>;

/** The thing itself, as the version holds it. */
export function findThing(content: AgendaContent, { kind, id }: Pick<Place, 'kind' | 'id'>): object | undefined {
  return listOf[kind](content).find((thing: { id: string }) => thing.id === id);
}
