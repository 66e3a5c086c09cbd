// Notes when as many rows as fill a window stand in a table, or in the list of remarks, and have been painted, and when
// they take input: a page that the server has drawn is inert until the program has drawn it anew.
const rows = 'tbody tr, [aria-label="Anmerkungen"] > li';
const wanted = 12;
const note = (name) => {
  if (Reflect.has(globalThis, name)) return;
  Reflect.set(globalThis, name, Number.NaN);
  requestAnimationFrame(() => requestAnimationFrame(() => Reflect.set(globalThis, name, performance.now())));
};
const watcher = new MutationObserver(() => {
  if (document.querySelectorAll(rows).length < wanted) return;
  note('rowsAt');
  if (document.querySelector('#root > [inert]')) return;
  note('usableAt');
  watcher.disconnect();
});
watcher.observe(document, { childList: true, subtree: true });
