// Asks for what the page will need while the program is still on its way; lib/early-answers.ts takes the answers over.
// Plain, small, and part of the page: each question that waits for the answer before it would otherwise wait for the
// program too.
(() => {
  try {
    // Before anything is painted, by whomever it is drawn; lib/appearance.ts keeps it.
    const appearance = localStorage.getItem('agendawerk.appearance');
    if (appearance === 'light' || appearance === 'dark') document.documentElement.dataset.kernTheme = appearance;
  } catch {
    // Storage that is switched off: the system's choice is followed.
  }

  const program = document.documentElement.dataset.drawn;
  if (program !== undefined) {
    // The server has drawn the page, and sent what it was drawn from. The picture comes first; it is on the screen when
    // the frame after it begins. A window in the background paints nothing, and does not wait for it.
    const start = () => import(program);
    document.addEventListener('DOMContentLoaded', () => {
      requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(start)));
      setTimeout(start, 500);
    });
    return;
  }

  const answers = new Map();
  globalThis.earlyAnswers = answers;
  const [, area, workspace, part, agenda, page, id, below] = location.pathname.split('/');
  if (area !== 'w' || !workspace) return;

  const ask = async (url) => {
    const read = fetch(url, { credentials: 'same-origin', headers: { accept: 'application/json' } }).then(
      async (response) => ({ response, text: await response.text() }),
    );
    // The body is here in whole: a new Response of it would have to be read, and waited for, once more.
    answers.set(
      url,
      read.then(({ response, text }) =>
        Object.defineProperties(response, {
          text: { value: async () => text },
          json: { value: async () => JSON.parse(text) },
        }),
      ),
    );
    const { response, text } = await read;
    if (!response.ok) throw new Error(String(response.status));
    return JSON.parse(text);
  };
  const askAll = async () => {
    const { memberships } = await ask('/api/me');
    const found = memberships.find(({ slug }) => slug === workspace);
    if (!found) return;
    const inWorkspace = `/api/workspaces/${found.workspaceId}`;
    if (page === 'rounds' && below === 'remarks') {
      const round = `${inWorkspace}/rounds/${id}`;
      Promise.all([ask(round), ask(`${round}/remarks`)]).catch(() => undefined);
    }
    const { agendas } = await ask(`${inWorkspace}/directory`);
    const shown = agendas.find(({ slug }) => part === 'a' && slug === agenda);
    if (!shown || page !== 'measures' || location.pathname.split('/').length > 6) return;
    const inAgenda = `${inWorkspace}/agendas/${shown.id}`;
    await Promise.all([ask(`${inAgenda}/measures?limit=500`), ask(`${inAgenda}/fields`)]);
  };
  // Whoever takes over an answer sees its failure; nobody else has to.
  askAll().catch(() => undefined);
})();
