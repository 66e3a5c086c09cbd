declare global {
  /** By address; made by build/early.js. */
  var earlyAnswers: Map<string, Promise<Response>> | undefined;
}

/** Later than this after the start an answer may be out of date. */
const usable = 10_000;

/** Addresses that the program has asked itself: an answer that was asked for before that is an older one. */
const asked = new Set<string>();

/** What a page was drawn from that the server has drawn (api/src/drawn-pages): by address, the body as it was. */
type DrawnAnswers = Record<string, { etag: string | null; body: string }>;

/** Called once, before the first question. */
export function takeOverDrawnAnswers(): void {
  const text = document.getElementById('drawn-answers')?.textContent;
  if (!text) return;
  const answers = Object.entries(JSON.parse(text) as DrawnAnswers);
  globalThis.earlyAnswers = new Map(answers.map(([url, answer]) => [url, Promise.resolve(toResponse(answer))]));
}

/** The body is here in whole: a `Response` that is made of it would have to be read, and waited for, once more. */
function toResponse({ etag, body }: DrawnAnswers[string]): Response {
  return Object.defineProperties(new Response(null, etag === null ? {} : { headers: { etag } }), {
    text: { value: async () => body },
    json: { value: async () => JSON.parse(body) },
  });
}

export function hasEarlyAnswer(url: string): boolean {
  return !asked.has(url) && performance.now() < usable && globalThis.earlyAnswers?.has(url) === true;
}

/** The answer to a question that was asked before the program was there, for the first time that it asks itself. */
export function takeEarlyAnswer(url: string): Promise<Response> | undefined {
  const answer = hasEarlyAnswer(url) ? globalThis.earlyAnswers?.get(url) : undefined;
  if (!import.meta.env.SSR) asked.add(url);
  return answer;
}

/** Whoever has changed something wants to see it. */
export function forgetEarlyAnswers(): void {
  globalThis.earlyAnswers?.clear();
  globalThis.earlyAnswers = undefined;
}
