import { Worker } from 'node:worker_threads';
import type { DrawnAnswer, Drawing, FromThread, ToThread } from './drawing.messages.ts';
import { type Ask, Foresight } from './foresight.ts';

export interface DrawnPage {
  /** Undefined where there is nothing to see, or it took too long. */
  drawing: Drawing | undefined;
  /** By address, what was answered meanwhile. */
  answers: Record<string, DrawnAnswer>;
}

interface Job {
  ask: Ask;
  answers: Record<string, DrawnAnswer>;
  finish: (drawing: Drawing | undefined) => void;
}

export interface PageDrawingOptions {
  /** Address of the module with `drawPage` (web/src/draw-page.tsx). */
  program: string;
  onFailure: (error: unknown) => void;
  /** Milliseconds that a visitor waits for the drawing. */
  patience?: number;
  /** Milliseconds after which a thread that has not finished is ended. */
  limit?: number;
}

const thread = new URL('./drawing.thread.ts', import.meta.url);

/**
 * Draws one page at a time in a thread, which starts with the first page that is asked for. Whoever comes meanwhile, or
 * would have to wait too long, gets a page without a drawing: nothing depends on it.
 */
export class PageDrawing {
  readonly #options: Required<PageDrawingOptions>;
  #worker: Worker | undefined;
  #job: Job | undefined;
  readonly #foresight = new Foresight();
  #isClosed = false;

  constructor(options: PageDrawingOptions) {
    this.#options = { patience: 250, limit: 5_000, ...options };
  }

  get isBusy(): boolean {
    return this.#job !== undefined || this.#isClosed;
  }

  /** Without drawing and answers where another page is being drawn. */
  async draw(address: string, ask: Ask): Promise<DrawnPage> {
    if (this.isBusy) return { drawing: undefined, answers: {} };
    const worker = (this.#worker ??= this.#start());
    const { promise, resolve } = Promise.withResolvers<DrawnPage>();
    const answers = {};
    const [page = ''] = address.split('?');
    const timers = [
      setTimeout(() => resolve({ drawing: undefined, answers }), this.#options.patience),
      setTimeout(() => void worker.terminate(), this.#options.limit),
    ];
    const finish = (drawing: Drawing | undefined): void => {
      for (const timer of timers) clearTimeout(timer);
      this.#job = undefined;
      if (drawing) this.#foresight.learn(page, Object.keys(answers));
      resolve({ drawing, answers });
    };
    this.#job = { ask: this.#foresight.askAhead(page, ask), answers, finish };
    tell(worker, { kind: 'draw', address });
    return promise;
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    await this.#worker?.terminate();
  }

  #start(): Worker {
    const worker = new Worker(thread, {
      workerData: this.#options.program,
      resourceLimits: { maxOldGenerationSizeMb: 48, maxYoungGenerationSizeMb: 4 },
    });
    // Nobody waits for a drawing when the program ends.
    worker.unref();
    worker.on('message', (message: FromThread) => {
      if (message.kind === 'question') void this.#answer(worker, message);
      else if (message.kind === 'drawn') this.#job?.finish(message.drawing);
      else this.#fail(message.error);
    });
    worker.on('error', this.#options.onFailure);
    worker.on('exit', () => {
      this.#worker = undefined;
      this.#job?.finish(undefined);
    });
    return worker;
  }

  /** A page that cannot be drawn goes out without; the operator is to know. */
  #fail(error: unknown): void {
    this.#options.onFailure(error);
    this.#job?.finish(undefined);
  }

  async #answer(worker: Worker, { question, url }: FromThread & { kind: 'question' }): Promise<void> {
    const job = this.#job;
    if (!job) return;
    try {
      const { status, answer } = await job.ask(url);
      if (status === 200) job.answers[url] = answer;
      tell(worker, { kind: 'answer', question, status, answer });
    } catch (error) {
      this.#options.onFailure(error);
      tell(worker, { kind: 'answer', question, status: 500, answer: { etag: null, body: '' } });
    }
  }
}

function tell(worker: Worker, message: ToThread): void {
  worker.postMessage(message, []);
}
