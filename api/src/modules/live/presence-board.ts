import { type Presence, presenceSeconds } from '@agendawerk/shared/live/index.ts';

interface Announced extends Presence {
  until: number;
}

/** Who looks at what, by workspace; nothing of it is ever written down. */
export class PresenceBoard {
  readonly #windows = new Map<string, Map<string, Announced>>();

  list(workspaceId: string): Presence[] {
    return [...(this.#windows.get(workspaceId)?.values() ?? [])].map(toPresence);
  }

  /** @returns whether anything is different from before. */
  put(workspaceId: string, presence: Presence, now: number): boolean {
    const windows = this.#windows.get(workspaceId) ?? new Map<string, Announced>();
    const key = `${presence.memberId} ${presence.window}`;
    const before = windows.get(key);
    if (presence.at === null) {
      windows.delete(key);
      if (windows.size === 0) this.#windows.delete(workspaceId);
      return before !== undefined;
    }
    this.#windows.set(workspaceId, windows.set(key, { ...presence, until: now + presenceSeconds * 1000 }));
    return before?.at?.id !== presence.at.id || before.at.kind !== presence.at.kind;
  }

  /** Takes off who has not spoken up for too long. @returns them, as gone. */
  sweep(now: number): { workspaceId: string; presence: Presence }[] {
    const gone: { workspaceId: string; presence: Presence }[] = [];
    for (const [workspaceId, windows] of this.#windows) {
      for (const { until, ...presence } of windows.values()) {
        if (until > now) continue;
        gone.push({ workspaceId, presence: { ...presence, at: null } });
      }
    }
    for (const { workspaceId, presence } of gone) this.put(workspaceId, presence, now);
    return gone;
  }
}

function toPresence({ window, memberId, at }: Announced): Presence {
  return { window, memberId, at };
}
