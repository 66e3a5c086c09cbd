import type { ChangePlan } from '@agendawerk/shared/change/index.ts';
import { agendaId, nextId } from './content.factory.ts';

/** Two groups, one of them trained and told before the measure starts. */
export function createChange(measureId: string): ChangePlan {
  const [clerks, drivers, data, files] = [nextId(), nextId(), nextId(), nextId()];
  const group = { agendaId, description: null, departmentId: null, namedThroughout: null, revision: 1 };
  return {
    groups: [
      {
        ...group,
        id: clerks,
        title: 'Sachbearbeitung',
        headCount: 20,
        levels: [{ competenceId: data, needed: 3, present: 1 }],
      },
      { ...group, id: drivers, title: 'Fahrdienst', headCount: null, levels: [] },
    ],
    competences: [{ id: data, agendaId, title: 'Umgang mit Daten', description: null, catalogueId: null, revision: 1 }],
    trainings: [
      {
        id: files,
        agendaId,
        title: 'E-Akte praktisch nutzen',
        description: null,
        isRequired: true,
        isPractical: true,
        format: null,
        duration: '8 h',
        provider: null,
        cost: '2400.00',
        repeatMonths: null,
        namesUntil: null,
        attendance: [{ groupId: clerks, attended: 15 }],
        competenceIds: [data],
        measureIds: [],
        sessions: [
          { id: nextId(), day: '2026-05-04', until: null, startsAt: '09:00', endsAt: '12:00', place: 'Rathaus' },
        ],
        catalogueId: null,
        isAsSuggested: false,
        revision: 1,
      },
    ],
    measures: [
      {
        measureId,
        groups: [{ groupId: clerks, impact: 'high', attitude: 'waiting' }],
        staffCouncilOn: '2026-03-02',
        revision: 1,
      },
    ],
    activities: [
      {
        id: nextId(),
        agendaId,
        measureId,
        title: 'Rundschreiben',
        kind: 'message',
        message: 'Ab Juni arbeiten wir mit der E-Akte.',
        channel: 'Intranet',
        plannedOn: '2026-05-04',
        doneOn: null,
        responsibleId: null,
        groupIds: [clerks],
        revision: 1,
      },
    ],
  };
}
