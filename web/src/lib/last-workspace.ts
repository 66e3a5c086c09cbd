import type { Membership } from '@agendawerk/shared/me/index.ts';

const storageKey = 'agendawerk.workspace';

/** @returns the workspace that the person was in last, else the first one. */
export function findLastMembership<M extends Pick<Membership, 'slug'>>(memberships: readonly M[]): M | undefined {
  const slug = readLastWorkspace();
  return memberships.find((membership) => membership.slug === slug) ?? memberships[0];
}

export function rememberWorkspace(slug: string): void {
  try {
    localStorage.setItem(storageKey, slug);
  } catch {
    // The next visit begins in the first workspace where storage is switched off.
  }
}

function readLastWorkspace(): string | null {
  try {
    return localStorage.getItem(storageKey);
  } catch {
    // Storage that is switched off: the first workspace.
    return null;
  }
}
