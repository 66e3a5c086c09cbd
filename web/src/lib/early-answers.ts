declare global {
  /** By address; made by build/early.js. */
  var earlyAnswers: Map<string, Promise<Response>> | undefined;
}

/** Later than this after the start an answer may be out of date. */
const usable = 10_000;

/** Addresses that the program has asked itself: an answer that was asked for before that is an older one. */
const asked = new Set<string>();

export function hasEarlyAnswer(url: string): boolean {
  return !asked.has(url) && performance.now() < usable && globalThis.earlyAnswers?.has(url) === true;
}

/** The answer to a question that was asked before the program was there, for the first time that it asks itself. */
export function takeEarlyAnswer(url: string): Promise<Response> | undefined {
  const answer = hasEarlyAnswer(url) ? globalThis.earlyAnswers?.get(url) : undefined;
  asked.add(url);
  return answer;
}

/** Whoever has changed something wants to see it. */
export function forgetEarlyAnswers(): void {
  globalThis.earlyAnswers?.clear();
  globalThis.earlyAnswers = undefined;
}
