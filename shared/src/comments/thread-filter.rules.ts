import type { Actor } from '../access/index.ts';
import type { Thread } from './comment.schema.ts';

/** offen, alle, von mir, meines Fachbereichs, ich erwähnt, unbeantwortet. */
export const threadFilters = ['open', 'all', 'mine', 'department', 'mentioned', 'unanswered'] as const;
export type ThreadFilter = (typeof threadFilters)[number];

type Filtered = Pick<Thread, 'authorId' | 'mentionIds' | 'leadDepartmentId' | 'resolvedAt' | 'suggestion'> & {
  answers: readonly Pick<Thread['answers'][number], 'authorId' | 'mentionIds' | 'isWithdrawn'>[];
};

/** Whether a thread is shown under a filter. Settled ones are shown under those that name a person or a department, too. */
export function matchesFilter(thread: Filtered, filter: ThreadFilter, actor: Omit<Actor, 'roles'>): boolean {
  switch (filter) {
    case 'all':
      return true;
    case 'open':
      return thread.resolvedAt === null;
    case 'mine':
      return [thread, ...thread.answers].some(({ authorId }) => authorId === actor.memberId);
    case 'department':
      return thread.leadDepartmentId !== null && actor.departmentIds.includes(thread.leadDepartmentId);
    case 'mentioned':
      return [thread, ...thread.answers].some(({ mentionIds }) => mentionIds.includes(actor.memberId));
    case 'unanswered':
      return thread.resolvedAt === null && thread.answers.every(({ isWithdrawn }) => isWithdrawn);
  }
}
