import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { type Browser, type BrowserContext, expect, type Page } from '@playwright/test';
import { linkIn, type MailServer, startMailServer } from '../../../api/test/support/mail-server.ts';
import { type DemoRole, expectNoSidewaysScroll, openAs, setDemo } from './app.ts';
import { Program } from './program.ts';

/** What the journeys need of the driver that the program brings along. */
interface DatabaseDriver {
  Client: new (options: {
    connectionString: string;
  }) => {
    connect: () => Promise<void>;
    query: (sql: string, values?: readonly unknown[]) => Promise<unknown>;
    end: () => Promise<void>;
  };
}

/** The program with its demo, which sends its mails to a server of the test. */
export class MailedProgram {
  readonly program: Program;
  readonly #mailServer: MailServer;

  private constructor(mailServer: MailServer) {
    this.#mailServer = mailServer;
    this.program = new Program('--demo', { SMTP_URL: mailServer.url, MAIL_FROM: 'agenda@musterlingen.example' });
  }

  static async start(): Promise<MailedProgram> {
    const started = new MailedProgram(await startMailServer());
    await started.program.start();
    setDemo(started.program);
    return started;
  }

  async remove(): Promise<void> {
    await this.program.remove();
    await this.#mailServer.close();
  }

  openAs(browser: Browser, role: DemoRole): Promise<{ context: BrowserContext; page: Page }> {
    return openAs(browser, role, { baseURL: this.program.origin });
  }

  /** A phone on which nobody is signed in. */
  async openPhone(browser: Browser): Promise<Page> {
    const context = await browser.newContext({
      baseURL: this.program.origin,
      locale: 'de-DE',
      timezoneId: 'Europe/Berlin',
      viewport: { width: 360, height: 740 },
    });
    return context.newPage();
  }

  /** The address in the mail that asks for this round, as its recipient would tap it. */
  async linkTo(email: string, roundTitle: string): Promise<string> {
    for (;;) {
      const mail = await this.#mailServer.nextTo(email);
      if (mail.subject?.includes(roundTitle)) return new URL(linkIn(mail)).pathname;
    }
  }

  /** The last day of the round was so many days ago: nobody can wait for that here. */
  async letDeadlinePass(roundTitle: string, days: number): Promise<void> {
    const lines = readFileSync(path.join(this.program.directory, 'postgres/data/postmaster.pid'), 'utf8').split('\n');
    const socket = encodeURIComponent(lines[4] ?? '');
    const { Client } = createRequire(new URL('../../../api/package.json', import.meta.url))('pg') as DatabaseDriver;
    const owner = new Client({ connectionString: `postgres://agendawerk@localhost/agendawerk?host=${socket}` });
    await owner.connect();
    await owner.query('update round set due_on = current_date - $2::integer where title = $1', [roundTitle, days]);
    // Browsers ask whether anything has changed by the clock of the workspace.
    await owner.query(`update workspace set clock = clock + 1`);
    await owner.end();
  }
}

/** A link that opens nothing says why, and what to do instead. */
export async function expectDeadLink(page: Page, address: string, why: string): Promise<void> {
  await page.goto(address);
  await expect(page.getByRole('heading', { name: 'Dieser Link öffnet nichts mehr' })).toBeVisible();
  await expect(page.getByText(why)).toBeVisible();
  await expect(page.getByRole('link', { name: 'Anmelden' })).toBeVisible();
  await expectNoSidewaysScroll(page);
}
