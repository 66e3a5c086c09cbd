import { type CreateComment, createComment } from '@agendawerk/shared/comments/index.ts';
import { createMeasure } from '@agendawerk/shared/measures/index.ts';
import { createTestAgenda, type TestAgenda } from './test-agenda.ts';
import type { Person, TestApp } from './test-app.ts';

export interface Discussed extends TestAgenda {
  measureId: string;
  /** Comments on the measure as this person. */
  comment: (person: Person, more?: Partial<CreateComment>) => ReturnType<typeof write>;
}

function write(person: Person, town: TestAgenda, body: CreateComment) {
  return person.call(createComment, { params: town.params, body });
}

/** A measure that the main office leads and a member of staff owns. */
export async function createDiscussed(api: TestApp): Promise<Discussed> {
  const town = await createTestAgenda(api);
  const measure = await town.officer.call(createMeasure, {
    params: town.params,
    body: {
      title: 'Online-Terminvergabe',
      fieldId: town.fieldId,
      leadDepartmentId: town.mainOffice.id,
      ownerId: town.staff.memberId,
      benefit: 'Wer bucht, wartet höchstens zehn Minuten.',
      description: 'Termine im Bürgerbüro.\n\nGebucht wird nur online.',
      start: { date: '2027-01-01', precision: 'year' },
    },
  });
  const comment: Discussed['comment'] = (person, more = {}) =>
    write(person, town, { subjectKind: 'measure', subjectId: measure.id, text: 'Bitte prüfen.', ...more });
  return { ...town, measureId: measure.id, comment };
}

export const key = ({ workspaceId }: TestAgenda, commentId: string) => ({ params: { workspaceId, commentId } });

export const statusesOf = (answers: readonly { status: number }[]) =>
  answers.map(({ status }) => status).toSorted((a, b) => a - b);
