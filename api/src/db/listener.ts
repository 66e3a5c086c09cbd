import { Client } from 'pg';

type Hear = (channel: string, payload: string) => void;

interface ListenerOptions {
  url: string;
  role: string;
  log?: { warn: (fields: object, message: string) => void };
}

const firstPause = 250;
const longestPause = 10_000;
/** A connection that broke without a word is noticed by this. */
const probeEvery = 30_000;

/**
 * The one connection of this process on which the database tells what was announced (LISTEN/NOTIFY). A connection that is
 * lost is made anew, for as long as it takes; who listens is then told that something may have been missed.
 */
export class Listener {
  readonly #options: ListenerOptions;
  readonly #listeners = new Map<string, Set<(payload: string) => void>>();
  readonly #onReconnected = new Set<() => void>();
  #client: Client | undefined;
  #starting: Promise<void> | undefined;
  #probe: ReturnType<typeof setInterval> | undefined;
  #retry: ReturnType<typeof setTimeout> | undefined;
  #pause = firstPause;
  #isClosed = false;

  constructor(options: ListenerOptions) {
    this.#options = options;
  }

  on(channel: string, hear: (payload: string) => void): void {
    const heard = this.#listeners.get(channel) ?? new Set();
    this.#listeners.set(channel, heard.add(hear));
  }

  onReconnected(listener: () => void): void {
    this.#onReconnected.add(listener);
  }

  /** Resolves when it hears, or when the first attempt has failed; it goes on trying by itself. */
  start(): Promise<void> {
    this.#starting ??= this.#connect();
    return this.#starting;
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    clearInterval(this.#probe);
    clearTimeout(this.#retry);
    await this.#starting;
    await this.#client?.end().catch(() => undefined);
  }

  async #connect(): Promise<void> {
    const { url, role } = this.#options;
    const client = new Client({
      connectionString: url,
      options: `-c role=${role}`,
      application_name: `${role}_listener`,
      connectionTimeoutMillis: 3000,
      keepAlive: true,
    });
    client.on('error', (error) => this.#lose(client, error));
    client.on('end', () => this.#lose(client));
    client.on('notification', ({ channel, payload = '' }) => this.#tell(channel, payload));
    try {
      await client.connect();
      for (const channel of this.#listeners.keys()) await client.query(`listen ${client.escapeIdentifier(channel)}`);
    } catch (error) {
      this.#lose(client, error);
      return;
    }
    this.#client = client;
    this.#pause = firstPause;
    this.#probe = setInterval(
      () => void client.query('select 1').catch((error: unknown) => this.#lose(client, error)),
      probeEvery,
    );
    this.#probe.unref();
  }

  async #reconnect(): Promise<void> {
    await this.#connect();
    if (this.#client) for (const listener of this.#onReconnected) listener();
  }

  #tell: Hear = (channel, payload) => {
    for (const hear of this.#listeners.get(channel) ?? []) hear(payload);
  };

  /** Several things tell of one loss; only the first counts. */
  #lose(client: Client, error?: unknown): void {
    if (this.#isClosed || (this.#client !== undefined && this.#client !== client) || this.#retry !== undefined) return;
    this.#client = undefined;
    clearInterval(this.#probe);
    client.removeAllListeners();
    client.on('error', () => undefined);
    void client.end().catch(() => undefined);
    this.#options.log?.warn({ err: error }, 'not hearing what the database announces');
    this.#retry = setTimeout(() => {
      this.#retry = undefined;
      void this.#reconnect();
    }, this.#pause);
    this.#retry.unref();
    this.#pause = Math.min(this.#pause * 2, longestPause);
  }
}
