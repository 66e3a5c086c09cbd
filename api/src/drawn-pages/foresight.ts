import type { DrawnAnswer } from './drawing.messages.ts';

/** Asks the API in the name of the person who will see the page. */
export type Ask = (url: string) => Promise<{ status: number; answer: DrawnAnswer }>;

/** Pages that are remembered, the last that were drawn. */
const remembered = 1_000;

/**
 * A page asks one question after the other, because the answer to one says what the next is. Whoever has drawn it before
 * knows them all, and asks them at once. What is remembered are addresses, for whomever they were asked; each is asked
 * anew in the name of the person who comes.
 */
export class Foresight {
  readonly #questions = new Map<string, readonly string[]>();

  /** Asks what this page asked for the last time, and has those answers on their way once the page asks. */
  askAhead(page: string, ask: Ask): Ask {
    const asked = new Map((this.#questions.get(page) ?? []).map((url) => [url, ask(url)]));
    // Whoever takes an answer over sees its failure; nobody else has to.
    for (const answer of asked.values()) answer.catch(() => undefined);
    return (url) => asked.get(url) ?? ask(url);
  }

  learn(page: string, urls: readonly string[]): void {
    this.#questions.delete(page);
    this.#questions.set(page, urls);
    const [oldest] = this.#questions.keys();
    if (oldest !== undefined && this.#questions.size > remembered) this.#questions.delete(oldest);
  }
}
