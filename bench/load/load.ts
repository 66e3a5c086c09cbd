import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { LoadOrder, LoadResult } from './orders.ts';

/** The loader lives for the whole run: its own start would disturb what is measured. */
export class Loader {
  readonly #process: ChildProcess = fork(fileURLToPath(new URL('./loader.ts', import.meta.url)));

  /** Fails where an answer has another status than the expected one: an error is not a fast answer. */
  async run(order: LoadOrder, expectedStatus: number): Promise<LoadResult> {
    this.#process.send(order);
    const [result] = (await once(this.#process, 'message')) as [LoadResult | { error: string }];
    if ('error' in result) throw new Error(`loading failed: ${result.error}`);
    const others = Object.keys(result.statuses).filter((status) => Number(status) !== expectedStatus);
    if (others.length > 0)
      throw new Error(
        `expected ${expectedStatus}, met ${JSON.stringify(result.statuses)} on ${order.requests[0]?.path}`,
      );
    return result;
  }

  stop(): void {
    this.#process.kill();
  }
}
