declare global {
  /** By address; made by public/early.js. */
  var earlyAnswers: Map<string, Promise<Response>> | undefined;
}

/** Later than this after the start an answer may be out of date. */
const usable = 10_000;

export function hasEarlyAnswer(url: string): boolean {
  return performance.now() < usable && globalThis.earlyAnswers?.has(url) === true;
}

/** The answer to a question that was asked before the program was there. Each serves once. */
export function takeEarlyAnswer(url: string): Promise<Response> | undefined {
  if (!hasEarlyAnswer(url)) return undefined;
  const answer = globalThis.earlyAnswers?.get(url);
  globalThis.earlyAnswers?.delete(url);
  return answer;
}
