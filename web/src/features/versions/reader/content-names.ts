import type { AgendaContent } from '@agendawerk/shared/agendas/index.ts';

export interface ContentNames {
  department: (id: string | null) => string | null;
  person: (id: string | null) => string | null;
}

/** Names as they were when the version was frozen. */
export function namesOf({ departments, people }: AgendaContent): ContentNames {
  return {
    department: (id) => departments.find((department) => department.id === id)?.name ?? null,
    person: (id) => people.find((person) => person.id === id)?.name ?? null,
  };
}
