/**
 * All windows of a browser share one cookie: whoever signs in or out in one of them is the person in the others too,
 * whatever those still show. Each window says who its person is, and starts anew when another one says otherwise, before
 * it shows to somebody, or saves in their name, what belongs to somebody else.
 */
const storageKey = 'agendawerk.person';

let shown: string | null = null;

/** Null: nobody, from here on. */
export function announcePerson(userId: string | null): void {
  shown = userId;
  try {
    if (userId === null) localStorage.removeItem(storageKey);
    else if (localStorage.getItem(storageKey) !== userId) localStorage.setItem(storageKey, userId);
  } catch {
    // Storage that is switched off: the windows do not hear of each other.
  }
}

/** @returns how to stop. Storage tells other windows only, never the one that wrote. */
export function watchPerson(startAnew: () => void): () => void {
  const hear = ({ key, newValue }: StorageEvent) => {
    const isEmptied = key === null;
    if ((key === storageKey || isEmptied) && shown !== null && newValue !== shown) startAnew();
  };
  window.addEventListener('storage', hear);
  return () => window.removeEventListener('storage', hear);
}
