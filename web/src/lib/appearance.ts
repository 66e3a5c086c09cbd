import { createStore, useStore } from './store.ts';

export const appearances = ['system', 'light', 'dark'] as const;
export type Appearance = (typeof appearances)[number];

interface AppearanceState {
  chosen: Appearance;
  /** What is really shown. */
  resolved: 'light' | 'dark';
}

const storageKey = 'agendawerk.appearance';
/** None where a page is drawn by the server. */
const prefersDark = import.meta.env.SSR ? undefined : window.matchMedia('(prefers-color-scheme: dark)');

const store = createStore<AppearanceState>(resolve(readChosen()));

function readChosen(): Appearance {
  try {
    const stored = localStorage.getItem(storageKey);
    return appearances.find((appearance) => appearance === stored) ?? 'system';
  } catch {
    // Storage that is switched off: the system's choice is followed.
    return 'system';
  }
}

function resolve(chosen: Appearance): AppearanceState {
  const system = prefersDark?.matches ? 'dark' : 'light';
  return { chosen, resolved: chosen === 'system' ? system : chosen };
}

function apply({ chosen }: AppearanceState): void {
  if (chosen === 'system') delete document.documentElement.dataset['kernTheme'];
  else document.documentElement.dataset['kernTheme'] = chosen;
}

/** What was chosen before is applied by build/early.js, before the first paint. */
export function watchAppearance(): void {
  prefersDark?.addEventListener('change', () => store.set(resolve(store.get().chosen)));
}

export function chooseAppearance(chosen: Appearance): void {
  const next = resolve(chosen);
  store.set(next);
  apply(next);
  try {
    localStorage.setItem(storageKey, chosen);
  } catch {
    // Holds until the page is closed where storage is switched off.
  }
}

export function useAppearance(): AppearanceState {
  return useStore(store);
}
