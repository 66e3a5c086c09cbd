import { operationRoles, type Role } from '@agendawerk/shared/access/index.ts';
import type { Member } from '@agendawerk/shared/members/index.ts';
import { useMemo } from 'react';
import { useDirectory } from '../../../lib/data/workspace-data.ts';

const reading: readonly Role[] = operationRoles['agenda.read'];

/** Whom a comment can call: everybody who may read the working copy. */
export function useReaders(): readonly Member[] {
  const { members } = useDirectory();
  return useMemo(
    () => members.filter(({ status, roles }) => status !== 'ended' && roles.some((role) => reading.includes(role))),
    [members],
  );
}

/** Who is called in a text by "@Name". Of "@Anna Amt" and "@Anna" the longer name is meant. */
export function findMentions(text: string, readers: readonly Member[]): string[] {
  let rest = text;
  const found: string[] = [];
  for (const { id, name } of readers.toSorted((a, b) => b.name.length - a.name.length)) {
    const called = `@${name}`;
    if (!rest.includes(called)) continue;
    found.push(id);
    rest = rest.replaceAll(called, '');
  }
  return found;
}
