import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { announcePerson, watchPerson } from './present-person.ts';

const startAnew = vi.fn();
let stop: () => void;
beforeEach(() => {
  startAnew.mockReset();
  stop = watchPerson(startAnew);
});
afterEach(() => {
  stop();
  announcePerson(null);
});

/** What the browser tells this window when another one writes. */
function otherWindow(write: () => void): void {
  const before = localStorage.getItem('agendawerk.person');
  write();
  const newValue = localStorage.getItem('agendawerk.person');
  window.dispatchEvent(new StorageEvent('storage', { key: 'agendawerk.person', oldValue: before, newValue }));
}

it('starts anew when somebody else signs in, or the person signs out, in another window', () => {
  announcePerson('maria');
  otherWindow(() => localStorage.setItem('agendawerk.person', 'jan'));
  expect(startAnew).toHaveBeenCalledTimes(1);

  announcePerson('maria');
  otherWindow(() => localStorage.removeItem('agendawerk.person'));
  expect(startAnew).toHaveBeenCalledTimes(2);
});

it('goes on where the same person opens another window, and where nobody is signed in here', () => {
  announcePerson('maria');
  otherWindow(() => localStorage.setItem('agendawerk.person', 'maria'));
  announcePerson(null);
  otherWindow(() => localStorage.setItem('agendawerk.person', 'jan'));
  window.dispatchEvent(new StorageEvent('storage', { key: 'agendawerk.appearance', newValue: 'dark' }));
  expect(startAnew).not.toHaveBeenCalled();
});
