import { createStore } from './store.ts';

/**
 * When a session ends under somebody's hands, requests wait here until the person has signed in again in the dialog,
 * and then go out once more. Nothing that was typed has to be typed again.
 */
interface Gate {
  isExpired: boolean;
  waiting: ((isSignedIn: boolean) => void)[];
}

export const sessionGate = createStore<Gate>({ isExpired: false, waiting: [] });

let isArmed = false;
/** How often the gate was opened to somebody who has signed in again. */
let signIns = 0;

/** From here on a 401 means "expired", not "not signed in". Called once the session is known. Nobody could sign in on the server. */
export function armSessionGate(): void {
  isArmed = !import.meta.env.SSR;
}

/** What a request remembers when it is sent, for `waitForSignIn`. */
export function countSignIns(): number {
  return signIns;
}

/** @param before `countSignIns` when the request was sent: a refusal that comes after a sign-in may be from before it. */
export function waitForSignIn(before: number): Promise<boolean> {
  if (!isArmed) return Promise.resolve(false);
  if (signIns > before) return Promise.resolve(true);
  return new Promise((resolve) => {
    sessionGate.set({ isExpired: true, waiting: [...sessionGate.get().waiting, resolve] });
  });
}

/** Lets the waiting requests go on, or fail when the person leaves. */
export function openSessionGate(isSignedIn: boolean): void {
  const { waiting } = sessionGate.get();
  if (isSignedIn) signIns += 1;
  else isArmed = false;
  sessionGate.set({ isExpired: false, waiting: [] });
  for (const resume of waiting) resume(isSignedIn);
}
